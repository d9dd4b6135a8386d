/// Reads the saved page of one order of JD, details.jd.com: the only place where JD names the tracking number.
import Foundation
import Knowledge
import Model

enum JDDetail {
  typealias Node = HTMLPage.Node

  static func read(_ text: [UInt8], _ format: ExportFormat) throws(ImportError) -> Imported {
    guard let root = try HTMLPage(text)?.root else { throw .pageDamaged(format: format.id) }
    var order = PageOrder()
    order.number = root.first(class: "state-top").flatMap { digits($0.text) }
    order.placedAt = time(root, order.number ?? "")
    order.merchant = root.first(class: "shop-name")?.text
    order.paid = root.first(class: "goods-total")?.first(class: "count")
      .flatMap { PriceText.fen(within: $0.text) }.map { Money(fen: $0) }
    order.states = [root.first(class: "state-txt")?.text]
    order.lines = root.all { $0.name == "tr" && $0.classes.contains { $0.hasPrefix("product-") } }.map(line)
    let notes = root.outermost { $0.name == "li" }.map(\.text)
    order.courier = value(behind: format.columns?[.courier] ?? [], notes)
    order.tracking = value(behind: format.columns?[.tracking] ?? [], notes)
    guard order.number != nil else { throw .pageWithoutData(format: format.id) }
    var book = PageBook(format, time: "datesubmit", paid: "goods-total")
    book.add(order)
    return try book.imported(.some)
  }

  private static func digits(_ text: String) -> String? {
    text.split { !("0"..."9").contains($0) }.first { $0.utf8.count >= 8 }.map(String.init)
  }

  /// The time of a hidden field that is named after the order, else of the first step.
  private static func time(_ root: Node, _ number: String) -> Moment? {
    let field = root.all { !$0.isText && $0.attribute("id") == "datesubmit-\(number)" }.first
    let step = root.all(class: "node").lazy.compactMap { $0.first(class: "txt3") }.first
    return [field?.attribute("value"), step?.text].lazy.compactMap { $0 }
      .compactMap { TimeCell().moment(Array($0.utf8)[...]) }.first
  }

  private static func line(_ row: Node) -> PageOrder.Line {
    let cells = row.all { $0.name == "td" }
    return PageOrder.Line(
      title: row.first(class: "p-name")?.text, quantity: cells.count > 4 ? cells[4].text : nil,
      price: row.first(class: "f-price").flatMap { PriceText.fen(within: $0.text) }.map { Money(fen: $0) })
  }

  /// The word that follows one of the labels and a colon.
  private static func value(behind labels: [String], _ notes: [String]) -> String? {
    for (label, note) in labels.flatMap({ label in notes.map { (label, $0) } }) {
      guard let place = note.range(of: label) else { continue }
      let rest = note[place.upperBound...].drop { $0 == ":" || $0 == "\u{FF1A}" || $0.isWhitespace }
      let word = rest.prefix { !$0.isWhitespace }
      if !word.isEmpty { return String(word) }
    }
    return nil
  }
}
