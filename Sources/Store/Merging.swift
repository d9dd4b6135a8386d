/// How two accounts of one order become one: the best of each field, and nothing that is known is lost.
import Model

extension Order {
  /// This order completed by what a later file says of it; saying the same again changes nothing.
  func merged(with new: Order) -> Order {
    var merged = self
    let newer = new.isFurther(than: self)
    merged.placedAt = Moment.placing(placedAt, new.placedAt)
    merged.merchant = Self.fuller(merchant, new.merchant)
    merged.items = new.itemsKnown >= itemsKnown ? new.items : items
    merged.paid = new.paid.fen != 0 || paid.fen == 0 ? new.paid : paid
    merged.status = newer ? new.status : status
    merged.statusAt =
      status == new.status ? [statusAt, new.statusAt].compactMap(\.self).max() : newer ? new.statusAt : statusAt
    merged.mergeParcel(new, newer)
    merged.refund = Refund.further(refund, new.refund)
    return merged
  }

  /// True where the other tells of a later state: by its time where both know theirs, else by the usual course.
  private func isFurther(than known: Order) -> Bool {
    if let time = statusAt, let knownTime = known.statusAt, time != knownTime { return time > knownTime }
    return status.rank > known.status.rank
  }

  /// A courier and his number belong together: another parcel replaces both, a fuller number completes.
  private mutating func mergeParcel(_ new: Order, _ newer: Bool) {
    guard let number = new.tracking else {
      courier = newer || tracking == nil ? new.courier ?? courier : courier ?? new.courier
      return
    }
    guard let known = tracking else {
      (courier, tracking) = (new.courier ?? courier, number)
      return
    }
    if TailKey(number).ends(with: TailKey(known)) {
      (courier, tracking) = (new.courier ?? courier, number)
    } else if TailKey(known).ends(with: TailKey(number)) {
      courier = courier ?? new.courier
    } else if newer {
      (courier, tracking) = (new.courier, number)
    }
  }

  /// How much the items tell: their number, then how many have an amount, then the length of the titles.
  private var itemsKnown: Knowing {
    Knowing(
      items: items.count, amounts: items.count { $0.amount != nil },
      letters: items.reduce(0) { $0 + $1.title.unicodeScalars.count })
  }

  /// The longer of two names, since a shorter one is masked or cut; the later one where they are as long.
  private static func fuller(_ known: String?, _ new: String?) -> String? {
    guard let known, let new else { return known ?? new }
    return new.count >= known.count ? new : known
  }

  private struct Knowing: Comparable {
    let items: Int, amounts: Int, letters: Int
    static func < (one: Knowing, other: Knowing) -> Bool {
      (one.items, one.amounts, one.letters) < (other.items, other.amounts, other.letters)
    }
  }
}

extension OrderStatus {
  /// How far along the usual course; a closed order comes after a refund was asked for, a refunded one is refunded.
  fileprivate var rank: Int {
    switch self {
    case .unpaid: 0
    case .paid: 1
    case .shipped: 2
    case .outForDelivery: 3
    case .delivered: 4
    case .completed: 5
    case .refunding: 6
    case .closed: 7
    case .refunded: 8
    }
  }
}

extension Order.Refund {
  /// The refund that has come further; at one stage the larger one, with whatever time is known.
  fileprivate static func further(_ known: Self?, _ new: Self?) -> Self? {
    guard let known, let new else { return known ?? new }
    guard known.stage == new.stage else { return known.stage.rank > new.stage.rank ? known : new }
    var further = new.amount >= known.amount ? new : known
    further.at = [known.at, new.at].compactMap(\.self).max()
    return further
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
  /// When an order was placed: the earlier time, since a bill tells the later one of paying, unless it is a bare day.
  fileprivate static func placing(_ known: Moment, _ new: Moment) -> Moment {
    if known.day == new.day, known.isMidnight != new.isMidnight { return known.isMidnight ? new : known }
    return min(known, new)
  }

  private var isMidnight: Bool { (seconds + offset) % 86_400 == 0 }
}
