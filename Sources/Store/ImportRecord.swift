/// One file that was taken in, and what that did.
import GRDB
import Model

package struct ImportRecord: Hashable, Sendable {
  package var id: Int64
  package var file: String
  package var format: String
  package var at: Moment
  package var tally: SaveTally

  /// Notes an import before its orders come in, for these name it.
  static func begin(_ batch: ImportBatch, at now: Moment, in database: Database) throws -> Int64 {
    let now = try now.behindAll(in: database)
    try database.execute(
      sql: """
        INSERT INTO importedFile (file, format, importedAt, importedOffset, new, changed, same, kept)
        VALUES (?, ?, ?, ?, 0, 0, 0, 1)
        """, arguments: [batch.file, batch.format, now.seconds, now.offset])
    return database.lastInsertedRowID
  }

  /// Adds what it did.
  static func finish(_ id: Int64, _ tally: SaveTally, in database: Database) throws {
    try database.execute(
      sql: "UPDATE importedFile SET new = ?, changed = ?, same = ?, parcels = ? WHERE id = ?",
      arguments: [tally.new, tally.changed, tally.same, tally.parcels, id])
  }

  static func all(_ database: Database) throws -> [ImportRecord] {
    try Row.fetchAll(database, sql: "SELECT * FROM importedFile ORDER BY id DESC").map(ImportRecord.init)
  }

  /// The last import, where it can be undone: the first version of the store did not keep what its files told.
  static func last(_ database: Database) throws -> ImportRecord? {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM importedFile ORDER BY id DESC LIMIT 1"),
      row["kept"] == 1 as Int?
    else { return nil }
    return try ImportRecord(row)
  }

  private init(_ row: Row) throws {
    id = try row.decode(forColumn: "id")
    file = try row.decode(forColumn: "file")
    format = try row.decode(forColumn: "format")
    at = Moment(
      seconds: try row.decode(forColumn: "importedAt"), offset: try row.decode(forColumn: "importedOffset"))
    tally = SaveTally(
      new: try row.decode(forColumn: "new"), changed: try row.decode(forColumn: "changed"),
      same: try row.decode(forColumn: "same"), parcels: try row.decode(forColumn: "parcels"))
  }
}

extension Moment {
  /// This moment, or where the clock was set back, the next after all that the store knows: what is told last counts last.
  func behindAll(in database: Database) throws -> Moment {
    let sql = "SELECT max(at) FROM (SELECT importedAt AS at FROM importedFile UNION ALL SELECT at FROM correction)"
    guard let last = try Int.fetchOne(database, sql: sql), seconds < last else { return self }
    return Moment(seconds: last + 1, offset: offset)
  }
}

/// Where the accounts of each import come from.
struct ImportSources {
  /// What the first version of the store took in names no file.
  private static let unknown = Account.Source(file: "", format: "", at: Moment(seconds: 0))
  private let sources: [Int64: Account.Source]

  init(_ database: Database) throws {
    let records = try ImportRecord.all(database)
    sources = Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0.source) })
  }

  subscript(_ id: Int64?) -> Account.Source { id.flatMap { sources[$0] } ?? Self.unknown }
  func format(_ id: Int64?) -> String { self[id].format }
}

extension ImportRecord {
  fileprivate var source: Account.Source { Account.Source(file: file, format: format, at: at) }
}
