/// Reads the rows of one table, cell by header name; what cannot be read is reported with its line, not thrown.
import Knowledge
import Model

struct RowReader {
  let layout: Layout
  let table: Table
  private var reading: Reading
  private var namer: OrderNamer
  /// The order of the row above, which a row without a number continues.
  private var above: Entry?
  private let fallback: Moment?
  /// False where the table tells only of whole orders, although its format knows tables that tell of their items.
  private let isDetailed: Bool

  static func read(_ table: Table, _ layout: Layout, _ progress: Progress = .none) throws(ImportError) -> Reading {
    var reader = RowReader(table, layout)
    let rows = reader.table.rows
    reader.reading.entries.reserveCapacity(rows.count)
    for index in (layout.headerRow + 1)..<max(rows.count, layout.headerRow + 1) {
      try progress.tell(row: index, of: rows.count)
      if index == rows.count - 1, reader.breaksOff(rows[index]) {
        reader.cutOff(rows[index])
      } else {
        try reader.read(rows[index])
      }
    }
    return reader.reading
  }

  private init(_ table: Table, _ layout: Layout) {
    self.layout = layout
    self.table = RowRepair.repaired(table, layout)
    namer = OrderNamer(layout)
    reading = Reading(format: layout.format)
    reading.stated = CoverageReader.interval(self.table, layout)
    fallback = layout.has(.time) ? nil : reading.stated.map { Moment(day: $0.from) }
    let ofItems: [ExportFormat.Column] = [.option, .price, .amount]
    isDetailed = ofItems.allSatisfy { layout.format.columns?[$0] == nil } || ofItems.contains(where: layout.has)
  }

  func cell(_ column: ExportFormat.Column, _ row: Table.Row) -> Cell { layout.cell(column, row, table) }

  private mutating func read(_ row: Table.Row) throws(ImportError) {
    if row.count == 1, layout.width > 1 { return }
    let stamp = cell(.time, row)
    guard let time = fallback ?? layout.time.moment(stamp) ?? timeAbove(row, stamp) else {
      return withoutTime(row, stamp)
    }
    if fallback != nil, isOutside(row) { return }
    let meaning = layout.meaning(row, table)
    var entry = Entry(line: row.line, meaning: meaning, time: time)
    guard meaning != .other else { return reading.entries.append(entry) }
    guard readAmounts(row, &entry) else { return skip(row, .paid, .amount) }
    if meaning != .payment { try readOrder(row, &entry) }
    reading.entries.append(entry)
    above = entry
  }

  /// The time of the row above for a row that has a number of its own and leaves the time out.
  private func timeAbove(_ row: Table.Row, _ stamp: Cell) -> Moment? {
    guard stamp.isEmpty, layout.format.kind == .orders, let above else { return nil }
    let number = cell(.number, row)
    return number.contains { $0 >= 0x30 && $0 <= 0x39 } && !cell(.title, row).isEmpty ? above.time : nil
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
    entry.items = items(row, entry)
    reading.entries.append(entry)
  }

  /// True for the short lines of text around a table.
  private func isOutside(_ row: Table.Row) -> Bool {
    table.filled(row) * 2 < min(layout.width, layout.format.kind == .orders ? 4 : layout.width)
  }

  private mutating func skip(_ row: Table.Row, _ column: ExportFormat.Column, _ reason: SkippedRow.Reason) {
    let value = KeptText.text(cell(column, row).prefix(60)) ?? ""
    reading.skipped.append(
      SkippedRow(line: row.line, column: KeptText.text(layout.name(of: column)) ?? "", value: value, reason: reason))
  }

  /// True for a last row that lacks cells which the row above it has, in a text that ends without an end of line.
  private func breaksOff(_ row: Table.Row) -> Bool {
    guard table.endsOpen, row.count > 1, row.count < layout.width, row.count <= layout.lastPlace + 1 else {
      return false
    }
    let index = table.rows.count - 2
    return index > layout.headerRow && table.rows[index].count >= layout.width
  }

  private mutating func cutOff(_ row: Table.Row) {
    let value = KeptText.text(table.cell(row, row.count - 1).prefix(60)) ?? ""
    reading.skipped.append(SkippedRow(line: row.line, column: "", value: value, reason: .cutOff))
    reading.claimed = CoverageReader.count(table, layout)
  }

  private mutating func readOrder(_ row: Table.Row, _ entry: inout Entry) throws(ImportError) {
    let number = cell(.number, row)
    if isDamaged(number) {
      throw .numbersDamaged(line: row.line, value: KeptText.identifier(number.prefix(40)) ?? "")
    }
    entry.number = KeptText.identifier(number)
    entry.reference = KeptText.identifier(cell(.reference, row))
    entry.title = title(row)
    entry.merchant = KeptText.text(cell(.merchant, row))
    entry.status = layout.status(cell(.status, row))
    entry.isDetailed = isDetailed
    if entry.meaning == .refund {
      entry.candidates = namer.candidates(row, table, entry)
    } else {
      entry.id = continued(entry) ?? namer.id(row, table, entry)
    }
    entry.items = items(row, entry)
    (entry.courier, entry.tracking) = ParcelCells.read(courier: cell(.courier, row), tracking: cell(.tracking, row))
  }

  /// The order above for a row without a number that has the same price, shop and time, where each row repeats them.
  private func continued(_ entry: Entry) -> OrderID? {
    guard layout.format.paid == .once, entry.number == nil, let above, above.number == nil, let id = above.id,
      id.isStandIn, entry.merchant != nil, entry.merchant == above.merchant, entry.paid == above.paid,
      entry.time == above.time, entry.title != above.title
    else { return nil }
    return id
  }

  /// Digits with an exponent: a spreadsheet has made a number of the order's number.
  private func isDamaged(_ number: Cell) -> Bool {
    guard let first = number.first, first >= 0x30, first <= 0x39 else { return false }
    return number.index(of: Array("E+".utf8)) != nil
  }
}
