/// The little of a terminal that tests need: cells, a cursor, and the codes that move it and erase.
package struct VirtualScreen {
  package private(set) var columns: Int
  package private(set) var rows: Int
  /// Where the cursor is, from 0.
  package private(set) var row = 0
  package private(set) var column = 0
  /// One string a cell; the right half of a wide character is empty, nil is a cell never written.
  private var cells: [[String?]]
  /// Whether a row runs on into the next.
  private var runsOn: [Bool]
  private var pending: [UInt8] = []

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: nil, count: columns), count: rows)
    runsOn = Array(repeating: false, count: rows)
  }

  /// The rows as text without blanks at their ends, and without empty rows at the bottom.
  package var lines: [String] {
    var lines = cells.map { line in trimmed(line.map { $0 ?? " " }.joined()) }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  package var text: String { lines.joined(separator: "\n") }

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    while let taken = take() { pending.removeFirst(taken) }
  }

  /// Flows rows that run on into rows of the new width, as most terminals do.
  package mutating func resize(columns: Int, rows: Int) {
    let old = self
    self = VirtualScreen(columns: columns, rows: rows)
    let bottom = max(old.row, old.cells.lastIndex { $0.contains { $0 != nil } } ?? 0)
    var target = (row: 0, column: 0)
    for line in 0...bottom {
      for cell in 0..<old.columns {
        if (line, cell) == (old.row, min(old.column, old.columns - 1)) { target = (row, column) }
        if let text = old.cells[line][cell] { if !text.isEmpty { put(text) } } else { continue }
      }
      if !old.runsOn[line], line < bottom { newline() }
    }
    (row, column) = target
    if column >= columns { (row, column) = (min(row + 1, rows - 1), 0) }
  }

  private mutating func newline() {
    column = 0
    lineFeed()
  }

  /// Handles the first item of what is pending and says how many bytes it was; nil where it is incomplete.
  private mutating func take() -> Int? {
    guard let first = pending.first else { return nil }
    switch first {
    case 0x1B: return takeEscape()
    case 0x0D: column = 0
    case 0x0A: lineFeed()
    case 0x08: column = max(0, min(column, columns - 1) - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0..<0x20: break
    default:
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard pending.count >= length else { return nil }
      put(String(decoding: pending[..<length], as: UTF8.self))
      return length
    }
    return 1
  }

  private mutating func takeEscape() -> Int? {
    guard pending.count > 1 else { return nil }
    guard pending[1] == UInt8(ascii: "[") else { return "()".utf8.contains(pending[1]) ? 3 : 2 }
    guard let end = pending.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
    let parameters = String(decoding: pending[2..<end], as: UTF8.self)
    control(pending[end], parameters.split(separator: ";").map { Int($0) ?? 0 }, isPrivate: parameters.hasPrefix("?"))
    return end + 1
  }

  private mutating func control(_ final: UInt8, _ parameters: [Int], isPrivate: Bool) {
    let count = max(1, parameters.first ?? 1)
    if final != UInt8(ascii: "m") { column = min(column, columns - 1) }
    switch Character(Unicode.Scalar(final)) {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns, count) - 1
    case "d": row = min(rows, count) - 1
    case "H": (row, column) = (min(rows, count) - 1, min(columns, max(1, parameters.dropFirst().first ?? 1)) - 1)
    case "K": erase(parameters.first ?? 0)
    case "J": eraseScreen(parameters.first ?? 0)
    case "X": for cell in column..<min(columns, column + count) { cells[row][cell] = nil }
    case "m", "h", "l", "t", "n", "c": break
    default: if !isPrivate { put("\u{FFFD}") }
    }
  }

  private mutating func erase(_ part: Int) {
    let range = part == 0 ? column..<columns : part == 1 ? 0..<(column + 1) : 0..<columns
    for cell in range { cells[row][cell] = nil }
    if part != 1 { runsOn[row] = false }
  }

  private mutating func eraseScreen(_ part: Int) {
    erase(part)
    for line in part == 0 ? (row + 1)..<max(row + 1, rows) : part == 1 ? 0..<row : 0..<rows {
      cells[line] = Array(repeating: nil, count: columns)
      runsOn[line] = false
    }
  }

  private mutating func put(_ text: String) {
    let width = Self.width(of: text.unicodeScalars.first ?? " ")
    if column + width > columns {
      runsOn[row] = true
      newline()
    }
    split(at: column)
    split(at: column + width)
    cells[row][column] = text
    if width == 2 { cells[row][column + 1] = "" }
    column += width
  }

  /// Told apart by hand, so that no mistake of the code under test is shared.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    (0x2E80...0xFF60).contains(scalar.value) || scalar.value >= 0x1F000 ? 2 : 1
  }

  /// Writing over half of a wide character leaves a blank in place of the other half.
  private mutating func split(at column: Int) {
    guard column < columns, column > 0, cells[row][column] == "" else { return }
    cells[row][column - 1] = " "
    cells[row][column] = " "
  }

  private mutating func lineFeed() {
    if row < rows - 1 {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(Array(repeating: nil, count: columns))
      runsOn.removeFirst()
      runsOn.append(false)
    }
  }

  private func trimmed(_ text: String) -> String {
    text.lastIndex { $0 != " " }.map { String(text[...$0]) } ?? ""
  }
}
