/// Reads the new order list of Taobao, mtop.taobao.order.queryboughtlistV2, in which an order lies in several parts.
import Knowledge
import Model

enum TaobaoComponents {
  static func read(_ text: [UInt8], _ format: ExportFormat) throws(ImportError) -> Imported {
    let root = try ScriptData.value(in: text, named: ["data"], holding: "", format)
    let parts = [root["data"]["data"], root["data"], root].first { $0.entries.contains { number(in: $0.key) != nil } }
    guard let parts else { throw .pageWithoutData(format: format.id) }
    var orders: [String: PageOrder] = [:]
    for (key, part) in parts.entries {
      guard let number = number(in: key) else { continue }
      add(part["fields"], String(key.prefix { $0 != "_" }), to: &orders[number, default: PageOrder(number: number)])
    }
    var book = PageBook(format, time: "createTime", paid: "actualFee", needsPrice: true)
    for order in orders.values.sorted(by: isNewer) { book.add(order) }
    let list = parts["pagination"]["fields"]
    let more = list["hasMore"].integer == 1 || list["hasMore"].text == "true" ? [Imported.Note(.morePages)] : []
    let pages = pages(list)
    return try book.imported(pages?.extent ?? .page(isLast: false), notes: pages?.notes(held: orders.count) ?? more)
  }

  /// The order's number in the name of a part, as in `orderItemInfo_900001_900002`.
  private static func number(in key: String) -> String? {
    let words = key.split(separator: "_")
    guard words.count > 1 else { return nil }
    let digits = words[1].prefix { ("0"..."9").contains($0) }
    return digits.utf8.count >= 6 ? String(digits) : nil
  }

  private static func isNewer(_ one: PageOrder, _ other: PageOrder) -> Bool {
    (one.placedAt?.seconds ?? 0, one.number ?? "") > (other.placedAt?.seconds ?? 0, other.number ?? "")
  }

  /// Takes what one part tells; the names are those of the page for computers, then those of the page for telephones.
  private static func add(_ fields: JSON, _ kind: String, to order: inout PageOrder) {
    order.placedAt = order.placedAt ?? fields["createTime"].moment ?? fields["createDay"].moment
    switch kind {
    case "shopInfo", "sellerInfo":
      order.merchant = fields["shopName"].text ?? fields["sellerName"].text ?? order.merchant
      order.states.append(fields["tradeTitle"].text ?? fields["status"]["text"].text)
    case "orderStatus": order.states += [fields["title"].text, fields["subTitle"].text]
    case "orderPayment", "pay":
      order.paid = fields["actualFee"]["value"].yuan ?? order.paid
      order.postage = fields["pcPostFee"]["value"].yuan?.fen ?? order.postage
    case "orderItemInfo", "item": order.lines += fields["item"].isMissing ? [] : [line(fields["item"])]
    case "mainLogistics": order.tracking = fields["mailNo"].text ?? order.tracking
    default: break
    }
  }

  private static func line(_ item: JSON) -> PageOrder.Line {
    let words = (item["skuList"].array + item["skuText"].array).compactMap(\.["value"].text)
    return PageOrder.Line(
      title: item["title"].text, option: item["skuText"].text ?? (words.isEmpty ? nil : words.joined(separator: " ")),
      quantity: item["quantity"].text,
      price: item["priceInfo"]["actualTotalFee"].yuan ?? item["priceInfo"]["promotion"].yuan)
  }

  private static func pages(_ fields: JSON) -> ListPages? {
    guard let size = fields["pageSize"].number, size > 0, let total = fields["totalNum"].number else { return nil }
    return ListPages(
      current: fields["currentPage"].number, count: max(1, total / size + (total % size > 0 ? 1 : 0)), total: total)
  }
}
