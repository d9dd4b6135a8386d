/// The third version of the tables: talks that the user wants kept, and what else he has told of himself.
import GRDB

extension Schema {
  // Numbers of talks are not given twice, since people write them down.
  static func v3(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE talk (id INTEGER PRIMARY KEY AUTOINCREMENT, record TEXT NOT NULL) STRICT;
        CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """)
  }
}
