/// Reads the page list_bought_items.htm of Taobao, or the JSON that it fetches for its further pages.
import Knowledge
import Model

enum TaobaoList {
  static func read(_ text: [UInt8], _ format: ExportFormat) throws(ImportError) -> Imported {
    let data = try ScriptData.value(in: text, named: ["data"], holding: "mainOrders", format)
    var book = PageBook(format, time: "createTime", paid: "actualFee")
    for order in data["mainOrders"].array { book.add(Self.order(order)) }
    let page = data["page"]
    let pages = ListPages(
      current: page["currentPage"].number, count: page["totalPage"].number, total: page["totalNumber"].number)
    let notes = pages?.notes(held: data["mainOrders"].array.count) ?? []
    let extent = isFiltered(data) ? .some : pages?.extent ?? .page(isLast: false)
    return try book.imported(extent, notes: notes + onScreenOnly(text, book))
  }

  private static func order(_ json: JSON) -> PageOrder {
    let info = json["orderInfo"]
    var order = PageOrder()
    // The numbers that are no strings have lost their last digits where a browser has printed them.
    order.number = json["id"].text ?? info["id"].text
    order.placedAt = info["createTime"].moment ?? info["createDay"].moment
    order.merchant = json["seller"]["shopName"].text ?? json["seller"]["nick"].text
    order.paid = json["payInfo"]["actualFee"].yuan
    order.postage = json["payInfo"]["postFees"].array.compactMap(\.["value"].yuan?.fen).reduce(0, &+)
    order.states = [json["extra"]["tradeStatus"].text, json["statusInfo"]["text"].text]
    order.lines = json["subOrders"].array.map(line)
    order.marks = json["subOrders"].array.flatMap { $0["operations"].array.map(\.["text"].text) }
    return order
  }

  private static func line(_ json: JSON) -> PageOrder.Line {
    let item = json["itemInfo"]
    let price = json["priceInfo"]
    let words = item["skuText"].array.compactMap(\.["value"].text)
    return PageOrder.Line(
      title: item["title"].text, option: words.isEmpty ? nil : words.joined(separator: " "),
      quantity: json["quantity"].text ?? json["quantity"]["count"].text,
      price: price["realTotal"].yuan ?? price["original"].yuan)
  }

  /// True for the tabs that show only orders of one state.
  private static func isFiltered(_ data: JSON) -> Bool {
    let chosen = data["tabs"].array.first { $0["selected"].integer == 1 }
    return chosen.map { $0["code"].text != "all" } ?? false
  }

  /// A page saved after going on to another one shows orders of that one, while its data is still the first one's.
  private static func onScreenOnly(_ text: [UInt8], _ book: PageBook) throws(ImportError) -> [Imported.Note] {
    guard ScriptData.isPage(text), let root = try HTMLPage(text)?.root else { return [] }
    let shown = Set(root.all(isNumber).map(\.text)).filter { !book.contains($0) }
    return shown.isEmpty ? [] : [Imported.Note(.notInData, ["count": String(shown.count)])]
  }

  /// True for a text that is nothing but an order's number.
  private static func isNumber(_ node: HTMLPage.Node) -> Bool {
    guard node.isText else { return false }
    let text = node.text
    return (15...20).contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}
