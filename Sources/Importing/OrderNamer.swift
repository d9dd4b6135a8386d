/// Names the order that a row belongs to: by a number of the platform's own, else by one that stands in for it.
import Knowledge
import Model

struct OrderNamer {
  private let layout: Layout
  private let platform: PlatformID
  private let refunds: RefundNumbers
  private var derived = DerivedNumbers()

  init(_ layout: Layout) {
    self.layout = layout
    platform = PlatformID(rawValue: layout.format.platform ?? layout.format.id)
    refunds = RefundNumbers(layout.format.refunds)
  }

  mutating func id(_ row: Table.Row, _ table: Table, _ entry: Entry) -> OrderID {
    if let told = told(row, table) { return told }
    let shop = layout.shop(row, table)
    guard let number = entry.number else {
      return OrderID(platform: shop ?? platform, number: derived.number(for: entry))
    }
    return shop.map { Self.standIn($0, number) } ?? OrderID(platform: platform, number: number)
  }

  /// The orders that a refund may belong to by its numbers, the surest first.
  func candidates(_ row: Table.Row, _ table: Table, _ entry: Entry) -> [OrderID] {
    if let told = told(row, table) { return [told] }
    guard let number = entry.number, let purchase = refunds.stem(number) ?? (refunds.isSame ? number : nil) else {
      return []
    }
    let shops = layout.shop(row, table).map { [Self.standIn($0, purchase)] } ?? []
    return shops + [OrderID(platform: platform, number: purchase)]
  }

  /// The order whose number the row tells.
  private func told(_ row: Table.Row, _ table: Table) -> OrderID? {
    for rule in layout.numberRules {
      guard let digits = rule.like.digits(in: layout.cell(rule.column, row, table)) else { continue }
      return OrderID(platform: rule.platform, number: String(decoding: digits, as: UTF8.self))
    }
    return nil
  }

  private static func standIn(_ shop: PlatformID, _ number: String) -> OrderID {
    OrderID(platform: shop, number: OrderID.standIn + number)
  }
}
