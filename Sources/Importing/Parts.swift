/// The tables of one file or archive, joined: rows that stand in several of them count once.
import Knowledge
import Model

struct Parts {
  private var readings: [Reading] = []
  private var own: [Imported] = []
  private var rows = 0

  var isEmpty: Bool { readings.isEmpty && own.isEmpty }

  init(own: Imported? = nil) {
    self.own = own.map { [$0] } ?? []
    rows = own?.rowsRead ?? 0
  }

  mutating func add(_ table: Table, _ layout: Layout, _ progress: Progress = .none) throws(ImportError) {
    if layout.format.kind == .refused { throw .wrongFile(format: layout.format.id) }
    let reading = try RowReader.read(table, layout, progress)
    if reading.entries.isEmpty, !reading.skipped.isEmpty {
      throw .nothingReadable(format: layout.format.id, rows: reading.skipped.count)
    }
    readings.append(reading)
    rows += reading.rows
    try Excess.rows.check(rows)
  }

  mutating func add(_ other: Parts) throws(ImportError) {
    readings += other.readings
    own += other.own
    rows += other.rows
    try Excess.rows.check(rows)
  }

  /// Everything as one import.
  func joined() throws(ImportError) -> Imported {
    var ids: [String] = []
    for id in readings.map(\.format.id) where !ids.contains(id) { ids.append(id) }
    let results = own + ids.map { id in Self.imported(Self.withoutRepeats(readings.filter { $0.format.id == id })) }
    guard var whole = results.first else { throw .unrecognised }
    for result in results.dropFirst() {
      whole.formats += result.formats.filter { !whole.formats.contains($0) }
      whole.rowsRead += result.rowsRead
      whole.skipped += result.skipped
      whole.orders += result.orders
      whole.parcels += result.parcels
      whole.refunds += result.refunds
      whole.coverage += result.coverage
      whole.notes += result.notes
      if whole.spent.gross.currency == result.spent.gross.currency {
        whole.spent.rows += result.spent.rows
        whole.spent.gross.fen += result.spent.gross.fen
        whole.spent.net.fen += result.spent.net.fen
      }
    }
    whole.settleRefunds()
    return whole
  }

  /// Leaves out of each table what the tables before it hold already, row for row.
  private static func withoutRepeats(_ readings: [Reading]) -> [Reading] {
    guard readings.count > 1 else { return readings }
    var seen: [Entry.Key: Int] = [:]
    return readings.map { reading in
      var left = seen
      var kept = reading
      kept.entries = reading.entries.filter { entry in
        guard let count = left[entry.key], count > 0 else { return true }
        left[entry.key] = count - 1
        return false
      }
      for entry in kept.entries { seen[entry.key, default: 0] += 1 }
      return kept
    }
  }

  private static func imported(_ readings: [Reading]) -> Imported {
    let format = readings[0].format
    // Most files are one table, of whose rows no copy is made.
    let entries = readings.count == 1 ? readings[0].entries : readings.flatMap(\.entries)
    let outcome = OrderBook.outcome(entries, format)
    var imported = Imported(
      formats: [format.id], rowsRead: readings.reduce(0) { $0 + $1.rows },
      skipped: unique(readings.flatMap(\.skipped)) + outcome.skipped, spent: outcome.spent, orders: outcome.orders,
      coverage: Self.united(readings.compactMap { coverage($0, format) }))
    imported.refunds = outcome.refunds
    imported.notes = notes(readings, outcome)
    return imported
  }

  private static func notes(_ readings: [Reading], _ outcome: OrderBook.Outcome) -> [Imported.Note] {
    var notes = readings.compactMap { reading in
      reading.claimed.map { Imported.Note(.cutOff, ["held": String(reading.entries.count), "claimed": String($0)]) }
    }
    if outcome.unpriced > 0 { notes.append(Imported.Note(.noPrice, ["count": String(outcome.unpriced)])) }
    return notes
  }

  /// Sheets with the same rows skip the same rows.
  private static func unique(_ rows: [SkippedRow]) -> [SkippedRow] {
    var seen: Set<SkippedRow> = []
    return rows.filter { seen.insert($0).inserted }
  }

  /// Intervals that touch become one; between others days are missing.
  private static func united(_ intervals: [Coverage]) -> [Coverage] {
    intervals.sorted { $0.from < $1.from }.reduce(into: []) { united, next in
      if let last = united.last, next.from <= last.to + 1 {
        united[united.count - 1].to = max(last.to, next.to)
      } else {
        united.append(next)
      }
    }
  }

  /// The interval that the file states, else that of its rows.
  private static func coverage(_ reading: Reading, _ format: ExportFormat) -> Coverage? {
    let platform = PlatformID(rawValue: format.platform ?? format.id)
    if let stated = reading.stated { return Coverage(platform: platform, from: stated.from, to: stated.to) }
    // A list of refunds tells nothing of the orders of its days.
    let times = reading.entries.filter { format.kind == .bill || $0.meaning != .refund }.map(\.time)
    guard let first = times.min(), let last = times.max() else { return nil }
    return Coverage(platform: platform, from: first.day, to: last.day)
  }
}
