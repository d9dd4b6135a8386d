/// Reads what can be read of a damaged store into a new one: table by table, row by row, around the pages that are broken.
import Foundation
import GRDB

struct Salvage {
  private let damaged: DatabaseQueue
  private let new: DatabaseQueue

  /// Reads a damaged store as it is, or where even the list of its tables is lost, as the tables of a new one lie.
  /// - Returns: a new store and what it holds; nil where nothing is wrong with the one that is there.
  static func run(_ store: String, in folder: String) throws -> (part: PartFile, content: StoreContent)? {
    var best: (part: PartFile, content: StoreContent)?
    for head in StoreHead.allCases {
      let (copy, part) = (try PartFile(in: folder), try PartFile(in: folder))
      try copy.copy(store)
      let isCut = try StoreHead.fill(copy.path)
      // No log beside it, so that all of it is in the one file when it is closed.
      let new = try DatabaseQueue(path: part.path, configuration: StoreFile.configuration())
      guard let damaged = try head.open(copy.path, beside: new) else { continue }
      let salvage = Salvage(damaged: damaged, new: new)
      if head == .own, try !isCut && salvage.isSound() { return nil }
      let content = try salvage.run()
      if head == .own { return (part, content) }
      if content.orders + content.cases >= best.map({ $0.content.orders + $0.content.cases }) ?? 0 {
        best = (part, content)
      }
    }
    return best
  }

  private func run() throws -> StoreContent {
    let tables = try new.read { database in
      try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    }
    // A copy needs no care; and all of it must be in the one file.
    try? damaged.inDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF") }
    // No transaction, since the end of one fails where a page was broken.
    try damaged.inDatabase { source in
      try new.write { target in
        for table in tables where table != "grdb_migrations" { try copy(table, source, target) }
        try keepNumbers(source, target)
      }
    }
    try? damaged.close()
    try Schema.migrate(new)
    let content = try new.write { database in
      try Repair(database).run()
      return try StoreContent(database)
    }
    try new.close()
    return content
  }

  private func isSound() throws -> Bool {
    do {
      return try damaged.inDatabase { database in
        guard try Integrity(database).isWhole else { return false }
        _ = try OrderRow.orders("", [], database)
        return true
      }
    } catch {
      if StoreError(error) == .damaged { return false }
      throw error
    }
  }

  /// Numbers of talks that were deleted are not given again.
  private func keepNumbers(_ source: Database, _ target: Database) throws {
    let sql = "SELECT seq FROM sqlite_sequence WHERE name = 'talk'"
    guard let last = try? Int64.fetchOne(source, sql: sql) else { return }
    try target.execute(sql: "DELETE FROM sqlite_sequence WHERE name = 'talk'")
    try target.execute(sql: "INSERT INTO sqlite_sequence (name, seq) VALUES ('talk', ?)", arguments: [last])
  }

  private func copy(_ table: String, _ source: Database, _ target: Database) throws {
    let known = Set((try? source.columns(in: table).map(\.name)) ?? [])
    let names = try target.columns(in: table).map(\.name).filter(known.contains)
    guard !names.isEmpty else { return }
    let list = names.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    let inserting = try target.makeStatement(sql: "INSERT OR IGNORE INTO \(table) (\(list)) VALUES (\(marks))")
    func take(_ row: Row) throws {
      let values = StatementArguments(row.databaseValues.prefix(names.count))
      // What a flipped bit has made of a value may be of no use.
      do { try inserting.execute(arguments: values) } catch let error as DatabaseError
        where error.resultCode == .SQLITE_CONSTRAINT || error.resultCode == .SQLITE_MISMATCH
      {}
    }
    let select = "SELECT \(list) FROM \(table) NOT INDEXED"
    if try read(source, select, take) { return }
    guard try target.primaryKey(table).isRowID else { return }
    // What leads to the pages may be lost as well as any of them: each that holds rows is read by itself.
    for page in try leaves() {
      try source.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_master SET rootpage = \(page) WHERE type = 'table' AND name = '\(table)';
          PRAGMA writable_schema = RESET
          """)
      try read(source, select, take)
    }
  }

  /// The numbers of the pages that may hold rows of a table.
  private func leaves() throws -> [Int] {
    let bytes = try Data(contentsOf: URL(filePath: damaged.path), options: .alwaysMapped)
    return (1..<max(1, bytes.count / StoreFile.pageSize)).filter { bytes[$0 * StoreFile.pageSize] == 0x0D }.map {
      $0 + 1
    }
  }

  /// Reads on until a page is broken; whether all was read.
  @discardableResult private func read(
    _ source: Database, _ sql: String, _ take: (Row) throws -> Void
  ) throws -> Bool {
    let rows: RowCursor
    do { rows = try Row.fetchCursor(source, sql: sql) } catch { return false }
    while true {
      let row: Row?
      do { row = try rows.next() } catch { return false }
      guard let row else { return true }
      try take(row)
    }
  }
}
