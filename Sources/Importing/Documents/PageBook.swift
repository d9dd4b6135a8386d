/// Makes orders of what a page or a JSON file tells, and says what of it could not be read.
import Knowledge
import Model

struct PageBook {
  /// How much of a platform's orders the file holds.
  enum Extent {
    /// Every order of the days from its oldest to its newest one.
    case whole
    /// A page of a list, the newest first; where it ends in the middle of a day is not known.
    case page(isLast: Bool)
    /// Single orders, or those that a filter let through.
    case some
  }

  /// What the file calls the fields, for the list of what could not be read.
  private let fields: (time: String, paid: String)
  private let format: ExportFormat
  private let states: StateWords
  /// True where an order without a price is left out: there it stands for something unfinished.
  private let needsPrice: Bool
  private var orders: [Order] = []
  private var seen: Set<String> = []
  private var skipped: [SkippedRow] = []
  private var spent = Imported.Spent()
  private var rows = 0
  private var unpriced = 0

  init(_ format: ExportFormat, time: String, paid: String, needsPrice: Bool = false) {
    self.format = format
    self.needsPrice = needsPrice
    fields = (time, paid)
    states = StateWords(format)
  }

  /// How many orders it holds.
  var count: Int { orders.count }

  func contains(_ number: String) -> Bool { seen.contains(number) }

  mutating func add(_ told: PageOrder) {
    rows += 1
    guard let number = told.number.flatMap({ KeptText.identifier(Array($0.utf8)[...]) }) else {
      return skip("", .orphan)
    }
    guard !seen.contains(number) else { return }
    guard let placed = told.placedAt else { return skip(fields.time, .time) }
    if needsPrice, told.paid == nil { return skip(fields.paid, .amount) }
    seen.insert(number)
    let words = told.states.compactMap { $0 }
    var order = Order(
      id: OrderID(platform: platform, number: number), placedAt: placed,
      merchant: filled(told.merchant).flatMap(KeptText.text), items: told.items, paid: told.paid ?? Money(fen: 0),
      status: states.status(words) ?? .paid, statusAt: told.stateAt,
      courier: filled(told.courier).flatMap(KeptText.text),
      tracking: filled(told.tracking).flatMap { KeptText.identifier(Array($0.utf8)[...]) })
    if states.status(told.marks.compactMap { $0 }) == .refunding, order.status != .refunded {
      order.status = .refunding
    }
    settle(&order, words, hasPrice: told.paid != nil)
    orders.append(order)
  }

  /// Puts down what came back, and what was spent.
  private mutating func settle(_ order: inout Order, _ words: [String], hasPrice: Bool) {
    let meaning = states.meaning(words)
    if meaning == .closed, order.status != .refunded { order.status = .closed }
    let isRefunded = order.status == .refunded || states.isRefunded(words)
    if isRefunded, order.paid.fen > 0 { order.refund = Order.Refund(amount: order.paid, stage: .paid) }
    if isRefunded { order.status = .refunded }
    if !hasPrice { unpriced += 1 }
    guard meaning == .purchase, hasPrice else { return }
    _ = spent.add(order.paid, refunded: order.refund?.amount.fen ?? 0)
  }

  func imported(_ extent: Extent, notes: [Imported.Note] = []) throws(ImportError) -> Imported {
    if orders.isEmpty, !skipped.isEmpty { throw .nothingReadable(format: format.id, rows: skipped.count) }
    if orders.isEmpty { throw .pageWithoutData(format: format.id) }
    var imported = Imported(
      formats: [format.id], rowsRead: rows, skipped: skipped, spent: spent, orders: orders,
      coverage: coverage(extent).map { [$0] } ?? [])
    imported.notes = notes
    if unpriced > 0 { imported.notes.append(Imported.Note(.noPrice, ["count": String(unpriced)])) }
    return imported
  }

  /// From the day behind that of its oldest order, of which further pages may hold more, to that of its newest.
  private func coverage(_ extent: Extent) -> Coverage? {
    let days = orders.map(\.placedAt.day)
    guard let oldest = days.min(), let newest = days.max() else { return nil }
    switch extent {
    case .some: return nil
    case .whole, .page(isLast: true): return Coverage(platform: platform, from: oldest, to: newest)
    case .page(isLast: false):
      return oldest < newest ? Coverage(platform: platform, from: oldest + 1, to: newest) : nil
    }
  }

  private var platform: PlatformID { PlatformID(rawValue: format.platform ?? format.id) }

  /// Nil for the format's marks of emptiness.
  private func filled(_ text: String?) -> String? { text.flatMap { (format.empty ?? []).contains($0) ? nil : $0 } }

  private mutating func skip(_ field: String, _ reason: SkippedRow.Reason) {
    skipped.append(SkippedRow(line: rows, column: field, value: "", reason: reason))
  }
}
