/// Orders in words: a short form for lists, a long one for a single order.
import Knowledge
import Model
import Terminal

struct OrderText {
  let wording: Wording
  let directory: Directory
  /// Whether only the last digits of numbers are shown, for a screen that somebody else may see.
  var masksNumbers = false

  /// The last digits of a number, by which people name it: more of a long one, whose last four are the buyer's.
  static func tail(of number: String) -> String { String(number.suffix(number.count >= 17 ? 8 : 4)) }

  /// Two lines, for lists.
  func short(_ order: Order) -> String {
    head(order) + "\n    " + facts(order).joined(separator: "  ")
  }

  private func facts(_ order: Order) -> [String] {
    let status = wording.phrase("status.\(order.status.rawValue)")
    return [titles(order), money(order.paid), status, parcelShort(order)].compactMap(\.self)
  }

  /// All that is known, one fact a line.
  func long(_ order: Order) -> String {
    let items = order.items.map { item in
      let key = item.quantity == 1 ? "orders.item" : "orders.items"
      let line = wording.phrase(key, ["title": item.title.cleaned, "quantity": String(item.quantity)])
      return line + (item.amount.map { "  " + money($0) } ?? "")
    }
    let merchant = order.merchant.map { wording.phrase("orders.merchant", ["merchant": $0.cleaned]) }
    let paid = wording.phrase("orders.paid", ["amount": money(order.paid)])
    let facts = items + [merchant, paid, status(order), parcel(order), refund(order)].compactMap(\.self)
    return ([head(order)] + facts.map { "    " + $0 }).joined(separator: "\n")
  }

  /// The same for a screen, whose width breaks the lines.
  func paragraphs(_ order: Order) -> [Paragraph] { Self.paragraphs(long(order)) }

  /// The same in few lines; where the screen is narrow, a fact a line.
  func shortParagraphs(_ order: Order, width: Int) -> [Paragraph] {
    let text = short(order)
    let fits = text.split(separator: "\n").allSatisfy { Columns.width(of: $0) <= width }
    return Self.paragraphs(fits ? text : ([head(order)] + facts(order).map { "    " + $0 }).joined(separator: "\n"))
  }

  private static func paragraphs(_ text: String) -> [Paragraph] {
    text.split(separator: "\n").map { Paragraph(.indented, String($0)) }
  }

  func money(_ amount: Money) -> String {
    amount.currency == "CNY"
      ? wording.phrase("money.yuan", ["amount": amount.decimal])
      : wording.phrase("money.other", ["amount": amount.decimal, "currency": amount.currency.cleaned])
  }

  private func head(_ order: Order) -> String {
    let clock = order.placedAt.description.split(separator: "T").last?.prefix(5) ?? ""
    return wording.phrase(
      "orders.head",
      [
        "when": order.placedAt.day.description + (clock == "00:00" ? "" : " " + clock),
        "number": order.id.isStandIn ? wording.phrase("orders.no_number") : shown(order.id.number),
        "platform": PlatformName(wording: wording, directory: directory).of(order.id.platform),
      ])
  }

  /// An order's or a parcel's number, as it is shown here.
  func shown(_ number: String) -> String {
    masksNumbers ? wording.phrase("orders.tail", ["tail": Self.tail(of: number.cleaned)]) : number.cleaned
  }

  private func titles(_ order: Order) -> String? {
    guard let first = order.items.first?.title.cleaned else { return order.merchant?.cleaned }
    let titles = first.count > 30 ? first.prefix(29) + "…" : first
    let values = ["titles": titles, "count": String(order.items.count)]
    return order.items.count > 1 ? wording.phrase("orders.more_titles", values) : titles
  }

  private func status(_ order: Order) -> String {
    let name = wording.phrase("status.\(order.status.rawValue)")
    guard let at = order.statusAt else { return wording.phrase("orders.status", ["status": name]) }
    return wording.phrase("orders.status_at", ["status": name, "day": at.day.description])
  }

  private func parcelShort(_ order: Order) -> String? {
    let parts = [order.courier?.cleaned, order.tracking.map(shown)].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func parcel(_ order: Order) -> String? {
    switch (order.courier?.cleaned, order.tracking.map(shown)) {
    case (let courier?, let tracking?): wording.phrase("orders.parcel", ["courier": courier, "tracking": tracking])
    case (let courier?, nil): wording.phrase("orders.courier", ["courier": courier])
    case (nil, let tracking?): wording.phrase("orders.tracking", ["tracking": tracking])
    case (nil, nil): nil
    }
  }

  private func refund(_ order: Order) -> String? {
    guard let refund = order.refund else { return nil }
    let text = wording.phrase("refund.\(refund.stage.rawValue)", ["amount": money(refund.amount)])
    guard let at = refund.at else { return wording.phrase("orders.refund", ["refund": text]) }
    return wording.phrase("orders.refund_at", ["refund": text, "day": at.day.description])
  }
}
