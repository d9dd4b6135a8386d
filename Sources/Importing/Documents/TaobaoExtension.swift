/// Reads the JSON of the browser extension Taobao Order Export, and that under its older name.
import Knowledge

enum TaobaoExtension {
  static func read(_ text: [UInt8], _ format: ExportFormat) throws(ImportError) -> Imported {
    let data = try ScriptData.value(in: text, named: [], holding: "orders", format)
    var book = PageBook(format, time: "time", paid: "paid")
    for json in data["orders"].array {
      var order = PageOrder(number: json["id"].text, placedAt: json["time"].moment, merchant: json["shop"].text)
      order.paid = json["paid"].yuan
      order.states = [json["status"].text]
      order.lines = json["items"].array.map {
        PageOrder.Line(
          title: $0["title"].text, option: $0["sku"].text, quantity: $0["qty"].text, price: $0["price"].yuan)
      }
      book.add(order)
    }
    return try book.imported(.whole)
  }
}
