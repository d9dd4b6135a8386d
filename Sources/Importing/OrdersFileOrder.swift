/// One order as the program's own files write it, and the interval that such a file covers.
import Model

struct OrdersFileOrder: Decodable {
  var platform: String
  var number: String
  var placed_at: String
  var merchant: String?
  var items: [Item]
  var paid: String
  var status: String?
  var status_at: String?
  var courier: String?
  var tracking: String?
  var refund: Refund?

  struct Item: Decodable {
    var title: String
    var quantity: Int?
    var amount: String?
  }

  struct Refund: Decodable {
    var amount: String
    var status: String
    var at: String?
  }

  func order(_ path: String) throws(ImportError) -> Order {
    guard let number = KeptText.identifier(Array(number.utf8)[...]) else { throw Self.wrong(path, "number") }
    guard let placed = Moment(placed_at) else { throw Self.wrong(path, "placed_at") }
    let price = try Self.money(paid, path, "paid")
    var order = Order(
      id: OrderID(platform: try Self.platform(platform, path), number: number), placedAt: placed,
      merchant: merchant.flatMap(KeptText.text), items: try items(path), paid: price)
    if let status {
      guard let known = OrderStatus(rawValue: status) else { throw Self.wrong(path, "status") }
      order.status = known
    }
    order.statusAt = try Self.moment(status_at, path, "status_at")
    order.courier = courier.flatMap(KeptText.text)
    order.tracking = tracking.flatMap { KeptText.identifier(Array($0.utf8)[...]) }
    order.refund = try refund(path)
    return order
  }

  private func items(_ path: String) throws(ImportError) -> [Order.Item] {
    var found: [Order.Item] = []
    for (index, item) in items.enumerated() {
      let place = "\(path).items[\(index)]"
      guard let title = KeptText.text(item.title) else { throw Self.wrong(place, "title") }
      guard (1...1_000_000).contains(item.quantity ?? 1) else { throw Self.wrong(place, "quantity") }
      var amount: Money?
      if let text = item.amount { amount = try Self.money(text, place, "amount") }
      found.append(Order.Item(title: title, quantity: item.quantity ?? 1, amount: amount))
    }
    return found
  }

  private func refund(_ path: String) throws(ImportError) -> Order.Refund? {
    guard let refund else { return nil }
    guard let stage = Order.Refund.Stage(rawValue: refund.status) else { throw Self.wrong("\(path).refund", "status") }
    return Order.Refund(
      amount: try Self.money(refund.amount, "\(path).refund", "amount"), stage: stage,
      at: try Self.moment(refund.at, "\(path).refund", "at"))
  }

  /// `899.00`, or `12.50 USD`.
  private static func money(_ text: String, _ path: String, _ key: String) throws(ImportError) -> Money {
    let parts = text.split(separator: " ")
    let currency = parts.count == 2 ? String(parts[1]) : "CNY"
    guard (1...2).contains(parts.count), currency.utf8.count == 3,
      currency.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }),
      let money = Money(parts[0], currency: currency), (0...AmountCell.most).contains(money.fen)
    else { throw wrong(path, key) }
    return money
  }

  private static func moment(_ text: String?, _ path: String, _ key: String) throws(ImportError) -> Moment? {
    guard let text else { return nil }
    guard let moment = Moment(text) else { throw wrong(path, key) }
    return moment
  }

  static func platform(_ text: String, _ path: String) throws(ImportError) -> PlatformID {
    let isPlain = text.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
    guard isPlain, (1...40).contains(text.utf8.count) else { throw wrong(path, "platform") }
    return PlatformID(rawValue: text)
  }

  static func wrong(_ path: String, _ key: String) -> ImportError {
    .ownFile(path: "\(path).\(key)", problem: .wrongValue)
  }
}

/// The days for which the file brings all orders of a platform.
struct OrdersFileInterval: Decodable {
  var platform: String
  var from: String
  var to: String

  func coverage(_ path: String) throws(ImportError) -> Coverage {
    let id = try OrdersFileOrder.platform(platform, path)
    guard let from = Day(from) else { throw OrdersFileOrder.wrong(path, "from") }
    guard let to = Day(to), from <= to else { throw OrdersFileOrder.wrong(path, "to") }
    return Coverage(platform: id, from: from, to: to)
  }
}
