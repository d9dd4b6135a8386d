/// An order as columns: the same in `purchase`, which holds what it comes to, and in `account`, which holds what was told.
import GRDB
import Model

enum OrderColumns {
  static let names = [
    "placedAt", "placedOffset", "merchant", "items", "paid", "currency", "status", "statusAt", "statusOffset",
    "courier", "tracking", "refund", "refundCurrency", "refundStage", "refundAt", "refundOffset", "platform", "number",
  ]
  /// More seconds or fen than any order has; one flipped bit makes such numbers, and nothing may be counted with them.
  private static let most = 1 << 50
  static let list = names.joined(separator: ", ")

  /// The values in the order of the names.
  static func values(_ order: Order) throws -> [(any DatabaseValueConvertible)?] {
    [
      order.placedAt.seconds, order.placedAt.offset, order.merchant, try StoredItem.text(order.items), order.paid.fen,
      order.paid.currency, order.status.rawValue, order.statusAt?.seconds, order.statusAt?.offset, order.courier,
      order.tracking, order.refund?.amount.fen, order.refund?.amount.currency, order.refund?.stage.rawValue,
      order.refund?.at?.seconds, order.refund?.at?.offset, order.id.platform.rawValue, order.id.number,
    ]
  }

  /// The order of a row that begins with these columns; what a damaged file has lost is an error, and ends nothing.
  static func order(_ row: Row) throws -> Order {
    let (seconds, fen): (Int, Int) = (try row.decode(atIndex: 0), try row.decode(atIndex: 4))
    guard let status = OrderStatus(rawValue: try row.decode(atIndex: 6)), abs(seconds) < most, abs(fen) < most else {
      throw StoreError.damaged
    }
    return Order(
      id: OrderID(platform: PlatformID(rawValue: try row.decode(atIndex: 16)), number: try row.decode(atIndex: 17)),
      placedAt: Moment(seconds: seconds, offset: try row.decode(atIndex: 1)), merchant: row[2],
      items: try StoredItem.items(row.decode(atIndex: 3)),
      paid: Money(fen: fen, currency: try row.decode(atIndex: 5)), status: status, statusAt: moment(row, 7),
      courier: row[9],
      tracking: row[10], refund: refund(row))
  }

  private static func refund(_ row: Row) -> Order.Refund? {
    guard let fen: Int = row[11], let currency: String = row[12], let name: String = row[13],
      let stage = Order.Refund.Stage(rawValue: name)
    else { return nil }
    return Order.Refund(amount: Money(fen: fen, currency: currency), stage: stage, at: moment(row, 14))
  }

  private static func moment(_ row: Row, _ column: Int) -> Moment? {
    guard let seconds: Int = row[column], let offset: Int = row[column + 1] else { return nil }
    return Moment(seconds: seconds, offset: offset)
  }
}
