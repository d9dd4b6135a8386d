/// What a store holds, counted, for somebody who must decide which of two he wants.
import GRDB
import Model

package struct StoreContent: Hashable, Sendable {
  package var orders = 0
  package var cases = 0
  /// The day of the newest order.
  package var newest: Day?
  /// False where anything at all was ever told.
  package var isEmpty = true
}

extension StoreContent {
  /// Counts in tables of whatever version they are.
  init(_ database: Database) throws {
    let tables = try String.fetchAll(
      database,
      sql:
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'grdb_migrations' AND name NOT LIKE 'sqlite%'")
    func count(_ table: String) throws -> Int {
      guard tables.contains(table) else { return 0 }
      return try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table.quotedDatabaseIdentifier)") ?? 0
    }
    (orders, cases) = (try count("purchase"), try count("talk"))
    isEmpty = try tables.allSatisfy { try count($0) == 0 }
    guard orders > 0 else { return }
    let sql = "SELECT placedAt, placedOffset FROM purchase ORDER BY placedAt DESC LIMIT 1"
    newest = try Row.fetchOne(database, sql: sql).map { Moment(seconds: $0[0], offset: $0[1]).day }
  }
}

extension OrderStore {
  package func content() throws(StoreError) -> StoreContent { try read(StoreContent.init) }
}
