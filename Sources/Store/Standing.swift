/// The state of an order as one source tells it, and which of several states is the latest.
import Model

struct Standing: Hashable {
  var status: OrderStatus
  var at: Moment?

  init(_ order: Order) { (status, at) = (order.status, order.statusAt) }
  init(_ status: OrderStatus, at: Moment?) { (self.status, self.at) = (status, at) }

  /// The latest by its time; a state without a time counts by the usual course, unless a source tells its time.
  static func latest(_ all: [Standing]) -> Standing? {
    let timed = all.filter { $0.at != nil }
    let dated = Set(timed.map(\.status))
    let bare = all.filter { $0.at == nil && !dated.contains($0.status) }.max { $0.status.rank < $1.status.rank }
    guard let last = timed.max(by: isBefore) else { return bare }
    guard let bare, bare.status.rank > last.status.rank else { return last }
    return bare
  }

  private static func isBefore(_ one: Standing, _ other: Standing) -> Bool {
    guard let time = one.at, let otherTime = other.at, time.seconds == otherTime.seconds else {
      return (one.at?.seconds ?? .min) < (other.at?.seconds ?? .min)
    }
    return (one.status.rank, time.offset) < (other.status.rank, otherTime.offset)
  }
}

extension OrderStatus {
  /// How far along the usual course; a closed order comes after a refund was asked for, a refunded one is refunded.
  var rank: Int {
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

  /// Whether goods may still be on their way.
  var isOnItsWay: Bool { [.paid, .shipped, .outForDelivery].contains(self) }
  /// Whether nothing more is to come.
  var isOver: Bool { rank >= OrderStatus.delivered.rank && self != .refunding }
}
