/// The user's own orders, kept in one SQLite file; every write is one transaction that leaves it consistent.
import Foundation
import GRDB
import Model

package struct OrderStore: OrderSource, Sendable {
  private let access: Access

  /// The store in a folder, which is made where it is missing.
  /// - Throws: `StoreError`, and then a file that was there is as it was.
  package init(directory: String) throws(StoreError) {
    access = Access(try Self.open { try StoreFile(directory: directory).open() })
  }

  private init(_ access: Access) { self.access = access }

  /// A store that is gone with the process; each call makes another.
  package static func inMemory() throws(StoreError) -> OrderStore {
    OrderStore(Access(try open { try DatabaseQueue(configuration: StoreFile.configuration()) }))
  }

  private static func open(_ make: () throws -> DatabaseQueue) throws(StoreError) -> DatabaseQueue {
    do {
      let database = try make()
      try Schema.migrate(database)
      return database
    } catch { throw StoreError(error) }
  }

  /// Lets go of the file; whatever is asked from then on ends with `StoreError.unreadable`.
  package func close() { access.close() }

  /// Reads as of one moment.
  ///
  /// `DatabaseQueue.read` would forbid and allow writes around it, after each of which SQLite compiles all statements anew.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    var value: Value?
    try access.to { database in
      try database.unsafeRead { database in
        try database.inTransaction(.deferred) {
          value = try body(database)
          return .commit
        }
      }
    }
    guard let value else { throw .damaged }
    return value
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try access.to { try $0.write(body) }
  }

  /// Moves what was written into the file itself and empties the log, so that nothing removed lingers there.
  func settle() throws(StoreError) {
    _ = try access.to { try $0.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
  }

  /// Writes all of it into an empty file, as of one moment.
  func vacuum(into path: String) throws(StoreError) { try access.to { try $0.vacuum(into: path) } }

  /// Copies all pages of another store over these in one transaction, and brings their tables up to date.
  func copyAll(from source: DatabaseQueue) throws(StoreError) {
    try access.to { database in
      try source.backup(to: database)
      try Schema.migrate(database)
    }
  }

  /// Writes the whole file anew, so that not even a freed page is left, and empties the log.
  func rewrite() throws(StoreError) {
    let path = try access.to(\.path)
    // Where there is no room for it, it is enough that each freed page was overwritten.
    do { try access.to { try $0.vacuum() } } catch { if error != .full { throw error } }
    try settle()
    PartFile.sweep((path as NSString).deletingLastPathComponent)
  }
}

/// A database that may be closed while others still know it: SQLite itself would end the process.
private final class Access: @unchecked Sendable {
  /// Guards `database`.
  private let lock = NSRecursiveLock()
  private var database: DatabaseQueue?

  init(_ database: DatabaseQueue) { self.database = database }

  func to<Value>(_ work: (DatabaseQueue) throws -> Value) throws(StoreError) -> Value {
    lock.lock()
    defer { lock.unlock() }
    guard let database else { throw .unreadable }
    do { return try work(database) } catch { throw StoreError(error) }
  }

  func close() {
    lock.lock()
    defer { lock.unlock() }
    try? database?.close()
    database = nil
  }
}
