/// The days of which all orders of a platform are known, as intervals that neither overlap nor touch.
import GRDB
import Model

enum CoverageTable {
  static func all(_ database: Database) throws -> [Coverage] {
    try Row.fetchAll(database, sql: "SELECT platform, firstDay, lastDay FROM coverage ORDER BY platform, firstDay")
      .map { row in
        Coverage(platform: PlatformID(rawValue: row[0]), from: Day(number: row[1]), to: Day(number: row[2]))
      }
  }

  /// Adds intervals; one that ends before it begins says nothing and is left out.
  static func add(_ coverage: [Coverage], in database: Database) throws {
    guard !coverage.isEmpty else { return }
    let joined = joined(try all(database) + coverage.filter { $0.from <= $0.to })
    try database.execute(sql: "DELETE FROM coverage")
    for interval in joined {
      try database.execute(
        sql: "INSERT INTO coverage VALUES (?, ?, ?)",
        arguments: [interval.platform.rawValue, interval.from.number, interval.to.number])
    }
  }

  /// The same days in as few intervals as will do.
  static func joined(_ coverage: [Coverage]) -> [Coverage] {
    let sorted = coverage.sorted { ($0.platform.rawValue, $0.from) < ($1.platform.rawValue, $1.from) }
    return sorted.reduce(into: []) { joined, next in
      guard let last = joined.last, last.platform == next.platform, next.from <= last.to + 1 else {
        joined.append(next)
        return
      }
      joined[joined.count - 1].to = max(last.to, next.to)
    }
  }
}
