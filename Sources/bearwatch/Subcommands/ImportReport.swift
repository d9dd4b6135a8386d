/// What `bearwatch import` says of one file, for scripts and for a person.
import Foundation
import Importing
import Knowledge
import Model

struct ImportReport: Encodable {
  var file: String
  var format: String?
  var rowsRead: Int?
  var rowsSkipped: [Skipped]?
  var spent: Spent?
  var ordersNew: Int?
  var ordersChanged: Int?
  var ordersSame: Int?
  var coverage: Days?
  var error: Failure?

  enum CodingKeys: String, CodingKey {
    case file, format, spent, coverage, error
    case rowsRead = "rows_read"
    case rowsSkipped = "rows_skipped"
    case ordersNew = "orders_new"
    case ordersChanged = "orders_changed"
    case ordersSame = "orders_same"
  }

  struct Skipped: Encodable {
    var line: Int
    var column: String
    var value: String
    var reason: String
  }

  struct Spent: Encodable {
    var rows: Int
    var gross: String
    var net: String
  }

  struct Days: Encodable {
    var from: String
    var to: String
  }

  struct Failure: Encodable {
    var code: String
    var message: String
    var hint: String
  }

  init(_ file: String, _ imported: Imported, _ tally: SaveTally, _ wording: Wording) {
    self.file = file
    format = imported.format
    rowsRead = imported.rowsRead
    rowsSkipped = imported.skipped.map {
      let reason = wording.phrase("import.skipped.\($0.reason.rawValue)")
      return Skipped(line: $0.line, column: $0.column, value: $0.value, reason: reason)
    }
    let sums = imported.spent
    spent = Spent(rows: sums.rows, gross: sums.gross.wireText, net: sums.net.wireText)
    (ordersNew, ordersChanged, ordersSame) = (tally.new, tally.changed, tally.same)
    if let from = imported.from, let to = imported.to { coverage = Days(from: "\(from)", to: "\(to)") }
  }

  init(_ file: String, _ error: ImportError, _ formats: [ExportFormat], _ wording: Wording) {
    self.file = file
    var values = error.values
    if let format = formats.first(where: { $0.id == values["format"] }) {
      values["name"] = format.name
      values["how"] = format.how
    }
    func phrase(_ part: String) -> String { wording.phrase("import.\(error.code).\(part)", values) }
    self.error = Failure(code: error.code, message: phrase("message"), hint: phrase("hint"))
  }

  /// One line of JSON.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  // A plain stand-in; the lead's rendering replaces it.
  var text: String {
    if let error { return "\(file): \(error.message)\n  \(error.hint)" }
    return "\(file): \(format ?? "") +\(ordersNew ?? 0) ~\(ordersChanged ?? 0) =\(ordersSame ?? 0)"
  }
}
