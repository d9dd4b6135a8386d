/// The list of tables at the head of a damaged store: its own, or where that is lost, that of a new store.
import Foundation
import GRDB

enum StoreHead: CaseIterable {
  /// Its own.
  case own
  /// That of a store as it is made: in most, the tables begin on the same pages.
  case fresh
  /// That of a store that was packed, as forgetting does it.
  case packed

  /// Longer than any store is, in bytes; a broken head may say what it likes.
  private static let longest: UInt64 = 1 << 32

  /// Opens a copy of the damaged store, and gives the new one tables of the same version.
  /// - Returns: nil where its own head is lost.
  func open(_ copy: String, beside new: DatabaseQueue) throws -> DatabaseQueue? {
    guard self != .own else { return try opened(copy, beside: new) }
    try Schema.migrator.migrate(new)
    if self == .packed { try new.vacuum() }
    try plant(new, on: copy)
    return try DatabaseQueue(path: copy)
  }

  private func opened(_ copy: String, beside new: DatabaseQueue) throws -> DatabaseQueue? {
    guard let database = try? DatabaseQueue(path: copy) else { return nil }
    let done = try? database.inDatabase { try String.fetchAll($0, sql: "SELECT identifier FROM grdb_migrations") }
    guard let version = Schema.migrator.migrations.last(where: { done?.contains($0) ?? true }) else { return nil }
    try Schema.migrator.migrate(new, upTo: version)
    return Self.columns(database) == Self.columns(new) ? database : nil
  }

  /// The columns of all tables, by table.
  private static func columns(_ database: DatabaseQueue) -> Set<String>? {
    let sql = """
      SELECT t.name || '.' || c.name FROM sqlite_master t, pragma_table_info(t.name) c
      WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'
      """
    return try? database.inDatabase { try String.fetchSet($0, sql: sql) }
  }

  /// Writes the pages of a new store's list of tables over the same ones, after which the tables are found again.
  private func plant(_ new: DatabaseQueue, on copy: String) throws {
    let roots = try new.read { Set(try Int.fetchAll($0, sql: "SELECT rootpage FROM sqlite_master")) }
    let bytes = try Data(contentsOf: URL(filePath: new.path))
    let file = try FileHandle(forUpdating: URL(filePath: copy))
    defer { try? file.close() }
    let count = bytes.count / StoreFile.pageSize
    let pages = max(count, Int(try file.seekToEnd()) / StoreFile.pageSize)
    try file.truncate(atOffset: UInt64(pages * StoreFile.pageSize))
    for page in 1...max(1, count) where !roots.contains(page) {
      let start = (page - 1) * StoreFile.pageSize
      var content = bytes[start..<start + StoreFile.pageSize]
      if page == 1 {
        // As SQLite's file format has it: how many pages there are, and none of them free.
        content.replaceSubrange(28..<32, with: withUnsafeBytes(of: UInt32(clamping: pages).bigEndian, Array.init))
        content.replaceSubrange(32..<40, with: Data(count: 8))
      }
      try file.seek(toOffset: UInt64(start))
      try file.write(contentsOf: content)
    }
    unlink(copy + "-wal")
  }

  /// Lets a file that was cut off have as many pages again as it says that it has; what is missing is empty.
  /// - Returns: whether it was cut off.
  static func fill(_ copy: String) throws -> Bool {
    let file = try FileHandle(forUpdating: URL(filePath: copy))
    defer { try? file.close() }
    let head = try file.read(upToCount: 32) ?? Data()
    guard head.count == 32, head.starts(with: "SQLite format 3\0".utf8) else { return false }
    let size = head[28..<32].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } * UInt64(StoreFile.pageSize)
    guard size <= longest, try file.seekToEnd() < size else { return false }
    try file.truncate(atOffset: size)
    return true
  }
}
