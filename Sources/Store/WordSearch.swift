/// Finds orders by words, platforms and days: SQLite narrows them down, Swift decides.
import GRDB
import Model

struct WordSearch {
  private let search: OrderSearch
  /// In lower case, none empty.
  private let words: [String]

  init(_ search: OrderSearch) {
    self.search = search
    words = search.words.map { $0.lowercased() }.filter { !$0.isEmpty }
  }

  /// The newest first.
  func orders(in database: Database, limit: Int? = nil) throws -> [Order] {
    let places = "ifnull(merchant, '') || items || number || ifnull(courier, '') || ifnull(tracking, '') || platform"
    var conditions = words.map { _ in "\(places) LIKE ?" }
    var arguments = StatementArguments(words.map(pattern))
    if !search.platforms.isEmpty {
      conditions.append("platform IN (\(search.platforms.map { _ in "?" }.joined(separator: ", ")))")
      arguments += StatementArguments(search.platforms.map(\.rawValue))
    }
    if let days = search.days {
      // The first condition is one that the index on the time knows; no zone is more than a day away.
      conditions.append("placedAt BETWEEN ? AND ? AND placedAt + placedOffset BETWEEN ? AND ?")
      let (from, to) = (days.lowerBound.number * 86_400, (days.upperBound.number + 1) * 86_400 - 1)
      arguments += [from - 86_400, to + 86_400, from, to]
    }
    let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return try OrderRow.fetch(
      "\(condition) ORDER BY placedAt DESC, id DESC", arguments, database, limit: limit ?? .max, where: holdsAllWords
    ).map(\.order)
  }

  /// LIKE knows capitals only in ASCII, and JSON escapes quotes; whatever may differ there matches anything here.
  private func pattern(_ word: String) -> String {
    "%" + String(word.map { $0 == "\"" || $0 == "\\" || ($0.isCased && !$0.isASCII) ? "%" : $0 }) + "%"
  }

  private func holdsAllWords(_ order: Order) -> Bool {
    guard !words.isEmpty else { return true }
    let places = [order.merchant, order.courier, order.tracking, order.id.number, order.id.platform.rawValue]
    let text = (places.compactMap(\.self) + order.items.map(\.title)).joined(separator: "\n").lowercased()
    return words.allSatisfy(text.contains)
  }
}
