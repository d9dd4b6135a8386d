/// What the cells of a row say of its price and its items.
import Knowledge
import Model

extension RowReader {
  /// More pieces than this are a misread cell.
  static let maxQuantity = 10_000

  private var decimalComma: Bool { layout.format.decimalComma ?? false }

  /// What was paid and refunded; false where that cannot be read.
  func readAmounts(_ row: Table.Row, _ entry: inout Entry) -> Bool {
    let format = layout.format
    let cell = cell(.paid, row)
    if cell.isEmpty, format.kind == .orders { return true }
    guard let fen = AmountCell.hundredths(cell, decimalComma: decimalComma) else { return false }
    let pieces = format.paid == .pieces ? quantity(row) : 1
    let paid = (format.kind == .bill ? abs(fen) : fen) * pieces
    guard abs(paid) <= AmountCell.most else { return false }
    entry.paid = Money(fen: paid, currency: currency(row, beside: cell))
    entry.refunded = min(paid, refunded(row, paid: paid))
    return true
  }

  private func currency(_ row: Table.Row, beside amount: Cell) -> String {
    if layout.has(.currency), let code = KeptText.text(cell(.currency, row).prefix(3)) { return code }
    return CurrencySign.code(in: amount) ?? layout.format.currency ?? "CNY"
  }

  private func refunded(_ row: Table.Row, paid: Int) -> Int {
    if layout.has(.refunded), let fen = AmountCell.hundredths(cell(.refunded, row)), fen > 0 { return fen }
    guard let column = layout.format.refunds?.from else { return 0 }
    let cell = cell(column, row)
    if layout.wholeRefunds.contains(where: { cell.index(of: $0) != nil }) { return paid }
    return layout.partRefunds.lazy.compactMap { AmountCell.hundredths(cell, behind: $0) }.first ?? 0
  }

  func title(_ row: Table.Row) -> String? {
    var cell = cell(.title, row)
    for prefix in layout.format.refunds?.prefixes ?? [] where cell.starts(with: prefix.utf8) {
      cell = Trim.spaces(cell.dropFirst(prefix.utf8.count))
    }
    if layout.blankTitles.contains(where: { $0.matches(cell) }) { return nil }
    return KeptText.text(cell)
  }

  /// The row's item; several where title and quantity have as many lines.
  func items(_ row: Table.Row, _ entry: Entry) -> [Order.Item] {
    guard let title = entry.title else { return [] }
    guard layout.hasItemColumns else { return [Order.Item(title: title)] }
    if let several = several(row) { return several }
    let variant = KeptText.text(cell(.option, row)).map { "\(title) \($0)" } ?? title
    let quantity = quantity(row)
    let priced = [ExportFormat.Column.amount, .price].lazy.compactMap { column in
      let cell = cell(column, row)
      return AmountCell.hundredths(cell, decimalComma: decimalComma).map { (column, $0, cell) }
    }.first
    let amount = priced.map { column, fen, cell in
      Money(fen: column == .price ? fen * quantity : fen, currency: currency(row, beside: cell))
    }
    return [Order.Item(title: variant, quantity: quantity, amount: amount)]
  }

  private func several(_ row: Table.Row) -> [Order.Item]? {
    let titles = Self.lines(cell(.title, row))
    guard titles.count > 1 else { return nil }
    let counts = Self.lines(cell(.quantity, row))
    guard titles.count == counts.count else { return nil }
    return zip(titles, counts).compactMap { line, count in
      KeptText.text(line).map { Order.Item(title: $0, quantity: Self.quantity(count)) }
    }
  }

  private static func lines(_ cell: Cell) -> [Cell] {
    cell.split { $0 == 0x0A || $0 == 0x0D }.map { Trim.spaces($0) }
  }

  private func quantity(_ row: Table.Row) -> Int { Self.quantity(cell(.quantity, row)) }

  private static func quantity(_ cell: Cell) -> Int {
    let digits = cell.first == UInt8(ascii: "x") ? cell.dropFirst() : cell
    let count = (AmountCell.hundredths(digits) ?? 100) / 100
    return (1...maxQuantity).contains(count) ? count : 1
  }
}
