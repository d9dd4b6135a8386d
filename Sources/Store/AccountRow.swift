/// What one file told of an order of which several tell, as a row of the table `account`.
import GRDB
import Model

struct AccountRow {
  /// The row of the order in `purchase`.
  var purchase: Int64
  var importID: Int64?
  /// The order as that file has it, under the number that it has there.
  var order: Order

  private static let inserting = """
    INSERT INTO account (\(OrderColumns.list), purchase, importId)
    VALUES (\(OrderColumns.names.map { _ in "?" }.joined(separator: ", ")), ?, ?)
    """
  private static let copying = """
    INSERT INTO account (\(OrderColumns.list), purchase, importId)
    SELECT \(OrderColumns.list), id, importId FROM purchase WHERE id = ?
    """
  private static let selecting = "SELECT \(OrderColumns.list), purchase, importId FROM account "

  func insert(in database: Database) throws {
    let arguments = StatementArguments(try OrderColumns.values(order) + [purchase, importID])
    try database.cachedStatement(sql: Self.inserting).execute(arguments: arguments)
  }

  /// The accounts of an order in the order in which they came in.
  static func fetch(_ purchase: Int64, in database: Database) throws -> [AccountRow] {
    let statement = try database.cachedStatement(sql: selecting + "WHERE purchase = ? ORDER BY id")
    return try Row.fetchAll(statement, arguments: [purchase]).map { row in
      AccountRow(purchase: try row.decode(atIndex: 18), importID: row[19], order: try OrderColumns.order(row))
    }
  }

  /// Lets an order that was its own account have a row of its own for it.
  static func copy(_ row: OrderRow, in database: Database) throws {
    try database.cachedStatement(sql: copying).execute(arguments: [row.id])
    let changing = "UPDATE purchase SET alone = 0, importId = NULL WHERE id = ?"
    try database.cachedStatement(sql: changing).execute(arguments: [row.id])
  }

  static func delete(of purchase: Int64, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM account WHERE purchase = ?").execute(arguments: [purchase])
  }

  /// The order that tells of this number, which only stands in for another.
  static func purchase(of standIn: OrderID, in database: Database) throws -> Int64? {
    let sql = "SELECT purchase FROM account WHERE platform = ? AND number = ? AND number >= '~'"
    return try Int64.fetchOne(
      try database.cachedStatement(sql: sql), arguments: [standIn.platform.rawValue, standIn.number])
  }

  /// Puts all that is told under a number to another order.
  static func move(_ id: OrderID, from old: Int64, to new: Int64, in database: Database) throws {
    let sql = "UPDATE account SET purchase = ? WHERE purchase = ? AND platform = ? AND number = ?"
    try database.cachedStatement(sql: sql).execute(arguments: [new, old, id.platform.rawValue, id.number])
  }
}
