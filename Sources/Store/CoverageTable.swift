/// The days of which all orders of a platform are known, as each import told them.
import GRDB
import Model

enum CoverageTable {
  /// The days that are known, as intervals that neither overlap nor touch.
  static func all(_ database: Database) throws -> [Coverage] { joined(try rows(database).map(\.coverage)) }

  /// The intervals as they were told.
  static func told(_ database: Database) throws -> [(coverage: Coverage, source: Account.Source)] {
    let sources = try ImportSources(database)
    return try rows(database).map { ($0.coverage, sources[$0.importID]) }
  }

  /// Adds intervals that this kind of file has not told just so; one that ends before it begins says nothing.
  static func add(_ coverage: [Coverage], importID: Int64, in database: Database) throws {
    guard !coverage.isEmpty else { return }
    let sources = try ImportSources(database)
    let mine = sources[importID]
    var known = Set(
      try rows(database).filter {
        sources[$0.importID].file == mine.file && sources[$0.importID].format == mine.format
      }.map(\.coverage))
    for interval in coverage where interval.from <= interval.to && known.insert(interval).inserted {
      try database.execute(
        sql: "INSERT INTO covered (importId, platform, firstDay, lastDay) VALUES (?, ?, ?, ?)",
        arguments: [importID, interval.platform.rawValue, interval.from.number, interval.to.number])
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

  private static func rows(_ database: Database) throws -> [(importID: Int64?, coverage: Coverage)] {
    let sql = "SELECT importId, platform, firstDay, lastDay FROM covered ORDER BY platform, firstDay, id"
    return try Row.fetchAll(database, sql: sql).map { row in
      let platform = PlatformID(rawValue: try row.decode(atIndex: 1))
      let (from, to) = (Day(number: try row.decode(atIndex: 2)), Day(number: try row.decode(atIndex: 3)))
      return (row[0], Coverage(platform: platform, from: from, to: to))
    }
  }
}
