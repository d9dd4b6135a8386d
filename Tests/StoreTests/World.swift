/// Invented purchases of one user, and what his files tell of them: each a part, each in its own way.
import Model
import Store

struct World {
  private var dice: Dice
  private(set) var batches: [ImportBatch] = []

  private static let start = Moment("2026-11-01T08:00:00+08:00") ?? noon
  private static let couriers = ["中通快递", "申通快递", "顺丰速运"]

  /// A purchase as it really was.
  private struct Purchase {
    var number: String
    var platform: PlatformID
    var at: Moment
    var title: String
    var fen: Int
    var status: OrderStatus
    var courier: String
    var tracking: String
  }

  init(seed: UInt64) {
    dice = Dice(state: seed)
    let purchases = (0..<(2 + dice.roll(6))).map { purchase($0) }
    let early = purchases.filter { _ in dice.roll(3) > 0 }.map { listed($0, isEarly: true) }
    let late = purchases.filter { _ in dice.roll(3) > 0 }.map { listed($0, isEarly: false) }
    let paid = purchases.filter { _ in dice.roll(4) > 0 }.map { billed($0) }
    let byHand = purchases.filter { _ in dice.roll(5) == 0 }.map { told($0) }
    let parcels = purchases.filter { _ in dice.roll(2) == 0 }.flatMap { messages($0) }
    let refunds = purchases.filter { _ in dice.roll(4) == 0 }.map { back($0) }
    batches = [
      batch(early + late.prefix(1), coverage: [days("2026-11-01", "2026-11-03")], format: "list"),
      batch(late, coverage: [days("2026-11-02", "2026-11-09")], format: "list"),
      batch(paid, refunds: refunds, coverage: [days("2026-10-01", "2026-11-02", of: "bill")], format: "bill"),
      batch(byHand, parcels: parcels, format: dice.roll(2) == 0 ? "messages" : ImportBatch.hand),
    ]
  }

  private mutating func purchase(_ place: Int) -> Purchase {
    let at = Moment(seconds: Self.start.seconds + dice.roll(6 * 24) * 3_600 + dice.roll(2) * 300)
    return Purchase(
      number: "77000\(place)", platform: dice.pick(["taobao", "tmall", "pdd"]), at: at,
      title: dice.pick(["白茶", "茶杯", "羽绒服 黑色"]), fen: dice.pick([990, 1_990]),
      status: dice.pick([.shipped, .completed, .refunding, .closed, .refunded]), courier: dice.pick(Self.couriers),
      tracking: "7311\(place)0\(dice.roll(3))55")
  }

  private mutating func listed(_ purchase: Purchase, isEarly: Bool) -> Order {
    let knows = !isEarly && dice.roll(2) == 0
    var order = order(purchase, number: purchase.number, status: isEarly ? .paid : purchase.status)
    order.statusAt = dice.roll(2) == 0 ? Moment(seconds: purchase.at.seconds + (isEarly ? 60 : 500_000)) : nil
    (order.courier, order.tracking) = knows ? (purchase.courier, purchase.tracking) : (nil, nil)
    order.items[0].title += isEarly ? "" : " 250 克"
    if purchase.status == .refunded, !isEarly {
      order.refund = Order.Refund(amount: order.paid, stage: .paid, at: order.statusAt)
    }
    return order
  }

  private mutating func billed(_ purchase: Purchase) -> Order {
    let standIn = dice.roll(3) > 0
    var order = order(purchase, number: standIn ? "~4200\(purchase.number)" : purchase.number, status: .paid)
    order.placedAt.seconds += dice.pick([0, 60, 300, 4_000])
    order.merchant = nil
    if dice.roll(2) == 0 { order.items = [] }
    return order
  }

  private mutating func told(_ purchase: Purchase) -> Order {
    var order = order(purchase, number: "~hand\(purchase.number)", status: .paid)
    order.placedAt = Moment(day: order.placedAt.day)
    return order
  }

  private mutating func messages(_ purchase: Purchase) -> [Parcel] {
    let (tail, whole) = (String(purchase.tracking.suffix(4)), purchase.tracking)
    let number = dice.pick([nil, tail, whole])
    let first = Parcel(
      courier: dice.pick([nil, purchase.courier]), tracking: number,
      order: dice.pick([nil, nil, nil, nil, String(purchase.number.suffix(4)), purchase.number]), station: "三号店",
      state: .waiting,
      at: Moment(seconds: purchase.at.seconds + 86_400 * (1 + dice.roll(4))))
    var second = first
    (second.state, second.at.seconds) = (.delivered, first.at.seconds + 40_000)
    return dice.roll(2) == 0 ? [first] : [first, second]
  }

  private mutating func back(_ purchase: Purchase) -> LooseRefund {
    let of = dice.pick([[], [purchase.number], ["~4200\(purchase.number)"]])
    return LooseRefund(
      number: "R\(purchase.number)", of: of.map { OrderID(platform: purchase.platform, number: $0) },
      amount: Money(fen: dice.pick([purchase.fen, 500])), at: Moment(seconds: purchase.at.seconds + 600_000),
      merchant: "蓝山茶铺", title: purchase.title)
  }

  private func order(_ purchase: Purchase, number: String, status: OrderStatus) -> Order {
    Order(
      id: OrderID(platform: purchase.platform, number: number), placedAt: purchase.at, merchant: "蓝山茶铺",
      items: [Order.Item(title: purchase.title)], paid: Money(fen: purchase.fen), status: status)
  }
}

extension Array {
  /// All orders in which the elements can stand.
  var permutations: [[Element]] {
    guard count > 1 else { return [self] }
    return indices.flatMap { place in
      var rest = self
      let first = rest.remove(at: place)
      return rest.permutations.map { [first] + $0 }
    }
  }
}
