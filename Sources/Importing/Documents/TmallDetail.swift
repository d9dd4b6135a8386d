/// Reads the page of one order of Tmall, orderDetail, or its JSON: a tree of labels.
import Knowledge
import Model

enum TmallDetail {
  static func read(_ text: [UInt8], _ format: ExportFormat) throws(ImportError) -> Imported {
    let data = try ScriptData.value(in: text, named: ["detailData", "data"], holding: "orders", format)
    var book = PageBook(format, time: "stepbar", paid: "amount")
    book.add(order(data, format))
    return try book.imported(.some)
  }

  private static func order(_ data: JSON, _ format: ExportFormat) -> PageOrder {
    let steps = data["stepbar"]["options"].array.compactMap(\.["time"].moment)
    let basics = data["basic"]["lists"].array.flatMap(\.["content"].array)
    let parcel = data["orders"]["list"].array.flatMap(\.["logistic"]["content"].array)
      .first { !$0["mailNo"].isMissing }
    var order = PageOrder()
    // The number among the labels is whole; the one in `orders` has lost its last digits.
    order.number = basics.lazy.compactMap(\.["text"].text).first(where: isNumber) ?? data["orders"]["id"].text
    order.placedAt = steps.first
    order.stateAt = steps.last
    order.merchant = basics.lazy.compactMap(\.["text"].text).compactMap(nick).first
    order.paid = paid(data["amount"]["count"], format.columns?[.paid] ?? [])
    order.states = [data["tradeStatus"].text] + data["overStatus"]["status"]["content"].array.map(\.["text"].text)
    order.lines = data["orders"]["list"].array.flatMap(\.["status"].array).flatMap(\.["subOrders"].array).map(line)
    order.courier = parcel?["companyName"].text
    order.tracking = parcel?["mailNo"].text
    return order
  }

  /// The sum that stands beside one of the labels, else the last of the sums.
  private static func paid(_ groups: JSON, _ labels: [String]) -> Money? {
    let sums = groups.array.flatMap(\.array).flatMap(\.["content"].array).map(\.["data"])
    let named = sums.first { sum in sum["titleLink"]["text"].text.map(labels.contains) ?? false }
    return (named ?? sums.last)?["money"]["text"].yuan
  }

  private static func line(_ json: JSON) -> PageOrder.Line {
    let words = json["itemInfo"]["skuText"].array.flatMap(\.["content"].array).compactMap(\.["text"].text)
    return PageOrder.Line(
      title: json["itemInfo"]["title"].text, option: words.isEmpty ? nil : words.joined(separator: " "),
      quantity: json["quantity"].text, price: json["priceInfo"][0]["text"].yuan)
  }

  private static func isNumber(_ text: String) -> Bool {
    (15...20).contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// The shop's name in a piece of HTML, where its chat button names it.
  private static func nick(_ html: String) -> String? {
    guard html.contains("data-nick"), let root = try? HTMLPage(Array(html.utf8))?.root else { return nil }
    return root.all { !$0.isText }.lazy.compactMap { $0.attribute("data-nick") }.first
  }
}
