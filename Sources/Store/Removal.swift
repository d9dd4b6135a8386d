/// Takes orders and what was told of them out of the store, and puts together anew what stays.
import GRDB
import Model

struct Removal {
  private let database: Database
  private var ledger: Ledger

  init(_ database: Database) throws {
    self.database = database
    ledger = try Ledger(database)
  }

  /// Takes back all that an import told.
  consuming func undo(_ record: ImportRecord) throws -> SaveTally {
    try touch(record.id)
    let alone = "FROM purchase WHERE alone = 1 AND importId = ?"
    try ledger.amounts.formUnion(Int.fetchSet(database, sql: "SELECT DISTINCT paid \(alone)", arguments: [record.id]))
    try database.execute(sql: "DELETE \(alone)", arguments: [record.id])
    let gone = database.changesCount
    for table in ["account", "parcel", "refund", "covered"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE importId = ?", arguments: [record.id])
    }
    try database.execute(sql: "DELETE FROM importedFile WHERE id = ?", arguments: [record.id])
    try ledger.settle()
    try CorrectionRow.deleteStray(in: database)
    return SaveTally(new: gone + ledger.gone, changed: try ledger.changed().count)
  }

  /// Forgets orders with all that was told of them.
  consuming func remove(_ rows: [Int64]) throws {
    for id in rows {
      guard let row = try OrderRow.fetch(id, in: database) else { continue }
      for account in try ledger.accounts(row) {
        ledger.amounts.insert(account.order.paid.fen)
        try CorrectionRow.delete(of: account.order.id, in: database)
      }
      for table in ["account", "parcel", "refund"] {
        try database.cachedStatement(sql: "DELETE FROM \(table) WHERE purchase = ?").execute(arguments: [id])
      }
      try OrderRow.delete(id, in: database)
    }
    try ledger.settle()
  }

  /// Notes the orders of which this import told beside others.
  private mutating func touch(_ importID: Int64) throws {
    for table in ["account", "parcel", "refund"] {
      let sql = "SELECT DISTINCT purchase FROM \(table) WHERE importId = ? AND purchase IS NOT NULL"
      for row in try Int64.fetchAll(database, sql: sql, arguments: [importID]) { try ledger.touch(row) }
    }
    let sql = "SELECT DISTINCT paid FROM account WHERE importId = ?"
    try ledger.amounts.formUnion(Int.fetchSet(database, sql: sql, arguments: [importID]))
  }
}
