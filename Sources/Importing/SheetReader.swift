/// One sheet of a workbook as a table: shared, inline and plain cells, each in its own column.
import Foundation

final class SheetReader: PartReader {
  /// The most text of one sheet, in bytes: a long shared text may be named by every cell.
  static let maxText = 128 << 20

  private let strings: [[UInt8]]
  private var table = Table()
  private var row: [[UInt8]] = []
  private var rowNumber = 0
  private var column = 0
  private var kind = ""
  private var text: [UInt8] = []
  private var isText = false
  private var isPhonetic = false
  private let progress: Progress
  private var isStopped = false
  /// The last row, as the sheet announces it.
  private var lastRow = 0

  static func read(
    _ bytes: [UInt8], _ strings: [[UInt8]], _ progress: Progress = .none
  ) throws(ImportError) -> Table? {
    let reader = SheetReader(strings, progress)
    let isWhole = try reader.parse(bytes)
    if reader.isStopped { throw .stopped }
    if reader.table.buffer.count > maxText { throw .tooLarge(limit: maxText) }
    return isWhole ? reader.table : nil
  }

  private init(_ strings: [[UInt8]], _ progress: Progress) { (self.strings, self.progress) = (strings, progress) }

  override func start(_ name: String, _ attributes: Attributes) {
    switch name {
    case "dimension": lastRow = attributes["ref"].flatMap(Self.lastRow) ?? 0
    case "row":
      rowNumber = attributes["r"].flatMap { Int($0) }.flatMap { Self.numbers ~= $0 ? $0 : nil } ?? rowNumber + 1
      (row, column) = ([], -1)
    case "c":
      column = attributes["r"].flatMap(Self.column) ?? column + 1
      kind = attributes["t"] ?? "n"
      text.removeAll(keepingCapacity: true)
    case "rPh": isPhonetic = true
    case "v", "t": isText = !isPhonetic
    default: break
    }
  }

  override func characters(_ more: UnsafeBufferPointer<UInt8>) {
    if isText, text.count < Table.maxCell { text += more }
  }

  override func end(_ name: String) {
    switch name {
    case "v", "t": isText = false
    case "rPh": isPhonetic = false
    case "c": endCell()
    case "row": endRow()
    default: break
    }
  }

  private func endRow() {
    if !row.isEmpty { table.append(row, line: rowNumber) }
    check(table.rows.count, .rows)
    check(table.cells.count, .cells)
    if table.buffer.count > Self.maxText { return abort() }
    guard table.rows.count & (Progress.step - 1) == 0, !isStopped else { return }
    isStopped = !progress.goesOn(Double(rowNumber) / Double(max(lastRow, rowNumber + Progress.step)))
    if isStopped { abort() }
  }

  /// What numbers rows may have.
  private static let numbers = 1...1_048_576

  /// The row's number behind the colon of a reference such as `A1:K207`.
  private static func lastRow(_ reference: String) -> Int? {
    reference.split(separator: ":").last.flatMap { Int($0.drop { $0.isLetter }) }
  }

  private func endCell() {
    check(column + 1, .columns)
    guard column >= 0, column < Excess.columns.most, !text.isEmpty else { return }
    while row.count <= column { row.append([]) }
    switch kind {
    case "s":
      let number = Int(String(decoding: text, as: UTF8.self))
      row[column] = number.flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? []
    case "n": row[column] = Self.plain(text)
    default: row[column] = Array(text.prefix(Table.maxCell))
    }
  }

  /// A number without an exponent; one too long to be exact keeps it, and so shows that digits are lost.
  private static func plain(_ number: [UInt8]) -> [UInt8] {
    guard number.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }),
      let value = Double(String(decoding: number, as: UTF8.self)), abs(value) < 1e15
    else { return number }
    return Array(String(format: "%.6f", value).utf8)
  }

  /// The column's number from a reference such as `AB12`, counted from 0.
  private static func column(_ reference: String) -> Int? {
    var number = 0
    for byte in reference.utf8 {
      guard byte >= 0x41, byte <= 0x5A, number <= Excess.columns.most else { break }
      number = number * 26 + Int(byte - 0x40)
    }
    return number > 0 ? number - 1 : nil
  }
}
