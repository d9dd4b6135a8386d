/// An order as a row of the table `purchase`: what all its accounts come to, ready to be read.
import GRDB
import Model

struct OrderRow {
  var id: Int64
  var order: Order
  /// The import that alone told of it; nil where that is not known, or where rows of `account` know.
  var importID: Int64?
  /// Whether one file alone told of it, just so: then it is its own account and has no row in `account`.
  var alone: Bool

  private static let extras = ["trackingKey", "numberKey", "importId", "alone"]
  private static let columns = OrderColumns.names + extras
  private static let inserting = """
    INSERT INTO purchase (\(columns.joined(separator: ", ")))
    VALUES (\(columns.map { _ in "?" }.joined(separator: ", "))) ON CONFLICT (platform, number) DO NOTHING
    """
  private static let updating =
    "UPDATE purchase SET \(columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE id = ?"
  private static let selecting = "SELECT \(OrderColumns.list), id, importId, alone FROM purchase "
  private static let naming = selecting + "WHERE platform = ? AND number = ?"
  private static let placing = selecting + "WHERE id = ?"

  /// Puts in a new order and tells its row; nil where there is one of its name.
  static func insert(_ order: Order, importID: Int64?, alone: Bool, in database: Database) throws -> Int64? {
    try database.cachedStatement(sql: inserting).execute(arguments: arguments(order, importID, alone))
    return database.changesCount == 0 ? nil : database.lastInsertedRowID
  }

  func update(in database: Database) throws {
    let arguments = try Self.arguments(order, importID, alone) + [id]
    try database.cachedStatement(sql: Self.updating).execute(arguments: arguments)
  }

  static func delete(_ id: Int64, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM purchase WHERE id = ?").execute(arguments: [id])
  }

  static func fetch(_ id: OrderID, in database: Database) throws -> OrderRow? {
    try first(naming, [id.platform.rawValue, id.number], database)
  }

  static func fetch(_ id: Int64, in database: Database) throws -> OrderRow? {
    try first(placing, [id], database)
  }

  /// The order of this name, or the one that a payment of this name was put to.
  static func find(_ id: OrderID, in database: Database) throws -> OrderRow? {
    if let row = try fetch(id, in: database) { return row }
    guard id.isStandIn, let purchase = try AccountRow.purchase(of: id, in: database) else { return nil }
    return try fetch(purchase, in: database)
  }

  /// The rows that a clause of SQL picks, of those that are wanted the first ones up to the limit.
  static func fetch(
    _ clause: String, _ arguments: StatementArguments, _ database: Database, limit: Int = .max,
    where wanted: (Order) -> Bool = { _ in true }
  ) throws -> [OrderRow] {
    let statement = try database.cachedStatement(sql: selecting + clause)
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    var rows: [OrderRow] = []
    while rows.count < limit, let row = try cursor.next() {
      let row = try OrderRow(row)
      if wanted(row.order) { rows.append(row) }
    }
    return rows
  }

  /// The orders that a clause of SQL picks.
  static func orders(_ clause: String, _ arguments: StatementArguments, _ database: Database) throws -> [Order] {
    let cursor = try Row.fetchCursor(database.cachedStatement(sql: selecting + clause), arguments: arguments)
    return try Array(cursor.map(OrderColumns.order))
  }

  private static func first(_ sql: String, _ arguments: StatementArguments, _ database: Database) throws -> OrderRow? {
    try Row.fetchOne(try database.cachedStatement(sql: sql), arguments: arguments).map(OrderRow.init)
  }

  private static func arguments(_ order: Order, _ importID: Int64?, _ alone: Bool) throws -> StatementArguments {
    var values = try OrderColumns.values(order)
    values.append(order.tracking.map { TailKey($0).text })
    values.append(TailKey(order.id.number).text)
    values.append(importID)
    values.append(alone)
    return StatementArguments(values)
  }
}

extension OrderRow {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.decode(atIndex: 18), order: try OrderColumns.order(row), importID: row[19],
      alone: try row.decode(atIndex: 20))
  }
}
