/// The tables of the store; a migration that was once released is never edited, only followed by another.
import GRDB

enum Schema {
  /// Marks the file as ours: `BEAR` in ASCII.
  static let applicationID = 0x4245_4152

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1", migrate: v1)
    migrator.registerMigration("v2", migrate: v2)
    migrator.registerMigration("v3", migrate: v3)
    migrator.registerMigration("v4", migrate: v4)
    return migrator
  }

  /// Brings the tables up to date, without a write where they are; another process may be doing it at the same moment.
  static func migrate(_ database: DatabaseQueue) throws {
    if try isDone(database) { return }
    do { try migrator.migrate(database) } catch {
      guard try isDone(database) else { throw error }
    }
  }

  private static func isDone(_ database: DatabaseQueue) throws -> Bool {
    try database.inDatabase { database in
      if try migrator.hasBeenSuperseded(database) { throw StoreError.newer }
      return try migrator.hasCompletedMigrations(database)
    }
  }

  /// Refuses what must not be touched: another program's file, or a later version's.
  static func inspect(_ database: Database) throws {
    // The migrator makes its own table first: where there is only that, another process is making the store just now.
    let tables = "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'"
    guard try Int.fetchOne(database, sql: tables) != 0 else { return }
    guard try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationID else { throw StoreError.foreign }
    if try migrator.hasBeenSuperseded(database) { throw StoreError.newer }
  }

  // `purchase` and not `order`, which is a word of SQL. Ends of numbers are looked up in `…Key`, which is written
  // backwards so that an index finds them.
  private static func v1(_ database: Database) throws {
    try database.execute(
      sql: """
        PRAGMA application_id = \(applicationID);
        CREATE TABLE purchase (
          id INTEGER PRIMARY KEY, platform TEXT NOT NULL, number TEXT NOT NULL, numberKey TEXT NOT NULL,
          placedAt INTEGER NOT NULL, placedOffset INTEGER NOT NULL, merchant TEXT, items TEXT NOT NULL,
          paid INTEGER NOT NULL, currency TEXT NOT NULL, status TEXT NOT NULL, statusAt INTEGER, statusOffset INTEGER,
          courier TEXT, tracking TEXT, trackingKey TEXT, refund INTEGER, refundCurrency TEXT, refundStage TEXT,
          refundAt INTEGER, refundOffset INTEGER,
          UNIQUE (platform, number)) STRICT;
        CREATE INDEX purchaseByNumber ON purchase (numberKey);
        CREATE INDEX purchaseByTracking ON purchase (trackingKey) WHERE trackingKey IS NOT NULL;
        CREATE INDEX purchaseByTime ON purchase (placedAt);
        CREATE TABLE coverage (
          platform TEXT NOT NULL, firstDay INTEGER NOT NULL, lastDay INTEGER NOT NULL CHECK (lastDay >= firstDay),
          PRIMARY KEY (platform, firstDay)) STRICT, WITHOUT ROWID;
        CREATE TABLE importedFile (
          id INTEGER PRIMARY KEY, file TEXT NOT NULL, format TEXT NOT NULL, importedAt INTEGER NOT NULL,
          importedOffset INTEGER NOT NULL, new INTEGER NOT NULL, changed INTEGER NOT NULL, same INTEGER NOT NULL) STRICT;
        """)
  }
}

extension OrderStore {
  /// The name of the last change to the tables that the file has been through, such as `v3`.
  package func schema() throws(StoreError) -> String? {
    try read { database in
      let migrator = Schema.migrator
      let applied = try migrator.appliedIdentifiers(database)
      return migrator.migrations.last { applied.contains($0) }
    }
  }
}
