/// What a caller in a drill says of a purchase: out of one of the user's own orders, masked, or invented where there is none.
import Knowledge
import Model
import Store

struct DrillProps {
  /// Orders looked at for ones that fit, the newest.
  private static let newest = 60
  private static let longestItem = 10
  private static let longestShop = 12
  private static let digits = 4
  /// Goods that have left the shop, which is what such calls are about.
  private static let states: Set<OrderStatus> = [.shipped, .outForDelivery, .delivered, .completed]

  private(set) var values: [String: String]

  /// Invented.
  init(_ wording: Wording) {
    values = Dictionary(
      uniqueKeysWithValues: Drill.placeholders.map { ($0, wording.phrase("drill.usual.\($0)")) })
  }

  init(_ order: Order, wording: Wording, directory: Directory) {
    self.init(wording)
    values["item"] = order.items.first.flatMap { Self.short($0.title, to: Self.longestItem) } ?? values["item"]
    // An invented shop does not belong to a real order.
    values["shop"] = order.merchant.flatMap { Self.short($0, to: Self.longestShop) } ?? wording.phrase("drill.any.shop")
    values["courier"] = order.courier?.cleaned ?? wording.phrase("drill.any.courier")
    values["platform"] = PlatformName(wording: wording, directory: directory).of(order.id.platform)
    values["tail"] = String(order.id.number.cleaned.suffix(Self.digits))
    let amount = OrderText(wording: wording, directory: directory).money(order.paid)
    // Nobody says fen where there are none.
    values["amount"] = amount.replacing(".00", with: "")
  }

  func fill(_ text: String) -> String {
    var text = text
    for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
    return text
  }

  /// The user's own orders that fit, the newest first, each thing once.
  static func orders(in store: OpenStore, directory: Directory) throws(Failure) -> [Order] {
    let newest = try store.ask { store throws(StoreError) in try store.orders(.newest(Self.newest)) }
    var seen: Set<String> = []
    return newest.filter { order in
      guard states.contains(order.status), !order.id.isStandIn, order.id.number.count >= digits,
        directory.organisation(order.id.platform.rawValue)?.kind == .platform,
        let title = order.items.first.flatMap({ short($0.title, to: longestItem) })
      else { return false }
      return seen.insert(title).inserted
    }
  }

  /// The first words of a long name, without what stands between brackets; nil where that leaves nothing.
  static func short(_ name: String, to most: Int) -> String? {
    var depth = 0
    let bare = name.cleaned.filter { letter in
      if "\u{3010}[(\u{FF08}".contains(letter) { depth += 1 }
      defer { if "\u{3011}])\u{FF09}".contains(letter) { depth = max(0, depth - 1) } }
      return depth == 0
    }
    let words = bare.split { $0.isWhitespace || $0.isPunctuation || $0 == "{" || $0 == "}" }
    guard let first = words.first(where: { $0.count > 1 }) else { return nil }
    return first.count > most ? first.prefix(most - 1) + "\u{2026}" : String(first)
  }
}
