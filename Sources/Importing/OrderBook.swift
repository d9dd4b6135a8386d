/// Makes orders of rows: rows of one order are merged, and refunds are put to the purchase that they pay back.
import Knowledge
import Model

struct OrderBook {
  private var drafts: [Draft] = []
  private var places: [OrderID: Int] = [:]
  private let rule: ExportFormat.PaidRule
  private let isBill: Bool

  /// An order while its rows are still coming in.
  struct Draft {
    var order: Order
    /// Which kind of row it rests on: purchases weigh more than rows without a payment, those more than closed ones.
    var weight: Int
    var refunded = 0
    var number: String?
    var reference: String?
    var line: Int
    var isDetailed = true
    var isPriced = true
  }

  /// What the rows of one format come to.
  struct Outcome {
    var orders: [Order]
    var spent = Imported.Spent()
    var skipped: [SkippedRow] = []
    /// Refunds whose purchases these rows do not hold.
    var refunds: [LooseRefund] = []
    /// How many purchases tell no price.
    var unpriced = 0
  }

  /// The orders of these rows in the order of their first row, and what was spent on them.
  static func outcome(_ entries: [Entry], _ format: ExportFormat) -> Outcome {
    var book = OrderBook(format)
    book.drafts.reserveCapacity(entries.count)
    for entry in entries where entry.meaning != .refund { book.add(entry) }
    let loose = RefundMatcher.settle(entries.filter { $0.meaning == .refund }, format.refunds, &book.drafts)
    var outcome = Outcome(orders: book.drafts.map(finished))
    (outcome.spent, outcome.skipped) = book.isBill ? spent(entries) : book.spentOnOrders()
    outcome.refunds = LooseRefunds.of(loose, RefundNumbers(format.refunds))
    outcome.unpriced = book.drafts.filter { $0.weight == weight(.purchase) && !$0.isPriced }.count
    return outcome
  }

  private init(_ format: ExportFormat) {
    rule = format.paid ?? .sum
    isBill = format.kind == .bill
  }

  private static func weight(_ meaning: ExportFormat.Meaning) -> Int {
    switch meaning {
    case .purchase: 3
    case .order: 2
    case .closed: 1
    case .payment, .refund, .other: 0
    }
  }

  private mutating func add(_ entry: Entry) {
    let weight = Self.weight(entry.meaning)
    guard weight > 0, let id = entry.id else { return }
    if let place = places[id] { return merge(entry, weight, into: &drafts[place]) }
    let order = Order(
      id: id, placedAt: entry.time, merchant: entry.merchant, items: entry.items, paid: entry.paid ?? Money(fen: 0),
      status: entry.meaning == .closed ? .closed : entry.status ?? .paid, courier: entry.courier,
      tracking: entry.tracking)
    places[id] = drafts.count
    drafts.append(
      Draft(
        order: order, weight: weight, refunded: entry.refunded, number: entry.number, reference: entry.reference,
        line: entry.line, isDetailed: entry.isDetailed, isPriced: entry.paid != nil))
  }

  private func merge(_ entry: Entry, _ weight: Int, into draft: inout Draft) {
    let status = entry.meaning == .closed ? OrderStatus.closed : entry.status ?? .paid
    if weight > draft.weight || (weight == draft.weight && entry.time > draft.order.placedAt) {
      draft.order.status = status
    }
    mergePrice(entry, weight, into: &draft)
    draft.weight = max(draft.weight, weight)
    draft.order.placedAt = min(draft.order.placedAt, entry.time)
    draft.order.merchant = draft.order.merchant ?? entry.merchant
    draft.order.courier = draft.order.courier ?? entry.courier
    draft.order.tracking = draft.order.tracking ?? entry.tracking
    mergeItems(entry, into: &draft)
  }

  /// Items that a table tells one by one take the place of those that another names together.
  private func mergeItems(_ entry: Entry, into draft: inout Draft) {
    if entry.isDetailed, !draft.isDetailed { (draft.order.items, draft.isDetailed) = ([], true) }
    guard entry.isDetailed == draft.isDetailed else { return }
    for item in entry.items where !isBill || !draft.order.items.contains(where: { $0.title == item.title }) {
      draft.order.items.append(item)
    }
  }

  private func mergePrice(_ entry: Entry, _ weight: Int, into draft: inout Draft) {
    guard let paid = entry.paid else { return }
    if rule == .once || !draft.isPriced {
      if draft.order.paid.fen == 0 { draft.order.paid = paid }
      draft.refunded = max(draft.refunded, entry.refunded)
    } else if weight > draft.weight {
      (draft.order.paid, draft.refunded) = (paid, entry.refunded)
    } else if weight == draft.weight, weight == Self.weight(.purchase) {
      draft.order.paid.fen += paid.fen
      draft.refunded += entry.refunded
    } else if weight == draft.weight {
      draft.order.paid = max(draft.order.paid, paid)
      draft.refunded = max(draft.refunded, entry.refunded)
    }
    draft.isPriced = true
  }

  private static func finished(_ draft: Draft) -> Order {
    var order = draft.order
    guard draft.refunded > 0 else { return order }
    let amount = Money(fen: min(draft.refunded, order.paid.fen), currency: order.paid.currency)
    order.refund = Order.Refund(amount: amount, stage: .paid, at: order.refund?.at)
    if draft.refunded >= order.paid.fen || order.status == .closed {
      order.status = .refunded
      order.statusAt = order.refund?.at
    }
    return order
  }

  private static func spent(_ entries: [Entry]) -> (Imported.Spent, [SkippedRow]) {
    var spent = Imported.Spent()
    var skipped: [SkippedRow] = []
    for entry in entries where entry.meaning == .purchase || entry.meaning == .payment {
      guard let paid = entry.paid else { continue }
      if !spent.add(paid, refunded: entry.refunded) { skipped.append(foreign(paid, entry.line)) }
    }
    return (spent, skipped)
  }

  private func spentOnOrders() -> (Imported.Spent, [SkippedRow]) {
    var spent = Imported.Spent()
    var skipped: [SkippedRow] = []
    for draft in drafts where draft.weight == Self.weight(.purchase) && draft.isPriced {
      if !spent.add(draft.order.paid, refunded: draft.refunded) {
        skipped.append(Self.foreign(draft.order.paid, draft.line))
      }
    }
    return (spent, skipped)
  }

  private static func foreign(_ paid: Money, _ line: Int) -> SkippedRow {
    SkippedRow(line: line, column: "", value: paid.wireText, reason: .currency)
  }
}
