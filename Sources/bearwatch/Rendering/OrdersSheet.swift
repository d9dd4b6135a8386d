/// Orders as CSV for a spreadsheet: one line an item, and no cell that the spreadsheet would run as a formula.
import Knowledge
import Model

struct OrdersSheet {
  let wording: Wording
  let orders: [Order]

  static let columns = [
    "platform", "number", "placed", "merchant", "title", "quantity", "amount", "paid", "currency", "status", "courier",
    "tracking", "refund",
  ]

  /// With a byte order mark, without which Excel takes UTF-8 for GBK, and CRLF as RFC 4180 has it.
  var text: String {
    let header = Self.columns.map { wording.phrase("sheet.\($0)") }
    let lines = [header] + orders.flatMap(rows)
    return "\u{FEFF}" + lines.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func rows(_ order: Order) -> [[String]] {
    let items: [Order.Item?] = order.items.isEmpty ? [nil] : order.items
    return items.enumerated().map { index, item in
      // The sum of an order stands in its first line only, so that adding up the column counts it once.
      [
        order.id.platform.rawValue, Self.asText(order.id.number), Self.time(order.placedAt), order.merchant ?? "",
        item?.title ?? "", item.map { String($0.quantity) } ?? "", item?.amount?.decimal ?? "",
        index == 0 ? order.paid.decimal : "", order.paid.currency, wording.phrase("status.\(order.status.rawValue)"),
        order.courier ?? "", order.tracking.map(Self.asText) ?? "",
        index == 0 ? order.refund?.amount.decimal ?? "" : "",
      ]
    }
  }

  private static func time(_ moment: Moment) -> String {
    String(moment.description.prefix(19)).replacing("T", with: " ")
  }

  /// The TAB keeps a spreadsheet from making a rounded number of a long one, as the platforms' own exports do.
  private static func asText(_ number: String) -> String { number + "\t" }

  /// What a spreadsheet would run begins with one of these, also behind blanks (OWASP, CSV injection).
  private static func cell(_ raw: String) -> String {
    // A TAB is of the sheet's own making, or harmless between quotes.
    let text = raw.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).cleaned }
      .joined(separator: "\t")
    let first = text.first { !$0.isWhitespace }
    let isFormula = first.map { "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}|%".contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    let needsQuotes = safe.contains { ",\"\n\r\t".contains($0) }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}
