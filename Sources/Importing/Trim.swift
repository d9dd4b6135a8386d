/// Takes off what exporters put around a value: spaces, tabs, a leading `'`, and the formula `="…"`.
enum Trim {
  static func cell(_ cell: Cell) -> Cell {
    var rest = spaces(cell)
    if rest.count >= 3, rest.first == UInt8(ascii: "="), rest[rest.startIndex + 1] == quote, rest.last == quote {
      rest = spaces(rest.dropFirst(2).dropLast())
    }
    if rest.first == UInt8(ascii: "'"), rest.count > 1 {
      rest = spaces(rest.dropFirst())
      if rest.last == UInt8(ascii: "'") { rest = rest.dropLast() }
    }
    return rest
  }

  static func spaces(_ cell: Cell) -> Cell {
    var rest = cell
    while let length = leading(rest) { rest = rest.dropFirst(length) }
    while let length = trailing(rest) { rest = rest.dropLast(length) }
    return rest
  }

  private static let quote = UInt8(ascii: "\"")

  /// The length of the white space at the front: ASCII, U+00A0, U+3000, U+FEFF.
  private static func leading(_ cell: Cell) -> Int? {
    guard let first = cell.first else { return nil }
    if first <= 0x20 { return 1 }
    if first < 0xC2 || first > 0xEF { return nil }
    return isWide(cell.prefix(2)) ? 2 : isWide(cell.prefix(3)) ? 3 : nil
  }

  private static func trailing(_ cell: Cell) -> Int? {
    guard let last = cell.last else { return nil }
    if last <= 0x20 { return 1 }
    guard last == 0xA0 || last == 0x80 || last == 0xBF else { return nil }
    return isWide(cell.suffix(2)) ? 2 : isWide(cell.suffix(3)) ? 3 : nil
  }

  private static func isWide(_ bytes: Cell) -> Bool {
    switch (bytes.count, bytes.first) {
    case (2, 0xC2): bytes.last == 0xA0
    case (3, 0xE3): bytes.dropFirst().elementsEqual([0x80, 0x80])
    case (3, 0xEF): bytes.dropFirst().elementsEqual([0xBB, 0xBF])
    default: false
    }
  }
}
