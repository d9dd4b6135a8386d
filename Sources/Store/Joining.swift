/// Puts what stands in for an order to the order itself: the same amount, paid about when the order was placed.
import Foundation
import Model

struct Joining {
  /// How long before an order's time it may have been paid, by clocks that differ.
  fileprivate static let early = 600
  /// How long after it was placed an order may be paid.
  fileprivate static let late = 86_400
  /// No farther apart can the two be, even where only days are told.
  static let reach = 3 * 86_400

  /// An order that a stand-in may be put to.
  struct Hub {
    var id: OrderID
    var row: Int64
    var order: Order
    /// The kinds of files that tell of it under its own number.
    var formats: Set<String>
  }

  fileprivate struct Pair {
    var standIn: StandIn
    var hub: Hub
    var distance: Int
  }

  private let hubs: [Hub]

  init(_ hubs: [Hub]) { self.hubs = hubs }

  /// The row of the order that each stand-in belongs to, by its number: the nearest in time, and none where two are as near.
  ///
  /// A kind of file tells of an order once: under the order's own number, or under one that stands in for it.
  func partners(of standIns: [StandIn]) -> [OrderID: Int64] {
    var open = pairs(standIns)
    var partners: [OrderID: Int64] = [:]
    while let best = open.first {
      let near = open.prefix { $0.distance == best.distance }
      let rivals = Set(near.filter { $0.isRival(of: best) }.map(\.standIn.id)).union([best.standIn.id])
      let isOne = near.count { $0.isRival(of: best) } == 1
      if isOne { partners[best.standIn.id] = best.hub.row }
      open.removeAll { isOne ? $0.isRival(of: best) : rivals.contains($0.standIn.id) }
    }
    return partners
  }

  private func pairs(_ standIns: [StandIn]) -> [Pair] {
    let pairs = standIns.flatMap { standIn in
      hubs.filter { $0.formats.isDisjoint(with: standIn.formats) }.compactMap { hub in
        standIn.order.distance(to: hub.order).map { Pair(standIn: standIn, hub: hub, distance: $0) }
      }
    }
    // An order may be a hub under its own number and under its payment's; the nearer of the two counts.
    var seen: Set<[String]> = []
    return pairs.sorted { $0.key < $1.key }.filter {
      seen.insert([$0.standIn.id.description, String($0.hub.row)]).inserted
    }
  }
}

extension Joining.Pair {
  fileprivate var key: (Int, String, String) { (distance, standIn.id.description, hub.id.description) }

  /// Whether only one of the two can hold: they share the stand-in, or both files' kind and the order.
  fileprivate func isRival(of other: Self) -> Bool {
    standIn.id == other.standIn.id
      || hub.row == other.hub.row && !standIn.formats.isDisjoint(with: other.standIn.formats)
  }
}

extension Order {
  /// How far this payment lies from when the other was placed; nil where it cannot be its payment.
  fileprivate func distance(to order: Order) -> Int? {
    guard paid == order.paid, paid.fen > 0, id.platform.house == order.id.platform.house else { return nil }
    let (mine, its) = (placedAt.span, order.placedAt.span)
    guard mine.upperBound >= its.lowerBound - Joining.early, mine.lowerBound <= its.upperBound + Joining.late else {
      return nil
    }
    if placedAt.isMidnight, !sharesTitle(with: order) { return nil }
    return max(0, mine.lowerBound - its.upperBound, its.lowerBound - mine.upperBound)
  }

  /// Whether a title of one is, or holds, a title of the other.
  private func sharesTitle(with other: Order) -> Bool {
    let mine = items.map(\.title.folded).filter { $0.count > 1 }
    let its = other.items.map(\.title.folded).filter { $0.count > 1 }
    return mine.contains { one in its.contains { $0.contains(one) || one.contains($0) } }
  }
}

extension Moment {
  /// From its first to its last second: a bare day has many.
  fileprivate var span: ClosedRange<Int> { isMidnight ? seconds...seconds + 86_399 : seconds...seconds }
}

extension PlatformID {
  /// Platforms that are one house: an order of the one may stand in the other's list and bill.
  var house: PlatformID { self == "tmall" ? "taobao" : self }
}

extension String {
  /// Without blanks, capitals and full-width forms.
  var folded: String { precomposedStringWithCompatibilityMapping.lowercased().filter { !$0.isWhitespace } }
}
