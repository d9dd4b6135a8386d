/// Tests of orders as a spreadsheet gets them.
import Foundation
import Model
import Testing

@testable import bearwatch

@Suite struct OrdersSheetTests {
  private func rows(_ order: Order) throws -> [String] {
    try OrdersSheet(wording: Talks.wording.get(), orders: [order]).text.components(separatedBy: "\r\n")
  }

  private func order(title: String, merchant: String? = nil) -> Order {
    Order(
      id: OrderID(platform: "taobao", number: "4512345678901236677"), placedAt: Moment(seconds: 1_794_398_591),
      merchant: merchant, items: [Order.Item(title: title), Order.Item(title: "茶杯", quantity: 2)],
      paid: Money(fen: 89_900), refund: Order.Refund(amount: Money(fen: 500), stage: .paid))
  }

  @Test(arguments: ["=1+1", "+86", "-2", "@SUM(A1)", " =HYPERLINK(\"http://x\")", "\t=1", "＝1+1", "|cmd", "%0A"])
  func `no cell is a formula`(_ text: String) throws {
    let row = try rows(order(title: text, merchant: text))[1]
    #expect(row.contains("'" + text.replacing("\"", with: "\"\"")))
    #expect(!row.contains("," + text) && !row.contains(",\"" + text))
  }

  @Test func `an order's sum stands once, and its number stays text`() throws {
    let rows = try rows(order(title: "白茶, 250克"))
    #expect(rows[0].hasPrefix("\u{FEFF}"))
    #expect(rows[1].contains("\"4512345678901236677\t\",2026-11-11 20:03:11") && rows[1].contains("\"白茶, 250克\""))
    #expect(rows[1].contains(",899.00,CNY") && rows[1].contains(",5.00"))
    #expect(rows[2].contains("茶杯,2,,,CNY"))
    #expect(rows.count == 4 && rows[3].isEmpty)
  }
}
