/// One of a format's words: exact, or with `*` for any text, or with `#` for the digits that are wanted.
struct Wildcard: Sendable {
  private enum Shape: Sendable { case exact, prefix, suffix, inside, digits }

  private let literal: [UInt8]
  private let shape: Shape

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let star = UInt8(ascii: "*")
    if bytes.last == UInt8(ascii: "#") {
      (literal, shape) = (Array(bytes.dropLast()), .digits)
    } else if bytes.count > 1, bytes.first == star, bytes.last == star {
      (literal, shape) = (Array(bytes.dropFirst().dropLast()), .inside)
    } else if bytes.last == star {
      (literal, shape) = (Array(bytes.dropLast()), .prefix)
    } else if bytes.first == star {
      (literal, shape) = (Array(bytes.dropFirst()), .suffix)
    } else {
      (literal, shape) = (bytes, .exact)
    }
  }

  func matches(_ cell: Cell) -> Bool {
    switch shape {
    case .exact: cell.elementsEqual(literal)
    case .prefix: cell.starts(with: literal)
    case .suffix: cell.count >= literal.count && cell.suffix(literal.count).elementsEqual(literal)
    case .inside: cell.index(of: literal) != nil
    case .digits: digits(in: cell) != nil
    }
  }

  /// The digits behind the literal, where there are any.
  func digits(in cell: Cell) -> Cell? {
    guard let place = cell.index(of: literal) else { return nil }
    let found = cell[(place + literal.count)...].prefix { $0 >= 0x30 && $0 <= 0x39 }
    return found.isEmpty ? nil : found
  }
}

extension ArraySlice<UInt8> {
  /// Where these bytes begin for the first time.
  func index(of bytes: [UInt8]) -> Int? {
    guard let first = bytes.first else { return startIndex }
    guard count >= bytes.count else { return nil }
    var place = startIndex
    let last = endIndex - bytes.count
    while place <= last {
      if self[place] == first, self[place...].starts(with: bytes) { return place }
      place += 1
    }
    return nil
  }
}
