/// Reads the rows of one table, cell by header name; what cannot be read is reported with its line, not thrown.
import Knowledge
import Model

struct RowReader {
  /// More pieces than this are a misread cell.
  static let maxQuantity = 10_000

  private let layout: Layout
  private let table: Table
  private var reading: Reading
  private var derived = DerivedNumbers()
  /// The order of the row above, which a row without a number continues.
  private var above: Entry?
  private let platform: PlatformID
  private let fallback: Moment?

  static func read(_ table: Table, _ layout: Layout) throws(ImportError) -> Reading {
    var reader = RowReader(table, layout)
    for row in reader.table.rows.dropFirst(layout.headerRow + 1) { try reader.read(row) }
    return reader.reading
  }

  private init(_ table: Table, _ layout: Layout) {
    self.layout = layout
    self.table = RowRepair.repaired(table, layout)
    platform = PlatformID(rawValue: layout.format.platform ?? layout.format.id)
    reading = Reading(format: layout.format)
    reading.stated = CoverageReader.interval(self.table, layout)
    fallback = layout.has(.time) ? nil : reading.stated.map { Moment(day: $0.from) }
  }

  private func cell(_ column: ExportFormat.Column, _ row: Table.Row) -> Cell { layout.cell(column, row, table) }

  private mutating func read(_ row: Table.Row) throws(ImportError) {
    if row.count == 1, layout.width > 1 { return }
    let stamp = cell(.time, row)
    guard let time = fallback ?? layout.time.moment(stamp) else { return withoutTime(row, stamp) }
    if fallback != nil, isOutside(row) { return }
    let meaning = layout.meaning(row, table)
    var entry = Entry(line: row.line, meaning: meaning, time: time)
    guard meaning != .other else { return reading.entries.append(entry) }
    guard readAmounts(row, &entry) else { return skip(row, .paid, .amount) }
    if meaning != .payment { try readOrder(row, &entry) }
    reading.entries.append(entry)
    above = entry
  }

  /// A row without a time continues the order above, is a line of the footer, the header again, or is broken.
  private mutating func withoutTime(_ row: Table.Row, _ stamp: Cell) {
    if isOutside(row) { return }
    let goesOn = layout.format.kind == .orders && stamp.isEmpty && cell(.number, row).isEmpty
    guard goesOn, !cell(.title, row).isEmpty else {
      if Header.folded(stamp) != Header.folded(layout.name(of: .time).utf8) { skip(row, .time, .time) }
      return
    }
    guard var entry = above else { return skip(row, .number, .orphan) }
    (entry.line, entry.paid, entry.refunded) = (row.line, nil, 0)
    (entry.courier, entry.tracking) = (nil, nil)
    entry.title = title(row)
    entry.item = item(row, entry)
    reading.entries.append(entry)
  }

  /// True for the short lines of text around a table.
  private func isOutside(_ row: Table.Row) -> Bool {
    table.filled(row) * 2 < min(layout.width, layout.format.kind == .orders ? 4 : layout.width)
  }

  private mutating func skip(_ row: Table.Row, _ column: ExportFormat.Column, _ reason: SkippedRow.Reason) {
    let value = KeptText.text(cell(column, row).prefix(60)) ?? ""
    reading.skipped.append(
      SkippedRow(line: row.line, column: layout.name(of: column), value: value, reason: reason))
  }

  /// What was paid and refunded; false where that cannot be read.
  private func readAmounts(_ row: Table.Row, _ entry: inout Entry) -> Bool {
    let format = layout.format
    let cell = cell(.paid, row)
    if cell.isEmpty, format.paid == .once { return true }
    guard let fen = AmountCell.hundredths(cell, decimalComma: format.decimalComma ?? false) else { return false }
    let pieces = format.paid == .pieces ? quantity(row) : 1
    let paid = (format.kind == .bill ? abs(fen) : fen) * pieces
    entry.paid = Money(fen: paid, currency: currency(row))
    entry.refunded = min(paid, refunded(row, paid: paid))
    return true
  }

  private func currency(_ row: Table.Row) -> String {
    if layout.has(.currency), let code = KeptText.text(cell(.currency, row).prefix(3)) { return code }
    return layout.format.currency ?? "CNY"
  }

  private func refunded(_ row: Table.Row, paid: Int) -> Int {
    if layout.has(.refunded), let fen = AmountCell.hundredths(cell(.refunded, row)), fen > 0 { return fen }
    guard let column = layout.format.refunds?.from else { return 0 }
    let cell = cell(column, row)
    if layout.wholeRefunds.contains(where: { cell.index(of: $0) != nil }) { return paid }
    return layout.partRefunds.lazy.compactMap { AmountCell.hundredths(cell, behind: $0) }.first ?? 0
  }

  private mutating func readOrder(_ row: Table.Row, _ entry: inout Entry) throws(ImportError) {
    let number = cell(.number, row)
    if isDamaged(number) {
      throw .numbersDamaged(line: row.line, value: String(decoding: number.prefix(40), as: UTF8.self))
    }
    entry.number = KeptText.identifier(number)
    entry.reference = KeptText.identifier(cell(.reference, row))
    entry.title = title(row)
    entry.merchant = KeptText.text(cell(.merchant, row))
    entry.status = layout.status(cell(.status, row))
    entry.id = identity(row, entry)
    entry.item = item(row, entry)
    (entry.courier, entry.tracking) = ParcelCells.read(courier: cell(.courier, row), tracking: cell(.tracking, row))
  }

  /// Digits with an exponent: a spreadsheet has made a number of the order's number.
  private func isDamaged(_ number: Cell) -> Bool {
    guard let first = number.first, first >= 0x30, first <= 0x39 else { return false }
    return number.index(of: Array("E+".utf8)) != nil
  }

  private mutating func identity(_ row: Table.Row, _ entry: Entry) -> OrderID {
    for rule in layout.numberRules {
      guard let digits = rule.like.digits(in: layout.cell(rule.column, row, table)) else { continue }
      return OrderID(platform: rule.platform, number: String(decoding: digits, as: UTF8.self))
    }
    return OrderID(platform: platform, number: entry.number ?? derived.number(for: entry))
  }

  private func title(_ row: Table.Row) -> String? {
    var cell = cell(.title, row)
    if layout.blankTitles.contains(where: { $0.matches(cell) }) { return nil }
    for prefix in layout.format.refunds?.prefixes ?? [] where cell.starts(with: prefix.utf8) {
      cell = Trim.spaces(cell.dropFirst(prefix.utf8.count))
    }
    return KeptText.text(cell)
  }

  private func item(_ row: Table.Row, _ entry: Entry) -> Order.Item? {
    guard let title = entry.title else { return nil }
    let variant = KeptText.text(cell(.option, row)).map { "\(title) \($0)" } ?? title
    let quantity = quantity(row)
    let comma = layout.format.decimalComma ?? false
    let line =
      AmountCell.hundredths(cell(.amount, row), decimalComma: comma)
      ?? AmountCell.hundredths(cell(.price, row), decimalComma: comma).map { $0 * quantity }
    return Order.Item(title: variant, quantity: quantity, amount: line.map { Money(fen: $0, currency: currency(row)) })
  }

  private func quantity(_ row: Table.Row) -> Int {
    let count = (AmountCell.hundredths(cell(.quantity, row)) ?? 100) / 100
    return (1...Self.maxQuantity).contains(count) ? count : 1
  }
}
