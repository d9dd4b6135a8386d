/// How accounts of one order become one order: the best of each field, whichever came in first, and nothing known is lost.
import Model

extension Order {
  /// What the accounts come to; nil where there is none, and one account alone comes to itself.
  static func merged(_ accounts: [Account]) -> Order? {
    let orders = accounts.map(\.order)
    guard var merged = orders.first, let name = accounts.min(by: { $0.nameKey < $1.nameKey }) else { return nil }
    guard orders.count > 1 else { return merged.settled(by: orders) }
    merged.id = name.order.id
    merged.placedAt = Moment.placed(orders.map(\.placedAt))
    merged.merchant = orders.max { $0.merchantKey < $1.merchantKey }?.merchant
    merged.items = orders.map(\.items).max { Knowing($0) < Knowing($1) } ?? []
    merged.paid = orders.max { $0.priceKey < $1.priceKey }?.paid ?? merged.paid
    let standing = Standing.latest(accounts.filter { !$0.isAbandoned(among: accounts) }.map { Standing($0.order) })
    (merged.status, merged.statusAt) = (standing?.status ?? merged.status, standing?.at)
    (merged.courier, merged.tracking) = parcel(orders)
    merged.refund = Refund.furthest(orders.compactMap(\.refund))
    return merged.settled(by: orders)
  }

  /// A closed order whose money has come back was refunded, and so was one that a source calls so or on its way there.
  private func settled(by orders: [Order]) -> Order {
    guard let refund, refund.stage == .paid else { return self }
    let isWhole = refund.amount.fen >= paid.fen && orders.contains { $0.status == .refunded || $0.status == .refunding }
    guard status == .closed || (isWhole && status != .refunded && orders.count > 1) else { return self }
    var settled = self
    settled.status = .refunded
    settled.statusAt = refund.at ?? statusAt
    return settled
  }

  /// A courier and his number belong together: a later parcel replaces both, a fuller number completes.
  private static func parcel(_ orders: [Order]) -> (String?, String?) {
    var (courier, tracking): (String?, String?)
    for order in orders.sorted(by: { $0.parcelKey < $1.parcelKey }) {
      guard let number = order.tracking else {
        courier = tracking == nil ? order.courier ?? courier : courier ?? order.courier
        continue
      }
      guard let known = tracking else {
        (courier, tracking) = (order.courier ?? courier, number)
        continue
      }
      if TailKey(number).ends(with: TailKey(known)) {
        (courier, tracking) = (order.courier ?? courier, number)
      } else if TailKey(known).ends(with: TailKey(number)) {
        courier = courier ?? order.courier
      } else {
        (courier, tracking) = (order.courier, number)
      }
    }
    return (courier, tracking)
  }

  /// A source that does not name the goods may name the platform in the shop's place; else the fuller name.
  private var merchantKey: Ranks {
    Ranks(merchant == nil ? 0 : 1, items.isEmpty ? 0 : 1, merchant?.count ?? 0, text: merchant ?? "")
  }

  /// A price of nothing says nothing; else the later state knows it best, and of two prices the lower has all discounts.
  private var priceKey: Ranks { Ranks(paid.fen != 0 ? 1 : 0, status.rank, -paid.fen, text: paid.currency) }
  private var parcelKey: Ranks {
    Ranks(status.rank, statusAt?.seconds ?? .min, 0, text: (tracking ?? "") + "\n" + (courier ?? ""))
  }
}

extension Account {
  /// The platform's own number comes before one that stands in for it, and what a file has before what the user told.
  fileprivate var nameKey: Ranks {
    Ranks(order.id.isStandIn ? 1 : 0, source.format == ImportBatch.hand ? 1 : 0, 0, text: order.id.description)
  }

  /// An attempt to pay that was given up, where the same kind of file tells of a later one.
  fileprivate func isAbandoned(among accounts: [Account]) -> Bool {
    guard order.status == .closed, order.refund == nil, !source.format.isEmpty else { return false }
    return accounts.contains {
      $0.source.format == source.format && $0.order.placedAt > order.placedAt && $0.order.status != .closed
    }
  }
}

/// By what one of several accounts is chosen: numbers first, and then a text, so that there is always one answer.
private struct Ranks: Comparable {
  let first: Int, second: Int, third: Int
  let text: String

  init(_ first: Int, _ second: Int, _ third: Int, text: String) {
    (self.first, self.second, self.third, self.text) = (first, second, third, text)
  }

  static func < (one: Ranks, other: Ranks) -> Bool {
    (one.first, one.second, one.third, one.text) < (other.first, other.second, other.third, other.text)
  }
}

/// How much items tell: their number, then how many have an amount, then the length of the titles without digits, since
/// a payment may have its number in the title's place.
private struct Knowing: Comparable {
  let items: Int, amounts: Int, letters: Int
  let text: String

  init(_ items: [Order.Item]) {
    self.items = items.count
    amounts = items.count { $0.amount != nil }
    letters = items.reduce(0) { $0 + $1.title.unicodeScalars.count { !("0"..."9").contains($0) } }
    text = items.map { "\($0.title)\t\($0.quantity)\t\($0.amount?.wireText ?? "")" }.joined(separator: "\n")
  }

  static func < (one: Knowing, other: Knowing) -> Bool {
    (one.items, one.amounts, one.letters, one.text) < (other.items, other.amounts, other.letters, other.text)
  }
}

extension Order.Refund {
  /// The refund that has come furthest; at one stage the largest one, with the latest time that is known.
  fileprivate static func furthest(_ refunds: [Self]) -> Self? {
    let best = refunds.max {
      ($0.stage.rank, $0.amount.fen, $0.amount.currency) < ($1.stage.rank, $1.amount.fen, $1.amount.currency)
    }
    guard var best else { return nil }
    best.at = refunds.filter { $0.stage == best.stage }.compactMap(\.at).max(by: Moment.isBefore)
    return best
  }
}

extension Order.Refund.Stage {
  fileprivate var rank: Int {
    switch self {
    case .applied: 0
    case .approved: 1
    case .paid: 2
    }
  }
}

extension Moment {
  /// When an order was placed: the earliest time, since a bill tells the later one of paying, unless it is a bare day.
  fileprivate static func placed(_ times: [Moment]) -> Moment {
    guard let first = times.min(by: isBefore) else { return Moment(seconds: 0) }
    let exact = times.filter { $0.day == first.day && !$0.isMidnight }
    return first.isMidnight ? exact.min(by: isBefore) ?? first : first
  }

  /// By time, then by zone, so that there is one answer.
  static func isBefore(_ one: Moment, _ other: Moment) -> Bool {
    (one.seconds, one.offset) < (other.seconds, other.offset)
  }

  /// Whether it may be no more than a day.
  var isMidnight: Bool { (seconds + offset) % 86_400 == 0 }
}
