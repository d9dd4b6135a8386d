/// The fourth version of the tables: payments are put to orders by their amount and their time, without reading all of those days.
import GRDB

extension Schema {
  static func v4(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE INDEX purchaseByPaid ON purchase (paid, placedAt);
        CREATE INDEX purchaseShared ON purchase (placedAt) WHERE alone = 0;
        """)
  }
}
