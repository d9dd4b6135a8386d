/// Names the order that a row belongs to: by a number of the platform's own, else by one that stands in for it.
import Knowledge
import Model

struct OrderNamer {
  private let layout: Layout
  private let platform: PlatformID
  private let refunds: RefundNumbers
  private var derived = DerivedNumbers()
  /// The columns that the rules of shops ask for, and what their cells have been found to say: shops come again.
  private let shopColumns: [[Int]]
  private var shops: [[Cell]: PlatformID?] = [:]
  private static let maxShops = 4096

  init(_ layout: Layout) {
    self.layout = layout
    platform = PlatformID(rawValue: layout.format.platform ?? layout.format.id)
    refunds = RefundNumbers(layout.format.refunds)
    shopColumns = Set(layout.shops.flatMap { $0.conditions.map(\.columns) }).sorted { $0.lexicographicallyPrecedes($1) }
  }

  mutating func id(_ row: Table.Row, _ table: Table, _ entry: Entry) -> OrderID {
    if let told = told(row, table) { return told }
    let shop = shop(row, table)
    guard let number = entry.number else {
      return OrderID(platform: shop ?? platform, number: derived.number(for: entry))
    }
    return shop.map { Self.standIn($0, number) } ?? OrderID(platform: platform, number: number)
  }

  /// The orders that a refund may belong to by its numbers, the surest first.
  mutating func candidates(_ row: Table.Row, _ table: Table, _ entry: Entry) -> [OrderID] {
    if let told = told(row, table) { return [told] }
    guard let number = entry.number, let purchase = refunds.stem(number) ?? (refunds.isSame ? number : nil) else {
      return []
    }
    let standIns = shop(row, table).map { [Self.standIn($0, purchase)] } ?? []
    return standIns + [OrderID(platform: platform, number: purchase)]
  }

  /// The order whose number the row tells.
  private func told(_ row: Table.Row, _ table: Table) -> OrderID? {
    var cell: Cell = []
    for (index, rule) in layout.numberRules.enumerated() {
      if index == 0 || rule.column != layout.numberRules[index - 1].column {
        cell = layout.cell(rule.column, row, table)
      }
      guard let digits = rule.like.digits(in: cell) else { continue }
      return OrderID(
        platform: rule.platform, number: String(decoding: digits.prefix(KeptText.maxIdentifier), as: UTF8.self))
    }
    return nil
  }

  private mutating func shop(_ row: Table.Row, _ table: Table) -> PlatformID? {
    guard !shopColumns.isEmpty else { return nil }
    let key = shopColumns.map { layout.cell($0, row, table) }
    if let known = shops[key] { return known }
    let shop = layout.shop(row, table)
    if shops.count < Self.maxShops { shops.updateValue(shop, forKey: key) }
    return shop
  }

  private static func standIn(_ shop: PlatformID, _ number: String) -> OrderID {
    OrderID(platform: shop, number: OrderID.standIn + number)
  }
}
