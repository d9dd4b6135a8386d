/// The user's own orders, kept in one SQLite file; every write is one transaction that leaves it consistent.
import GRDB
import Model

package struct OrderStore: OrderSource, Sendable {
  private let database: DatabaseQueue

  /// The store in a folder, which is made where it is missing.
  /// - Throws: `StoreError`, and then a file that was there is as it was.
  package init(directory: String) throws(StoreError) {
    database = try Self.open { try StoreFile(directory: directory).open() }
  }

  private init(_ database: DatabaseQueue) { self.database = database }

  /// A store that is gone with the process; each call makes another.
  package static func inMemory() throws(StoreError) -> OrderStore {
    OrderStore(try open { try DatabaseQueue(configuration: StoreFile.configuration()) })
  }

  private static func open(_ make: () throws -> DatabaseQueue) throws(StoreError) -> DatabaseQueue {
    do {
      let database = try make()
      try Schema.migrate(database)
      return database
    } catch { throw StoreError(error) }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try database.read(body) } catch { throw StoreError(error) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try database.write(body) } catch { throw StoreError(error) }
  }

  /// Moves what was written into the file itself and empties the log, so that nothing removed lingers there.
  func settle() throws(StoreError) {
    do { _ = try database.writeWithoutTransaction { try $0.checkpoint(.truncate) } } catch { throw StoreError(error) }
  }

  /// Writes all of it into an empty file, as of one moment.
  func vacuum(into path: String) throws(StoreError) {
    do { try database.vacuum(into: path) } catch { throw StoreError(error) }
  }

  /// Copies all pages of another store over these in one transaction, and brings their tables up to date.
  func copyAll(from source: DatabaseQueue) throws(StoreError) {
    do {
      try source.backup(to: database)
      try Schema.migrate(database)
    } catch { throw StoreError(error) }
  }

  /// Writes the whole file anew, so that not even a freed page is left, and empties the log.
  func rewrite() throws(StoreError) {
    do { try database.vacuum() } catch { throw StoreError(error) }
    try settle()
  }
}
