/// What is asked of the store.
import GRDB
import Model

extension OrderStore {
  package func orders(_ query: OrderQuery) throws(StoreError) -> [Order] {
    try read { database in
      switch query {
      case .newest(let count): try OrderRow.orders("ORDER BY placedAt DESC, id DESC LIMIT ?", [max(0, count)], database)
      case .number(let tail): try Self.ending(with: tail, "numberKey", database)
      case .tracking(let tail): try Self.ending(with: tail, "trackingKey", database)
      }
    }
  }

  package func coverage() throws(StoreError) -> [Coverage] { try read(CoverageTable.all) }

  /// The intervals as they were told, each with what told it.
  package func coverageBySource() throws(StoreError) -> [(coverage: Coverage, source: Account.Source)] {
    try read(CoverageTable.told)
  }

  package func parcels() throws(StoreError) -> [Parcel] { try read(ParcelRow.loose) }

  /// The newest orders of one platform.
  package func newest(_ count: Int, of platform: PlatformID) throws(StoreError) -> [Order] {
    try read { database in
      try OrderRow.orders(
        "WHERE platform = ? ORDER BY placedAt DESC, id DESC LIMIT ?", [platform.rawValue, max(0, count)], database)
    }
  }

  /// The order of this name; of a payment's name the order that it paid for.
  package func order(_ id: OrderID) throws(StoreError) -> Order? {
    try read { try OrderRow.find(id, in: $0)?.order }
  }

  package func count() throws(StoreError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM purchase") ?? 0 }
  }

  /// Orders, the newest first, that hold all words of the text in titles, merchant, courier or numbers.
  package func find(_ text: String) throws(StoreError) -> [Order] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    return words.isEmpty ? [] : try search(OrderSearch(words: words))
  }

  /// Orders, the newest first, of which all that is given holds; all orders where nothing is given.
  package func search(_ search: OrderSearch, limit: Int? = nil) throws(StoreError) -> [Order] {
    try read { try WordSearch(search).orders(in: $0, limit: limit) }
  }

  /// All that is kept, the newest first.
  package func export() throws(StoreError) -> (orders: [Order], coverage: [Coverage]) {
    try read { database in
      (try OrderRow.orders("ORDER BY placedAt DESC, id DESC", [], database), try CoverageTable.all(database))
    }
  }

  /// The files that were taken in, the latest first.
  package func imports() throws(StoreError) -> [ImportRecord] { try read(ImportRecord.all) }

  /// The import that `undoLastImport` would take back.
  package func lastImport() throws(StoreError) -> ImportRecord? { try read(ImportRecord.last) }

  private static func ending(with tail: String, _ column: String, _ database: Database) throws -> [Order] {
    let key = TailKey(tail).text
    guard !key.isEmpty else { return [] }
    return try OrderRow.orders(
      "WHERE \(column) >= ? AND \(column) < ? ORDER BY placedAt DESC, id DESC", [key, key + "\u{10FFFF}"], database)
  }
}
