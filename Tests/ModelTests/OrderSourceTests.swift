/// Tests of orders held in memory, and of the keys by which ends of numbers are compared.
import Model
import Testing

@Suite struct OrderSourceTests {
  @Test(arguments: [
    ("SF1390-8877", "8877", true), ("sf1390", "SF1390", true), ("1234", "12345", false), ("12", "", false),
  ])
  func anEndIsComparedWithoutSigns(_ number: String, _ tail: String, _ ends: Bool) {
    #expect(TailKey(number).ends(with: TailKey(tail)) == ends)
  }

  @Test func theNewestComeFirst() {
    let orders = [3, 9, 5].map { day in
      Order(
        id: OrderID(platform: "taobao", number: "\(day)"), placedAt: Moment(seconds: day), items: [],
        paid: Money(fen: 1))
    }
    #expect(OrderList(orders).orders(.newest(2)).map(\.id.description) == ["taobao:9", "taobao:5"])
    #expect(OrderList(orders).orders(.newest(-1)).isEmpty)
  }
}
