/// All that was told of one order, by files, messages and the user, and the order that it comes to.
import Model

struct Facts {
  /// Something that was told, and by whom.
  struct Told<Value> {
    var value: Value
    var source: Account.Source
  }

  var accounts: [Account]
  /// Messages about the parcel that it came in.
  var parcels: [Told<Parcel>] = []
  /// Refunds that other files than the purchase's own tell of.
  var refunds: [Told<LooseRefund>] = []
  /// What the user put right, the earliest first.
  var corrections: [Told<Correction>] = []

  /// Whether only accounts of files speak of it.
  var isOfFiles: Bool { parcels.isEmpty && refunds.isEmpty && corrections.isEmpty }

  /// What all of it comes to, in whichever order it came in; nil where no account tells of an order.
  var order: Order? {
    guard var order = Order.merged(accounts) else { return nil }
    guard !isOfFiles else { return order }
    let word = corrections.last { $0.value.status != nil }
    if let word { order.stand(by: word, accounts) }
    for told in parcels.sorted(by: { Self.isBefore($0.value, $1.value) }) {
      order.complete(with: told.value, stateCounts: told.value.at.isAfter(word?.source.at))
    }
    Netting(order, refunds.map(\.value)).settle(&order, since: word?.source.at)
    for correction in corrections { order.correct(correction.value) }
    return order
  }

  private static func isBefore(_ one: Parcel, _ other: Parcel) -> Bool {
    (one.at.seconds, one.state.rank, one.tracking ?? "", one.courier ?? "")
      < (other.at.seconds, other.state.rank, other.tracking ?? "", other.courier ?? "")
  }
}

extension Moment {
  /// Whether it is later than another, or there is no other.
  func isAfter(_ other: Moment?) -> Bool { other.map { self > $0 } ?? true }
}

extension Order {
  /// Lets the user's word on the state count, and beside it only what files told of later.
  fileprivate mutating func stand(by word: Facts.Told<Correction>, _ accounts: [Account]) {
    guard let status = word.value.status.flatMap({ OrderStatus(rawValue: $0) }) else { return }
    let later = accounts.filter { account in
      guard let at = account.order.statusAt else {
        return account.source.at > word.source.at && account.order.status.rank > status.rank
      }
      return at > word.source.at
    }
    let standing = Standing.latest(later.map { Standing($0.order) } + [Standing(status, at: word.source.at)])
    (self.status, statusAt) = (standing?.status ?? status, standing?.at)
  }

  /// Adds what a message about the parcel tells: it fills gaps, never over what a list told.
  fileprivate mutating func complete(with parcel: Parcel, stateCounts: Bool) {
    courier = courier ?? parcel.courier
    if let number = parcel.tracking, tracking.map({ TailKey(number).ends(with: TailKey($0)) }) ?? true {
      tracking = number
    }
    guard stateCounts, let state = parcel.state.status, status.rank < state.rank else { return }
    (status, statusAt) = (state, parcel.at)
  }

  /// Puts in what the user told; an empty text takes the field out.
  fileprivate mutating func correct(_ correction: Correction) {
    if let title = correction.title, !title.isEmpty {
      let only = items.count == 1 ? items.first : nil
      items = [Item(title: title, quantity: only?.quantity ?? 1, amount: only?.amount)]
    }
    if let name = correction.merchant { merchant = name.isEmpty ? nil : name }
    if let fen = correction.paid { paid.fen = fen }
    if let name = correction.courier { courier = name.isEmpty ? nil : name }
    if let number = correction.tracking { tracking = number.isEmpty ? nil : number }
  }
}

extension Parcel.State {
  /// What it says of the order: what waits to be picked up has arrived, what goes back says nothing.
  var status: OrderStatus? {
    switch self {
    case .shipped: .shipped
    case .outForDelivery: .outForDelivery
    case .waiting, .delivered: .delivered
    case .returned: nil
    }
  }

  var rank: Int {
    switch self {
    case .shipped: 0
    case .outForDelivery: 1
    case .waiting: 2
    case .delivered: 3
    case .returned: 4
    }
  }
}
