/// Tests of orders as they are put out, for people and for scripts.
import Foundation
import Model
import Testing

@testable import Knowledge
@testable import bearwatch

@Suite struct OrderOutputTests {
  private let order = Order(
    id: OrderID(platform: "taobao", number: "45123"), placedAt: Moment(seconds: 1_794_398_591),
    merchant: "蓝山\u{1B}[2J茶铺",
    items: [Order.Item(title: "白茶\n250 克", quantity: 2, amount: Money(fen: 89_900)), Order.Item(title: "茶杯")],
    paid: Money(fen: 89_900), status: .outForDelivery, statusAt: Moment(seconds: 1_794_700_000), courier: "中通快递",
    tracking: "7311", refund: Order.Refund(amount: Money(fen: 100, currency: "USD"), stage: .applied))

  private func text() throws -> OrderText {
    let taobao = Organisation(
      id: "taobao", name: "淘宝", aliases: [], kind: .platform, phones: [], domains: [], agree: 0, sources: [])
    return OrderText(wording: try KnowledgeBase(packed: packedKnowledge).wording(), directory: Directory([taobao]))
  }

  @Test func aListHasTwoLinesAnOrder() throws {
    #expect(
      try text().short(order) == """
        2026-11-11 20:03  淘宝  45123
            白茶 250 克 等 2 件  899.00 元  派送中  中通快递 7311
        """)
  }

  @Test func whatStandsInForANumberIsNotShown() throws {
    var loose = order
    loose.id.number = "~2026110122001419551000347712"
    #expect(try text().short(loose).hasPrefix("2026-11-11 20:03  淘宝  （不知道订单号）\n"))
    #expect(!(try text().long(loose).contains("347712")))
  }

  @Test func oneOrderIsShownWhole() throws {
    #expect(
      try text().long(order) == """
        2026-11-11 20:03  淘宝  45123
            白茶 250 克 ×2  899.00 元
            茶杯
            商家：蓝山茶铺
            实付：899.00 元
            状态：派送中（2026-11-15）
            快递：中通快递 7311
            退款：已申请退款 1.00 USD
        """)
  }

  @Test func anExportHasTheKeysOfTheContract() throws {
    let coverage = try [
      Coverage(platform: "taobao", from: #require(Day("2026-06-01")), to: #require(Day("2026-11-20")))
    ]
    let object = try JSONSerialization.jsonObject(
      with: Data(json(OrdersFile(orders: [order], coverage: coverage)).utf8))
    let expected: [String: Any] = [
      "format": "bearwatch-orders", "version": 1,
      "coverage": [["platform": "taobao", "from": "2026-06-01", "to": "2026-11-20"]],
      "orders": [
        [
          "platform": "taobao", "number": "45123", "placed_at": "2026-11-11T20:03:11+08:00",
          "merchant": "蓝山\u{1B}[2J茶铺",
          "items": [["title": "白茶\n250 克", "quantity": 2, "amount": "899.00"], ["title": "茶杯", "quantity": 1]],
          "paid": "899.00", "status": "out_for_delivery", "status_at": "2026-11-15T07:46:40+08:00", "courier": "中通快递",
          "tracking": "7311", "refund": ["amount": "1.00 USD", "status": "applied"],
        ] as [String: Any]
      ],
    ]
    #expect(object as? NSDictionary == expected as NSDictionary)
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "ab"), ("a\tb\r\nc", "a b  c".replacing("  ", with: " ")), ("\u{202E}abc\u{2066}", "abc"),
    ("\u{9B}31m", ""), ("\u{200B}x\u{FEFF}", "x"), ("👨‍👩‍👧", "👨‍👩‍👧"), ("白茶", "白茶"),
  ])
  func nothingThatMovesTheCursorIsPrinted(_ text: String, _ cleaned: String) {
    #expect(text.cleaned.replacing("  ", with: " ") == cleaned)
  }
}
