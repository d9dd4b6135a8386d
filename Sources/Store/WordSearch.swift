/// Finds orders by words: SQLite narrows them down, Swift decides.
import GRDB
import Model

struct WordSearch {
  /// In lower case, none empty.
  let words: [String]

  func orders(in database: Database) throws -> [Order] {
    let places = "ifnull(merchant, '') || items || number || ifnull(courier, '') || ifnull(tracking, '') || platform"
    let condition = words.map { _ in "\(places) LIKE ?" }.joined(separator: " AND ")
    let found = try OrderRow.fetch(
      "WHERE \(condition) ORDER BY placedAt DESC, id DESC", StatementArguments(words.map(pattern)), database)
    return found.filter(holdsAllWords)
  }

  /// LIKE knows capitals only in ASCII, and JSON escapes quotes; whatever may differ there matches anything here.
  private func pattern(_ word: String) -> String {
    "%" + String(word.map { $0 == "\"" || $0 == "\\" || ($0.isCased && !$0.isASCII) ? "%" : $0 }) + "%"
  }

  private func holdsAllWords(_ order: Order) -> Bool {
    let places = [order.merchant, order.courier, order.tracking, order.id.number, order.id.platform.rawValue]
    let text = (places.compactMap(\.self) + order.items.map(\.title)).joined(separator: "\n").lowercased()
    return words.allSatisfy(text.contains)
  }
}
