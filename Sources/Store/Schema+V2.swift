/// The second version of the tables: what each file told is kept, so that it can be joined, shown and taken back.
import GRDB

extension Schema {
  // A number that begins with `~` stands in for the platform's own. Rows that the first version wrote know no import.
  static func v2(_ database: Database) throws {
    let order = """
      platform TEXT NOT NULL, number TEXT NOT NULL, placedAt INTEGER NOT NULL, placedOffset INTEGER NOT NULL,
      merchant TEXT, items TEXT NOT NULL, paid INTEGER NOT NULL, currency TEXT NOT NULL, status TEXT NOT NULL,
      statusAt INTEGER, statusOffset INTEGER, courier TEXT, tracking TEXT, refund INTEGER, refundCurrency TEXT,
      refundStage TEXT, refundAt INTEGER, refundOffset INTEGER
      """
    try database.execute(
      sql: """
        ALTER TABLE purchase ADD COLUMN importId INTEGER;
        ALTER TABLE purchase ADD COLUMN alone INTEGER NOT NULL DEFAULT 1;
        CREATE INDEX purchaseStandIn ON purchase (paid) WHERE number >= '~';
        CREATE TABLE account (
          id INTEGER PRIMARY KEY, purchase INTEGER NOT NULL, importId INTEGER, \(order)) STRICT;
        CREATE INDEX accountByPurchase ON account (purchase);
        CREATE INDEX accountStandIn ON account (paid) WHERE number >= '~';
        CREATE INDEX accountByStandIn ON account (platform, number) WHERE number >= '~';
        CREATE TABLE parcel (
          id INTEGER PRIMARY KEY, importId INTEGER, courier TEXT, tracking TEXT, station TEXT, state TEXT NOT NULL,
          orderNumber TEXT,
          at INTEGER NOT NULL, atOffset INTEGER NOT NULL, purchase INTEGER, guessed INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE INDEX parcelByPurchase ON parcel (purchase) WHERE purchase IS NOT NULL;
        CREATE TABLE refund (
          id INTEGER PRIMARY KEY, importId INTEGER, number TEXT NOT NULL, orders TEXT NOT NULL, amount INTEGER NOT NULL,
          currency TEXT NOT NULL, at INTEGER NOT NULL, atOffset INTEGER NOT NULL, merchant TEXT, title TEXT,
          purchase INTEGER) STRICT;
        CREATE INDEX refundByPurchase ON refund (purchase) WHERE purchase IS NOT NULL;
        CREATE TABLE correction (
          id INTEGER PRIMARY KEY, platform TEXT NOT NULL, number TEXT NOT NULL, told TEXT NOT NULL,
          at INTEGER NOT NULL, atOffset INTEGER NOT NULL) STRICT;
        CREATE INDEX correctionByOrder ON correction (platform, number);
        CREATE TABLE covered (
          id INTEGER PRIMARY KEY, importId INTEGER, platform TEXT NOT NULL, firstDay INTEGER NOT NULL,
          lastDay INTEGER NOT NULL CHECK (lastDay >= firstDay)) STRICT;
        INSERT INTO covered (platform, firstDay, lastDay) SELECT platform, firstDay, lastDay FROM coverage;
        DROP TABLE coverage;
        ALTER TABLE importedFile ADD COLUMN parcels INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE importedFile ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;
        """)
  }
}
