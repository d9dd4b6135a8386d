/// What is forgotten for good.
import GRDB
import Model

/// What of the store is to be forgotten.
package enum Forgetting: Hashable, Sendable {
  /// All there is, also which files were taken in.
  case everything
  /// All of one platform's.
  case platform(PlatformID)
  /// All that was before this day.
  case before(Day)
}

extension OrderStore {
  /// Forgets for good, so that nothing of it is left in the file.
  /// - Returns: how many orders that were.
  package func forget(_ what: Forgetting) throws(StoreError) -> Int {
    let count = try write { database in
      switch what {
      case .everything: try Self.forgetAll(in: database)
      case .platform(let platform): try Self.forget(platform, in: database)
      case .before(let day): try Self.forget(before: day, in: database)
      }
    }
    try rewrite()
    return count
  }

  private static func forgetAll(in database: Database) throws -> Int {
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM purchase") ?? 0
    for table in ["purchase", "account", "parcel", "refund", "correction", "covered", "importedFile"] {
      try database.execute(sql: "DELETE FROM \(table)")
    }
    return count
  }

  private static func forget(_ platform: PlatformID, in database: Database) throws -> Int {
    let rows = try Int64.fetchAll(
      database, sql: "SELECT id FROM purchase WHERE platform = ?", arguments: [platform.rawValue])
    try database.execute(sql: "DELETE FROM covered WHERE platform = ?", arguments: [platform.rawValue])
    for row in try RefundRow.all(database) where row.refund.of.contains(where: { $0.platform == platform }) {
      try database.execute(sql: "DELETE FROM refund WHERE id = ?", arguments: [row.id])
    }
    try Removal(database).remove(rows)
    return rows.count
  }

  private static func forget(before day: Day, in database: Database) throws -> Int {
    let start = day.number * 86_400
    let rows = try Int64.fetchAll(
      database, sql: "SELECT id FROM purchase WHERE placedAt + placedOffset < ?", arguments: [start])
    for table in ["parcel", "refund"] {
      let told = "FROM \(table) WHERE at + atOffset < ?"
      try database.execute(sql: "DELETE \(told) AND purchase IS NULL", arguments: [start])
    }
    try database.execute(sql: "DELETE FROM covered WHERE lastDay < ?", arguments: [day.number])
    try database.execute(
      sql: "UPDATE covered SET firstDay = ? WHERE firstDay < ?", arguments: [day.number, day.number])
    try Removal(database).remove(rows)
    return rows.count
  }
}
