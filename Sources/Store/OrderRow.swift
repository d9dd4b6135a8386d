/// An order as a row of the table `purchase`.
import Foundation
import GRDB
import Model

enum OrderRow {
  private static let columns = [
    "placedAt", "placedOffset", "merchant", "items", "paid", "currency", "status", "statusAt", "statusOffset",
    "courier", "tracking", "trackingKey", "refund", "refundCurrency", "refundStage", "refundAt", "refundOffset",
    "numberKey", "platform", "number",
  ]
  private static let inserting = """
    INSERT INTO purchase (\(columns.joined(separator: ", ")))
    VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
    """
  private static let updating = """
    UPDATE purchase SET \(columns.dropLast(2).map { "\($0) = ?" }.joined(separator: ", "))
    WHERE platform = ? AND number = ?
    """
  private static let selecting = "SELECT \(columns.joined(separator: ", ")) FROM purchase "
  private static let naming = selecting + "WHERE platform = ? AND number = ?"

  static func insert(_ order: Order, in database: Database) throws {
    try database.cachedStatement(sql: inserting).execute(arguments: arguments(order))
  }

  static func update(_ order: Order, in database: Database) throws {
    try database.cachedStatement(sql: updating).execute(arguments: arguments(order))
  }

  static func fetch(_ id: OrderID, in database: Database) throws -> Order? {
    let statement = try database.cachedStatement(sql: naming)
    return try Row.fetchOne(statement, arguments: [id.platform.rawValue, id.number]).map(order)
  }

  /// The orders that a clause of SQL picks.
  static func fetch(_ clause: String, _ arguments: StatementArguments, _ database: Database) throws -> [Order] {
    let statement = try database.cachedStatement(sql: selecting + clause)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var orders: [Order] = []
    while let row = try rows.next() { orders.append(try order(row)) }
    return orders
  }

  private static func arguments(_ order: Order) throws -> StatementArguments {
    [
      order.placedAt.seconds, order.placedAt.offset, order.merchant, try StoredItem.text(order.items), order.paid.fen,
      order.paid.currency, order.status.rawValue, order.statusAt?.seconds, order.statusAt?.offset, order.courier,
      order.tracking, order.tracking.map { TailKey($0).text }, order.refund?.amount.fen, order.refund?.amount.currency,
      order.refund?.stage.rawValue, order.refund?.at?.seconds, order.refund?.at?.offset, TailKey(order.id.number).text,
      order.id.platform.rawValue, order.id.number,
    ]
  }

  private static func order(_ row: Row) throws -> Order {
    guard let status = OrderStatus(rawValue: row[6]) else { throw StoreError.damaged }
    return Order(
      id: OrderID(platform: PlatformID(rawValue: row[18]), number: row[19]),
      placedAt: Moment(seconds: row[0], offset: row[1]), merchant: row[2], items: try StoredItem.items(row[3]),
      paid: Money(fen: row[4], currency: row[5]), status: status, statusAt: moment(row, 7), courier: row[9],
      tracking: row[10], refund: refund(row))
  }

  private static func refund(_ row: Row) -> Order.Refund? {
    guard let fen: Int = row[12], let currency: String = row[13], let name: String = row[14],
      let stage = Order.Refund.Stage(rawValue: name)
    else { return nil }
    return Order.Refund(amount: Money(fen: fen, currency: currency), stage: stage, at: moment(row, 15))
  }

  private static func moment(_ row: Row, _ column: Int) -> Moment? {
    guard let seconds: Int = row[column], let offset: Int = row[column + 1] else { return nil }
    return Moment(seconds: seconds, offset: offset)
  }
}
