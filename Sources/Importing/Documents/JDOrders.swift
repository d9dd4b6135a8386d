/// Reads lists of JD's orders in JSON: `order_id` with `goods_total`, or the list of the extension jd-order-exporter.
import Knowledge

enum JDOrders {
  static func read(_ text: [UInt8], _ format: ExportFormat) throws(ImportError) -> Imported {
    let data = try ScriptData.value(in: text, named: [], holding: "orders", format)
    var book = PageBook(format, time: "pay_time", paid: "amount")
    for json in data["orders"].array {
      var order = PageOrder(number: json["order_id"].text)
      order.placedAt = json["order_time"].moment ?? json["pay_time"].moment
      order.merchant = json["shop"].text ?? json["shop_name"].text
      order.paid = json["amount"].yuan
      order.states = [json["status"].text]
      order.lines = json["items"].array.map {
        PageOrder.Line(title: $0["name"].text, quantity: $0["quantity"].text, price: $0["price"].yuan)
      }
      book.add(order)
    }
    return try book.imported(.whole)
  }

  static func readExporter(_ text: [UInt8], _ format: ExportFormat) throws(ImportError) -> Imported {
    let data = try ScriptData.value(in: text, named: [], holding: "", format)
    var book = PageBook(format, time: "orderTime", paid: "totalAmount")
    for json in data.array {
      var order = PageOrder(number: json["orderId"].text)
      order.placedAt = json["orderTime"].moment
      order.merchant = json["shopName"].text
      order.paid = json["totalAmount"].yuan
      order.states = [json["status"].text]
      order.lines = json["items"].array.map {
        PageOrder.Line(title: $0["name"].text, quantity: $0["quantity"].text, price: $0["unitPrice"].yuan)
      }
      book.add(order)
    }
    return try book.imported(.whole)
  }
}
