/// Reads the saved page of JD's order list, of which there are three layouts, all made of table bodies.
import Knowledge
import Model

enum JDList {
  typealias Node = HTMLPage.Node

  static func read(_ text: [UInt8], _ format: ExportFormat) throws(ImportError) -> Imported {
    guard let root = try HTMLPage(text)?.root else { throw .pageDamaged(format: format.id) }
    let bodies = root.outermost { $0.name == "tbody" && isOrder($0) }
    var book = PageBook(format, time: "dealtime", paid: "amount")
    for body in bodies { book.add(order(body)) }
    let links = root.all { $0.name == "a" && isNext($0) }
    let goesOn = links.contains(where: leadsOn)
    return try book.imported(
      .page(isLast: !links.isEmpty && !goesOn), notes: goesOn ? [Imported.Note(.morePages)] : [])
  }

  /// True for the link to the next page of the list.
  private static func isNext(_ link: Node) -> Bool {
    link.classes.contains { $0.hasSuffix("-next") && !$0.hasPrefix("badge-") }
  }

  /// False on the last page, where that link leads nowhere.
  private static func leadsOn(_ link: Node) -> Bool {
    let target = link.attribute("href") ?? "#"
    return target != "#" && !target.hasPrefix("javascript:") && !link.classes.contains { $0.contains("disable") }
  }

  private static func isOrder(_ body: Node) -> Bool {
    body.attribute("data-orderid") != nil || body.has(class: "order-tbody")
      || (body.attribute("id") ?? "").hasPrefix(prefix)
  }

  private static let prefix = "tb-"

  private static func order(_ body: Node) -> PageOrder {
    let head = body.first(class: "tr-th") ?? body
    let id = (body.attribute("id") ?? "").hasPrefix(prefix) ? body.attribute("id").map { String($0.dropFirst(3)) } : nil
    let stamp = head.first(class: "dealtime")
    var order = PageOrder(number: body.attribute("data-orderid") ?? id ?? number(head))
    order.placedAt = [stamp?.attribute("title"), stamp?.text].lazy.compactMap(moment).first
    order.merchant = shop(head)
    order.paid = amount(body).map { Money(fen: $0) }
    order.states = [words(body.first(class: "order-status")) ?? words(body.first(class: "status"))]
    order.lines = body.all(class: "tr-bd").flatMap(lines)
    return order
  }

  /// The number in the head: that which a link there is made of.
  private static func number(_ head: Node) -> String? {
    head.all { $0.name == "a" }.map(\.text).first { text in
      text.utf8.count >= 6
        && text.utf8.allSatisfy { $0 == 0x2D || ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) }
    }
  }

  private static func moment(_ text: String?) -> Moment? {
    text.flatMap { TimeCell().moment(Array($0.utf8)[...]) }
  }

  private static func shop(_ head: Node) -> String? {
    let box = ["shop-txt", "shop-name", "order-shop"].lazy.compactMap { head.first(class: $0) }.first
    let link = box?.all { $0.name == "a" }.first
    return box?.attribute("title") ?? link?.attribute("title")
      ?? [link?.text, box?.text].lazy.compactMap { $0 }
      .first { !$0.isEmpty }
  }

  /// What is to pay; where there is a total beside it, that is the larger one, and stands first.
  private static func amount(_ body: Node) -> Int? {
    guard let box = body.first(class: "amount") else { return body.first(class: "spmMoney").flatMap(price) }
    return [box.first(class: "spmMoney"), box.all { $0.name == "strong" }.first].lazy.compactMap { $0 }
      .compactMap(price).first ?? price(box)
  }

  private static func price(_ node: Node) -> Int? { PriceText.fen(within: node.text) }

  /// The first words in a box that holds links as well.
  private static func words(_ box: Node?) -> String? {
    box?.all { $0.isText && !$0.text.isEmpty }.first?.text
  }

  /// The items of a row: names and the counts beside them.
  private static func lines(_ row: Node) -> [PageOrder.Line] {
    let named = ["p-name", "name", "goods-item"].lazy.map { row.all(class: $0) }.first { !$0.isEmpty } ?? []
    let counts = row.all(class: "goods-number").map(\.text)
    return named.enumerated().map { place, box in
      let title = box.all { $0.name == "a" }.lazy.compactMap { $0.attribute("title") }.first ?? box.text
      return PageOrder.Line(
        title: title.isEmpty ? nil : title, quantity: counts.indices ~= place ? counts[place] : nil)
    }
  }
}
