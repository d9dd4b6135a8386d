/// An item of an order as it is kept: one short JSON object in the row of its order.
import Foundation
import Model

struct StoredItem: Codable {
  var title: String
  var quantity: Int
  var amount: Int?
  var currency: String?

  private static let decoder = JSONDecoder()
  private static let encoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    return encoder
  }()

  /// What stands around the title of one thing whose price is not told: bills are made of these, and need no decoder.
  private static let alone = (head: #"[{"quantity":1,"title":""#, end: #""}]"#)

  /// Whether JSON writes the text as it is.
  private static func isPlain(_ text: some Sequence<UInt8>) -> Bool {
    text.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != 0x7F }
  }

  static func text(_ items: [Order.Item]) throws -> String {
    if items.count == 1, let item = items.first, item.quantity == 1, item.amount == nil, isPlain(item.title.utf8) {
      return alone.head + item.title + alone.end
    }
    let stored = items.map { item in
      StoredItem(
        title: item.title, quantity: item.quantity, amount: item.amount?.fen, currency: item.amount?.currency)
    }
    return String(decoding: try encoder.encode(stored), as: UTF8.self)
  }

  static func items(_ text: String) throws -> [Order.Item] {
    let (bytes, head, end) = (text.utf8, alone.head.utf8, alone.end.utf8)
    // By bytes: that a string begins with another is told character by character.
    if bytes.count > head.count + end.count, bytes.starts(with: head), bytes.suffix(end.count).elementsEqual(end) {
      let title = bytes.dropFirst(head.count).dropLast(end.count)
      if isPlain(title) { return [Order.Item(title: String(Substring(title)))] }
    }
    return try decoder.decode([StoredItem].self, from: Data(text.utf8)).map { stored in
      let amount = stored.amount.map { Money(fen: $0, currency: stored.currency ?? "CNY") }
      return Order.Item(title: stored.title, quantity: stored.quantity, amount: amount)
    }
  }
}
