/// One sheet of a workbook as a table: shared, inline and plain cells, each in its own column.
import Foundation
import FoundationXML

final class SheetReader: PartReader {
  /// Sheets are no wider than this; a reference beyond it is a damaged one.
  static let maxColumns = 512

  /// The most text of one sheet: a long shared text may be named by every cell.
  static let maxText = 512 << 20

  private let strings: [[UInt8]]
  private var table = Table()
  private var row: [[UInt8]] = []
  private var rowNumber = 0
  private var column = 0
  private var kind = ""
  private var text = ""
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
    let isWhole = reader.parse(bytes)
    if reader.isStopped { throw .stopped }
    return isWhole && reader.table.buffer.count <= maxText ? reader.table : nil
  }

  private init(_ strings: [[UInt8]], _ progress: Progress) { (self.strings, self.progress) = (strings, progress) }

  override func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "dimension": lastRow = attributes["ref"].flatMap(Self.lastRow) ?? 0
    case "row":
      rowNumber = attributes["r"].flatMap { Int($0) } ?? rowNumber + 1
      (row, column) = ([], -1)
    case "c":
      column = attributes["r"].flatMap(Self.column) ?? column + 1
      (kind, text) = (attributes["t"] ?? "n", "")
    case "rPh": isPhonetic = true
    case "v", "t": isText = !isPhonetic
    default: break
    }
  }

  override func characters(_ string: String) { if isText { text += string } }

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
    if !row.isEmpty, table.buffer.count <= Self.maxText { table.append(row, line: rowNumber) }
    guard table.rows.count & (Progress.step - 1) == 0, !isStopped else { return }
    isStopped = !progress.goesOn(Double(rowNumber) / Double(max(lastRow, rowNumber + Progress.step)))
    if isStopped { abort() }
  }

  /// The row's number behind the colon of a reference such as `A1:K207`.
  private static func lastRow(_ reference: String) -> Int? {
    reference.split(separator: ":").last.flatMap { Int($0.drop { $0.isLetter }) }
  }

  private func endCell() {
    guard column >= 0, column < Self.maxColumns, !text.isEmpty else { return }
    while row.count <= column { row.append([]) }
    switch kind {
    case "s": row[column] = Int(text).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? []
    case "n": row[column] = Array(Self.plain(text).utf8)
    default: row[column] = Array(text.utf8)
    }
  }

  /// A number without an exponent; one too long to be exact keeps it, and so shows that digits are lost.
  private static func plain(_ number: String) -> String {
    guard number.contains(where: { $0 == "E" || $0 == "e" }), let value = Double(number), abs(value) < 1e15 else {
      return number
    }
    return String(format: "%.6f", value)
  }

  /// The column's number from a reference such as `AB12`, counted from 0.
  private static func column(_ reference: String) -> Int? {
    var number = 0
    for byte in reference.utf8 {
      guard byte >= 0x41, byte <= 0x5A, number <= maxColumns else { break }
      number = number * 26 + Int(byte - 0x40)
    }
    return number > 0 ? number - 1 : nil
  }
}
