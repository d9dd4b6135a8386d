/// Reads the saved order pages of Pinduoduo, `window.rawData={…}`, and the JSON of its list, order_list_v4.
import Knowledge
import Model

enum PDDOrders {
  static func read(_ text: [UInt8], _ format: ExportFormat) throws(ImportError) -> Imported {
    let data = try ScriptData.value(
      in: text, named: ["rawData"], holding: ScriptData.isPage(text) ? "ordersStore" : "", format)
    let list = [data["ordersStore"]["orders"], data["orders"], data].first { !$0.array.isEmpty }?.array ?? []
    var book = PageBook(format, time: "orderTime", paid: "displayAmount")
    for json in list { book.add(order(json)) }
    return try book.imported(.page(isLast: false))
  }

  /// The page of one order, which alone names the courier.
  static func readDetail(_ text: [UInt8], _ format: ExportFormat) throws(ImportError) -> Imported {
    let data = try ScriptData.value(in: text, named: ["rawData"], holding: "data", format)
    var book = PageBook(format, time: "orderTime", paid: "displayAmount")
    book.add(order(data["data"]))
    return try book.imported(.some)
  }

  private static func order(_ json: JSON) -> PageOrder {
    var order = PageOrder(number: json[either: "orderSn"].text)
    order.placedAt =
      json[either: "orderTime"].moment ?? json[either: "groupOrder"][either: "successTime"].moment
      ?? order.number.flatMap(day)
    order.merchant = json["mall"][either: "mallName"].text ?? json[either: "mallName"].text
    order.paid = json[either: "displayAmount"].fen ?? json[either: "orderAmount"].fen
    order.states = [
      json[either: "orderStatusPrompt"].text, json["status"].text.map { "status \($0)" },
      json[either: "payStatus"].text.map { "pay_status \($0)" },
    ]
    let goods = json[either: "orderGoods"].array
    order.lines = (goods.isEmpty ? json["orders"].array.flatMap { $0[either: "orderGoods"].array } : goods).map(line)
    order.courier = json[either: "expressInfo"][either: "shippingName"].text ?? json[either: "shippingName"].text
    order.tracking = json[either: "trackingNumber"].text ?? json[either: "expressInfo"][either: "trackingNumber"].text
    return order
  }

  private static func line(_ json: JSON) -> PageOrder.Line {
    PageOrder.Line(
      title: json[either: "goodsName"].text, option: json["spec"].text,
      quantity: json[either: "goodsNumber"].text, price: json[either: "goodsPrice"].fen)
  }

  /// The day that a number such as `251108-123456789012345` begins with.
  private static func day(_ number: String) -> Moment? {
    let digits = number.prefix { ("0"..."9").contains($0) }.compactMap(\.wholeNumberValue)
    guard digits.count == 6 else { return nil }
    return Day(
      year: 2000 + digits[0] * 10 + digits[1], month: digits[2] * 10 + digits[3], day: digits[4] * 10 + digits[5]
    ).map { Moment(day: $0) }
  }
}
