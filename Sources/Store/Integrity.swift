/// What SQLite itself finds wrong with a store, page by page; it reads all of it.
import GRDB

package struct Integrity: Hashable, Sendable {
  /// How many faults are told; one broken page makes hundreds.
  private static let most = 20

  /// What is wrong with pages and indexes, in SQLite's words, which quote nothing of what is kept.
  package let faults: [String]
  /// How many rows name others that are not there.
  package let strays: Int

  package var isWhole: Bool { faults.isEmpty && strays == 0 }
}

extension Integrity {
  /// - Parameter quickly: without comparing indexes with their tables.
  init(_ database: Database, quickly: Bool = false) throws {
    let check = "PRAGMA \(quickly ? "quick" : "integrity")_check(\(Self.most))"
    faults = try String.fetchAll(database, sql: check).filter { $0 != "ok" }
    strays = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
  }
}

extension OrderStore {
  /// Reads through all of it; never at a start, for which that would take too long.
  /// - Throws: `StoreError`, `.damaged` where so much is broken that it cannot be looked through.
  package func integrity(quickly: Bool = false) throws(StoreError) -> Integrity {
    try read { try Integrity($0, quickly: quickly) }
  }
}
