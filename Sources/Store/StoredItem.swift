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
    encoder.outputFormatting = .withoutEscapingSlashes
    return encoder
  }()

  static func text(_ items: [Order.Item]) throws -> String {
    let stored = items.map { item in
      StoredItem(
        title: item.title, quantity: item.quantity, amount: item.amount?.fen, currency: item.amount?.currency)
    }
    return String(decoding: try encoder.encode(stored), as: UTF8.self)
  }

  static func items(_ text: String) throws -> [Order.Item] {
    try decoder.decode([StoredItem].self, from: Data(text.utf8)).map { stored in
      let amount = stored.amount.map { Money(fen: $0, currency: stored.currency ?? "CNY") }
      return Order.Item(title: stored.title, quantity: stored.quantity, amount: amount)
    }
  }
}
