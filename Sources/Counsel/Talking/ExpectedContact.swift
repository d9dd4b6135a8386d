/// Who may lawfully get in touch with the user, by what the orders and parcels say today.
import Knowledge
import Model

package struct ExpectedContact: Hashable, Sendable {
  package var occasion: Occasion
  /// The order it is about, or else the parcel.
  package var order: Order?
  package var parcel: Parcel?
  /// Who would be in touch: the courier, or the shop's platform.
  package var organisation: Organisation?

  /// Why somebody would be in touch, the most pressing first.
  package enum Occasion: String, Sendable, CaseIterable {
    case outForDelivery = "out_for_delivery"
    case waiting, refund, fitting, unpaid, unsent
    case onTheWay = "on_the_way"
  }
}

struct ExpectedContacts {
  /// Days after its last news for which an occasion holds.
  private static let lasts: [ExpectedContact.Occasion: Int] = [
    .outForDelivery: 3, .waiting: 5, .refund: 15, .fitting: 7, .unpaid: 2, .unsent: 15, .onTheWay: 10,
  ]

  let book: OrderBook
  let vocabulary: Vocabulary
  let directory: Directory
  let fitted: [String]
  let today: Day

  /// The most pressing first, the newest first among those alike.
  func all() -> [ExpectedContact] {
    let found = book.entries.compactMap { contact($0.order) } + book.parcels.compactMap(contact)
    return ExpectedContact.Occasion.allCases.flatMap { occasion in found.filter { $0.occasion == occasion } }
  }

  private func contact(_ order: Order) -> ExpectedContact? {
    guard let occasion = occasion(order), holds(occasion, since: order.statusAt ?? order.placedAt) else { return nil }
    let courier = order.courier.flatMap { vocabulary.organisations(named: $0).first }
    let platform = directory.organisation(order.id.platform.rawValue)
    let brings = [.outForDelivery, .onTheWay].contains(occasion)
    return ExpectedContact(
      occasion: occasion, order: order, parcel: nil, organisation: brings ? courier ?? platform : platform)
  }

  private func contact(_ parcel: Parcel) -> ExpectedContact? {
    let occasions: [Parcel.State: ExpectedContact.Occasion] = [
      .outForDelivery: .outForDelivery, .waiting: .waiting, .shipped: .onTheWay,
    ]
    guard let occasion = occasions[parcel.state], holds(occasion, since: parcel.at) else { return nil }
    let names = occasion == .waiting ? [parcel.station, parcel.courier] : [parcel.courier, parcel.station]
    let named = names.compactMap(\.self).flatMap(vocabulary.organisations(named:)).first
    return ExpectedContact(occasion: occasion, order: nil, parcel: parcel, organisation: named)
  }

  private func holds(_ occasion: ExpectedContact.Occasion, since news: Moment) -> Bool {
    (0...(Self.lasts[occasion] ?? 0)).contains(today - news.day)
  }

  private func occasion(_ order: Order) -> ExpectedContact.Occasion? {
    switch order.status {
    case .outForDelivery: .outForDelivery
    case .shipped: .onTheWay
    case .refunding: .refund
    case .unpaid: .unpaid
    case .paid: .unsent
    case .delivered, .completed:
      if let stage = order.refund?.stage, stage != .paid { .refund } else { isFitted(order) ? .fitting : nil }
    case .refunded, .closed: nil
    }
  }

  /// Whether somebody comes to fit what was bought.
  private func isFitted(_ order: Order) -> Bool {
    order.items.contains { item in fitted.contains { item.title.contains($0) } }
  }
}
