/// Tests of the questions that the store answers, against the same orders held in memory.
import Model
import Store
import Testing

@Suite struct AskingTests {
  private let store: OrderStore
  private let orders = [
    order("4512345678901236677", at: "2026-11-01T10:00:00+08:00", tracking: "SF1390-8877"),
    order("4512345678901230099", at: "2026-11-03T10:00:00+08:00", merchant: "Acme 旗舰店", titles: ["充电器", "数据线 USB"]),
    order(
      "503-1234567-6677", platform: "amazon", at: "2026-11-02T10:00:00+08:00", courier: "中通快递", tracking: "73118877"),
  ]

  init() throws {
    store = try OrderStore.inMemory()
    _ = try store.save(batch(orders), at: noon)
  }

  @Test(arguments: [
    OrderQuery.newest(2), .newest(0), .newest(-1), .newest(99), .number("6677"), .number("4512345678901236677"),
    .number("12345676677"), .number("0000"), .number(""), .number("-"), .tracking("8877"), .tracking("sf13908877"),
    .tracking("SF1390 8877"), .tracking("%"), .tracking("x"),
  ])
  func theStoreAnswersAsAListWould(_ query: OrderQuery) throws {
    #expect(try store.orders(query) == OrderList(orders).orders(query))
  }

  @Test(arguments: [
    ("6677", 2), ("1234567 6677", 1), ("12345676677", 1), ("4512345678901236677", 1), ("0000", 0), ("", 0), ("-", 0),
  ])
  func aTailFindsAllOrdersThatEndWithIt(_ tail: String, _ count: Int) throws {
    #expect(try store.orders(.number(tail)).count == count)
  }

  @Test(arguments: [
    ("usb", ["4512345678901230099"]), ("ACME 充电器", ["4512345678901230099"]), ("中通", ["503-1234567-6677"]),
    ("title", []), ("白茶 amazon", ["503-1234567-6677"]), ("白_茶", []), ("%", []), ("  ", []), ("\"", []),
  ])
  func allWordsMustBeThere(_ words: String, _ numbers: [String]) throws {
    #expect(try store.find(words).map(\.id.number) == numbers)
  }

  @Test func ordersOfOnePlatformAreListedApart() throws {
    #expect(try store.newest(10, of: "amazon").map(\.id.number) == ["503-1234567-6677"])
  }
}
