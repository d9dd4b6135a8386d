/// What the user tells by hand of orders that are there.
import GRDB
import Model

extension OrderStore {
  /// Puts an order right: the user's word counts more than any file's, and on the state until a file tells of a later one.
  /// - Returns: the order as it is now; nil where there is none of this name.
  package func correct(_ id: OrderID, _ correction: Correction, at now: Moment) throws(StoreError) -> Order? {
    try write { database in
      guard let row = try OrderRow.find(id, in: database) else { return nil }
      var ledger = try Ledger(database)
      try ledger.touch(row)
      try CorrectionRow.insert(correction, of: row.order.id, at: now, in: database)
      try ledger.settle()
      return try OrderRow.fetch(row.id, in: database)?.order
    }
  }

  /// Takes back the user's word on which days of a platform are known; what files told stays.
  package func forgetCoverage(_ platform: PlatformID) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: """
          DELETE FROM covered WHERE platform = ? AND importId IN (SELECT id FROM importedFile WHERE format = ?)
          """, arguments: [platform.rawValue, ImportBatch.hand])
    }
  }
}
