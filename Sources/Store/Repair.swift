/// Makes a store whole of which some rows were lost: what names others that are gone is put right or taken out.
import GRDB
import Model

struct Repair {
  private let database: Database
  private var ledger: Ledger

  init(_ database: Database) throws {
    self.database = database
    try Self.dropUnreadable(database)
    ledger = try Ledger(database)
  }

  consuming func run() throws {
    for table in ["parcel", "refund"] {
      try database.execute(
        sql: "UPDATE \(table) SET purchase = NULL WHERE purchase NOT IN (SELECT id FROM purchase)")
    }
    // Of these what files told is gone, but what it came to is there.
    try database.execute(
      sql: "UPDATE purchase SET alone = 1 WHERE alone = 0 AND id NOT IN (SELECT purchase FROM account)")
    let lost = "SELECT DISTINCT purchase FROM account WHERE purchase NOT IN (SELECT id FROM purchase)"
    for row in try Int64.fetchAll(database, sql: lost) { try raise(row) }
    try ledger.settle()
    try CorrectionRow.deleteStray(in: database)
  }

  /// Lets an order be again of which only what files told is left.
  private mutating func raise(_ lost: Int64) throws {
    guard let order = Order.merged(try AccountRow.fetch(lost, in: database).map(account)) else { return }
    let known = try OrderRow.fetch(order.id, in: database)?.id
    guard let row = try known ?? OrderRow.insert(order, importID: nil, alone: false, in: database) else { return }
    if known != nil { try ledger.touch(row) }
    try database.execute(sql: "UPDATE account SET purchase = ? WHERE purchase = ?", arguments: [row, lost])
    try ledger.touch(row)
  }

  private func account(_ row: AccountRow) -> Account {
    Account(order: row.order, source: ledger.sources[row.importID])
  }

  /// Takes out rows that are there and say nothing that can be understood.
  private static func dropUnreadable(_ database: Database) throws {
    for table in ["purchase", "account"] {
      let sql = "SELECT \(OrderColumns.list), id FROM \(table)"
      let rows = try Row.fetchCursor(database, sql: sql)
      var broken: [Int64] = []
      while let row = try rows.next() {
        if (try? OrderColumns.order(row)) == nil { broken.append(try row.decode(atIndex: OrderColumns.names.count)) }
      }
      for id in broken { try database.execute(sql: "DELETE FROM \(table) WHERE id = ?", arguments: [id]) }
    }
    for (table, column) in [("refund", "orders"), ("correction", "told"), ("talk", "record"), ("note", "value")] {
      try database.execute(sql: "DELETE FROM \(table) WHERE NOT json_valid(\(column))")
    }
    let states = Parcel.State.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    try database.execute(sql: "DELETE FROM parcel WHERE state NOT IN (\(states))")
  }
}
