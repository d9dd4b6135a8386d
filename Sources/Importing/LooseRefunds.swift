/// Refunds that find no purchase in their own table: handed on, or put to an order of another table of the same file.
import Model

enum LooseRefunds {
  /// Each of them once, with a number by which it is known when it is read again.
  static func of(_ entries: [Entry], _ numbers: RefundNumbers) -> [LooseRefund] {
    var derived = DerivedNumbers()
    var seen: Set<String> = []
    return entries.compactMap { entry in
      guard let paid = entry.paid, paid.fen > 0 else { return nil }
      let own = numbers.isSame ? nil : entry.number
      let number = own ?? (entry.number ?? "") + derived.number(for: entry)
      guard seen.insert(number).inserted else { return nil }
      return LooseRefund(
        number: number, of: entry.candidates, amount: paid, at: entry.time, merchant: entry.merchant,
        title: entry.title)
    }
  }
}

extension Imported {
  /// Puts refunds to orders that stand in another table of the same archive.
  mutating func settleRefunds() {
    guard !refunds.isEmpty, !orders.isEmpty else { return }
    let places = Dictionary(orders.indices.map { (orders[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    var left: [LooseRefund] = []
    for refund in refunds {
      if let place = refund.of.lazy.compactMap({ places[$0] }).first {
        settle(refund, at: place)
      } else {
        left.append(refund)
      }
    }
    refunds = left
  }

  private mutating func settle(_ refund: LooseRefund, at place: Int) {
    let order = orders[place]
    guard refund.amount.currency == order.paid.currency else { return }
    let before = order.refund?.amount.fen ?? 0
    let amount = min(order.paid.fen, before + refund.amount.fen)
    orders[place].refund = Order.Refund(
      amount: Money(fen: amount, currency: order.paid.currency), stage: .paid, at: refund.at)
    if amount == order.paid.fen { (orders[place].status, orders[place].statusAt) = (.refunded, refund.at) }
    if order.status != .closed, spent.net.currency == refund.amount.currency { spent.net.fen -= amount - before }
  }
}
