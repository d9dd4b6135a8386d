/// What is asked of the store.
import GRDB
import Model

extension OrderStore {
  package func orders(_ query: OrderQuery) throws(StoreError) -> [Order] {
    try read { database in
      switch query {
      case .newest(let count): try OrderRow.fetch("ORDER BY placedAt DESC, id DESC LIMIT ?", [max(0, count)], database)
      case .number(let tail): try Self.ending(with: tail, "numberKey", database)
      case .tracking(let tail): try Self.ending(with: tail, "trackingKey", database)
      }
    }
  }

  package func coverage() throws(StoreError) -> [Coverage] { try read(CoverageTable.all) }

  package func parcels() throws(StoreError) -> [Parcel] { [] }

  /// The newest orders of one platform.
  package func newest(_ count: Int, of platform: PlatformID) throws(StoreError) -> [Order] {
    try read { database in
      try OrderRow.fetch(
        "WHERE platform = ? ORDER BY placedAt DESC, id DESC LIMIT ?", [platform.rawValue, max(0, count)], database)
    }
  }

  package func order(_ id: OrderID) throws(StoreError) -> Order? {
    try read { try OrderRow.fetch(id, in: $0) }
  }

  package func count() throws(StoreError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM purchase") ?? 0 }
  }

  /// Orders, the newest first, that hold all words of the text in titles, merchant, courier or numbers.
  package func find(_ text: String) throws(StoreError) -> [Order] {
    let words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    guard !words.isEmpty else { return [] }
    return try read { try WordSearch(words: words).orders(in: $0) }
  }

  /// All that is kept, the newest first.
  package func export() throws(StoreError) -> (orders: [Order], coverage: [Coverage]) {
    try read { database in
      (try OrderRow.fetch("ORDER BY placedAt DESC, id DESC", [], database), try CoverageTable.all(database))
    }
  }

  /// The files that were taken in, the latest first.
  package func imports() throws(StoreError) -> [ImportRecord] { try read(ImportRecord.all) }

  private static func ending(with tail: String, _ column: String, _ database: Database) throws -> [Order] {
    let key = TailKey(tail).text
    guard !key.isEmpty else { return [] }
    return try OrderRow.fetch(
      "WHERE \(column) >= ? AND \(column) < ? ORDER BY placedAt DESC, id DESC", [key, key + "\u{10FFFF}"], database)
  }
}
