/// Adds refunds of other files to the one that an order tells of itself, each of them once and never more than was paid.
import Model

struct Netting {
  private let own: Order.Refund?
  private let loose: [LooseRefund]

  init(_ order: Order, _ refunds: [LooseRefund]) {
    own = order.refund
    let same = refunds.filter { $0.amount.currency == order.paid.currency }
    loose = same.sorted { ($0.at.seconds, $0.amount.fen, $0.number) < ($1.at.seconds, $1.amount.fen, $1.number) }
  }

  /// - Parameter word: when the user told the state; refunds since then change it, earlier ones do not.
  func settle(_ order: inout Order, since word: Moment?) {
    guard let last = loose.last, order.paid.fen > 0 else { return }
    let sum = min(sum, order.paid.fen)
    let at = [own?.stage == .paid ? own?.at : nil, last.at].compactMap(\.self).max(by: Moment.isBefore)
    order.refund = Order.Refund(amount: Money(fen: sum, currency: order.paid.currency), stage: .paid, at: at)
    guard sum >= order.paid.fen || order.status == .closed, order.status != .refunded, last.at.isAfter(word) else {
      return
    }
    (order.status, order.statusAt) = (.refunded, at)
  }

  /// What came back in all: a part of what the order tells of itself is not counted again.
  private var sum: Int {
    let told = own?.stage == .paid ? own?.amount.fen ?? 0 : 0
    var (sum, left) = (told, told)
    for refund in loose {
      if left >= refund.amount.fen, isTold(refund) {
        left -= refund.amount.fen
      } else {
        sum += refund.amount.fen
      }
    }
    return sum
  }

  /// Whether the order's own sum may hold this refund: it is just as much, or it was told when this had come back.
  private func isTold(_ refund: LooseRefund) -> Bool {
    guard let own else { return false }
    return own.amount.fen == refund.amount.fen || own.at.map { $0.seconds >= refund.at.seconds } ?? true
  }
}
