/// What a page or a JSON file tells of one order.
import Model

struct PageOrder {
  var number: String?
  var placedAt: Moment?
  var merchant: String?
  var lines: [Line] = []
  /// Nil where the page names no price.
  var paid: Money?
  /// What of it was the postage, in fen.
  var postage = 0
  /// Words for its state; the first that the format knows counts.
  var states: [String?] = []
  /// Words beside its items; they tell of refunds under way.
  var marks: [String?] = []
  var stateAt: Moment?
  var courier: String?
  var tracking: String?

  /// One item as it stands there.
  struct Line {
    var title: String?
    /// Colour, size and the like.
    var option: String?
    var quantity: String?
    /// The price beside it; for one piece or for all of them, which pages leave open.
    var price: Money?
  }

  /// The items; their prices are taken for totals of the line only where that alone makes up what was paid.
  var items: [Order.Item] {
    let counts = lines.map { Self.count($0.quantity) }
    let prices = lines.map { $0.price?.fen ?? 0 }
    let totals = prices.reduce(postage, &+)
    let pieces = zip(prices, counts).reduce(postage) { $0 &+ $1.0 * $1.1 }
    let areTotals = totals == paid?.fen && pieces != paid?.fen
    return zip(lines, counts).compactMap { line, count in
      guard let title = line.title.flatMap(KeptText.text) else { return nil }
      let option = line.option.flatMap(KeptText.text)
      let amount = line.price.map { Money(fen: areTotals ? $0.fen : $0.fen * count) }
      return Order.Item(title: option.map { "\(title) \($0)" } ?? title, quantity: count, amount: amount)
    }
  }

  /// The number in `6` or `x6`; 1 where there is none.
  private static func count(_ text: String?) -> Int {
    let digits = (text ?? "").drop { !("0"..."9").contains($0) }.prefix { ("0"..."9").contains($0) }
    let count = Int(digits) ?? 1
    return (1...RowReader.maxQuantity).contains(count) ? count : 1
  }
}
