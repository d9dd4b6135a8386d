/// One file that was taken in, and what that did.
import GRDB
import Model

package struct ImportRecord: Hashable, Sendable {
  package var file: String
  package var format: String
  package var at: Moment
  package var tally: SaveTally

  func insert(in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO importedFile (file, format, importedAt, importedOffset, new, changed, same)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [file, format, at.seconds, at.offset, tally.new, tally.changed, tally.same])
  }

  static func all(_ database: Database) throws -> [ImportRecord] {
    try Row.fetchAll(database, sql: "SELECT * FROM importedFile ORDER BY id DESC").map { row in
      ImportRecord(
        file: row["file"], format: row["format"], at: Moment(seconds: row["importedAt"], offset: row["importedOffset"]),
        tally: SaveTally(new: row["new"], changed: row["changed"], same: row["same"]))
    }
  }
}
