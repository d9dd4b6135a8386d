/// Reads the page of one order of Taobao, trade_item_detail.htm, or its JSON.
import Knowledge
import Model

enum TaobaoDetail {
  static func read(_ text: [UInt8], _ format: ExportFormat) throws(ImportError) -> Imported {
    let data = try ScriptData.value(in: text, named: ["data"], holding: "mainOrder", format)
    var book = PageBook(format, time: "createTime", paid: "actualFee")
    book.add(order(data))
    return try book.imported(.some)
  }

  private static func order(_ data: JSON) -> PageOrder {
    let main = data["mainOrder"]
    let steps = data["orderBar"]["nodes"].array.compactMap(\.["date"].moment)
    let parcels = data["packageInfos"]["list"]
    var order = PageOrder()
    order.number = main["id"].text
    order.placedAt = steps.first ?? stamp(main["orderInfo"])
    order.stateAt = steps.last
    order.merchant = main["seller"]["shopName"].text ?? main["seller"]["nick"].text
    order.paid = main["payInfo"]["actualFee"]["value"].yuan ?? main["payInfo"]["actualFee"].yuan
    order.states = [main["tradeStatus"].text, main["statusInfo"]["text"].text]
    order.lines = main["subOrders"].array.map(line)
    order.courier = data["deliveryInfo"]["logisticsName"].text ?? parcels[0]["companyName"].text
    order.tracking = data["deliveryInfo"]["logisticsNum"].text ?? parcels[0]["invoiceNo"].text
    return order
  }

  private static func line(_ json: JSON) -> PageOrder.Line {
    let words = json["itemInfo"]["skuText"].array.flatMap(\.["content"].array)
      .compactMap { $0["value"]["value"].text ?? $0["value"].text }
    return PageOrder.Line(
      title: json["itemInfo"]["title"].text, option: words.isEmpty ? nil : words.joined(separator: " "),
      quantity: json["quantity"].text, price: json["priceInfo"].yuan ?? json["priceInfo"]["realTotal"].yuan)
  }

  /// The first of the times among the order's data: that of its making.
  private static func stamp(_ info: JSON) -> Moment? {
    info["lines"].array.flatMap(\.["content"].array).lazy.compactMap { entry -> Moment? in
      guard let text = entry["value"]["value"].text, text.utf8.count == 19, text.contains(":") else { return nil }
      return entry["value"]["value"].moment
    }.first
  }
}
