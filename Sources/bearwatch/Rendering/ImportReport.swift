/// What `bearwatch import` says of one file, for scripts and for a person.
import Importing
import Knowledge
import Model

struct ImportReport: Encodable {
  /// Rows that are listed in words; the rest is counted.
  private static let mostRows = 5

  var file: String
  var format: String?
  var rowsRead: Int?
  var rowsSkipped: [Skipped]?
  var spent: Spent?
  var ordersNew: Int?
  var ordersChanged: Int?
  var ordersSame: Int?
  /// Only where there are any, since most files tell of none.
  var parcelsNew: Int?
  var notes: [Note]?
  @Nullable var coverage: Days?
  var error: Failure?

  enum CodingKeys: String, CodingKey {
    case file, format, spent, coverage, error
    case rowsRead = "rows_read"
    case rowsSkipped = "rows_skipped"
    case ordersNew = "orders_new"
    case ordersChanged = "orders_changed"
    case ordersSame = "orders_same"
    case parcelsNew = "parcels_new"
    case notes
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

  struct Note: Encodable {
    var code: String
    var message: String
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
    parcelsNew = imported.parcels.isEmpty ? nil : tally.parcels
    notes = imported.notes.isEmpty ? nil : imported.notes.map { Note($0, wording) }
    _coverage = Nullable(wrappedValue: Self.days(imported))
  }

  private static func days(_ imported: Imported) -> Days? {
    guard let from = imported.from, let to = imported.to else { return nil }
    return Days(from: "\(from)", to: "\(to)")
  }

  init(_ file: String, _ error: ImportError, _ formats: [ExportFormat], _ wording: Wording) {
    self.file = file
    var values = error.values
    if let format = formats.first(where: { $0.id == values["format"] }) {
      values["name"] = format.name
      values["how"] = format.how
    }
    if case .tooMany(let excess) = error { values["what"] = wording.phrase("import.many.\(excess.rawValue)") }
    values = values.mapValues(\.cleaned)
    func sentence(_ part: String) -> String { wording.phrase("import.\(error.code).\(part)", values) }
    self.error = Failure(code: error.code, message: sentence("message"), hint: sentence("hint"))
  }

  /// Ctrl-C ended it, and nothing of it was kept.
  var isStopped: Bool { error?.code == ImportError.stopped.code }

  /// Nothing is wrong with it; it just holds no orders.
  var isNoOrderFile: Bool { error.map { Self.strangers.contains($0.code) } ?? false }

  private static let strangers = Set([ImportError.unrecognised, .empty].map(\.code))

  /// What a person reads: what came in, for which days, and which rows were not understood.
  func text(_ wording: Wording, formatName: String?) -> String {
    let name = file.fileName.cleaned
    if let error { return wording.phrase("import.failed", ["file": name]) + "\n" + error.message + "\n" + error.hint }
    var lines = [wording.phrase("import.done", ["file": name, "format": formatName ?? format ?? ""])]
    lines += tallies(wording)
    if let coverage { lines.append(wording.phrase("import.covers", ["from": coverage.from, "to": coverage.to])) }
    return (lines + (notes ?? []).map(\.message) + skippedLines(wording)).joined(separator: "\n")
  }

  /// Messages about parcels change orders, but bring none.
  private func tallies(_ wording: Wording) -> [String] {
    let (new, changed, same) = (ordersNew ?? 0, ordersChanged ?? 0, ordersSame ?? 0)
    var lines: [String] = []
    if parcelsNew == nil || new + changed + same > 0 {
      let values = ["new": String(new), "changed": String(changed), "same": String(same)]
      lines.append(wording.phrase("import.tally", values))
    }
    if let parcelsNew {
      let key = parcelsNew == 0 ? "import.parcels_none" : "import.parcels"
      lines.append(wording.phrase(key, ["count": String(parcelsNew)]))
    }
    return lines
  }

  private func skippedLines(_ wording: Wording) -> [String] {
    guard let rows = rowsSkipped, !rows.isEmpty else { return [] }
    let shown = rows.prefix(Self.mostRows).map { row in
      let values = [
        "line": String(row.line), "column": row.column.cleaned, "value": row.value.cleaned, "reason": row.reason,
      ]
      return wording.phrase("import.skipped", values)
    }
    return [wording.phrase("import.skipped_count", ["count": String(rows.count)])] + shown
  }
}

extension ImportReport.Note {
  init(_ note: Imported.Note, _ wording: Wording) {
    self.init(code: note.code.rawValue, message: wording.phrase("import.note.\(note.code.rawValue)", note.values))
  }
}
