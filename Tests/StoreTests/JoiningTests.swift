/// Tests of how a payment that does not know the order's number finds its order.
import Model
import Store
import Testing

@Suite struct JoiningTests {
  private let store: OrderStore
  init() throws { store = try OrderStore.inMemory() }

  private static let real = OrderID(platform: "taobao", number: "1")
  private static let payment = OrderID(platform: "taobao", number: "~4200001")

  private func numbers() throws -> Set<String> { Set(try store.export().orders.map(\.id.number)) }

  private func bill(_ number: String = "~4200001", at: String, platform: PlatformID = "taobao", paid: Int = 8_990)
    -> ImportBatch
  {
    batch([order(number, platform: platform, at: at, merchant: nil, titles: [], paid: paid)], format: "bill")
  }

  @Test(arguments: [
    ("2026-11-11T20:03:11+08:00", true), ("2026-11-11T19:53:11+08:00", true), ("2026-11-11T19:53:10+08:00", false),
    ("2026-11-12T20:03:11+08:00", true), ("2026-11-12T20:03:12+08:00", false), ("2026-11-10T20:03:11+08:00", false),
  ])
  func aPaymentJoinsTheOrderPlacedJustBefore(_ time: String, _ joins: Bool) throws {
    try store.take(batch([order("1", status: .shipped)]))
    let tally = try store.take(bill(at: time))
    #expect(tally.new == (joins ? 0 : 1))
    #expect(try numbers() == (joins ? ["1"] : ["1", "~4200001"]))
    #expect(try store.accounts(of: Self.real).count == (joins ? 2 : 1))
  }

  @Test func anOrderTakesInThePaymentThatWasThereBefore() throws {
    try store.take(bill(at: "2026-11-11T20:05:00+08:00"))
    #expect(try store.take(batch([order("1", status: .shipped)])) == SaveTally(changed: 1))
    let joined = try #require(try store.order(Self.payment))
    #expect(joined.id == Self.real && joined.status == .shipped && joined.items.first?.title == "白茶 250 克")
    #expect(try store.count() == 1)
    #expect(try store.take(bill(at: "2026-11-11T20:05:00+08:00")) == SaveTally(same: 1))
  }

  @Test(arguments: [("taobao", "tmall", true), ("tmall", "taobao", true), ("taobao", "jd", false)])
  func onlyOneHouseIsJoined(_ one: String, _ other: String, _ joins: Bool) throws {
    try store.take(batch([order("1", platform: PlatformID(rawValue: one))]))
    try store.take(bill(at: "2026-11-11T20:05:00+08:00", platform: PlatformID(rawValue: other)))
    #expect(try store.count() == (joins ? 1 : 2))
  }

  @Test func anotherAmountOrCurrencyIsAnotherPurchase() throws {
    try store.take(batch([order("1")]))
    var foreign = order("~4200002", at: "2026-11-11T20:05:00+08:00")
    foreign.paid.currency = "USD"
    try store.take(batch([foreign], format: "bill"))
    try store.take(bill(at: "2026-11-11T20:05:00+08:00", paid: 8_991))
    #expect(try store.count() == 3)
  }

  @Test func theNearestOrderIsTakenAndTwoAsNearAreNot() throws {
    try store.take(
      batch([order("1"), order("2", at: "2026-11-11T20:20:00+08:00"), order("3", at: "2026-11-11T21:00:00+08:00")]))
    try store.take(bill(at: "2026-11-11T20:21:00+08:00"))
    #expect(try store.accounts(of: OrderID(platform: "taobao", number: "2")).count == 2)
    let twin = try OrderStore.inMemory()
    try twin.take(batch([order("1"), order("2")]))
    try twin.take(bill(at: "2026-11-11T20:05:00+08:00"))
    #expect(try twin.count() == 3)
  }

  @Test func anOrderTakesOnePaymentOfEachKindOfFile() throws {
    try store.take(batch([order("1")]))
    try store.take(bill("~1", at: "2026-11-11T20:05:00+08:00"))
    try store.take(bill("~2", at: "2026-11-11T20:04:00+08:00"))
    #expect(try numbers() == ["1", "~1"])
    try store.take(batch([order("~3", at: "2026-11-11T20:09:00+08:00")], format: "bank"))
    #expect(try numbers() == ["1", "~1"])
  }

  @Test func aFileThatTellsTheOrdersNumberDoesNotTellItsPaymentAgain() throws {
    let both = batch([order("1"), order("~4200001", at: "2026-11-11T20:05:00+08:00")], format: "bill")
    #expect(try store.take(both) == SaveTally(new: 2))
  }

  @Test(arguments: [("白茶", true), ("白 茶 250 克 礼盒", true), ("茶杯", false)])
  func aBareDayNeedsTheTitleToo(_ title: String, _ joins: Bool) throws {
    try store.take(batch([order("1")]))
    try store.take(batch([order("~a", at: "2026-11-11T00:00:00+08:00", titles: [title])], format: "script"))
    #expect(try store.count() == (joins ? 1 : 2))
    #expect(try store.order(Self.real)?.placedAt == Moment("2026-11-11T20:03:11+08:00"))
  }

  @Test func whatWasToldByHandJoinsAPaymentAndThenTheOrder() throws {
    let told = batch([order("~hand", at: "2026-11-11T00:00:00+08:00", merchant: nil)], format: ImportBatch.hand)
    try store.take(told)
    try store.take(batch([order("~4200001", at: "2026-11-11T20:05:00+08:00")], format: "bill"))
    #expect(try numbers() == ["~4200001"])
    try store.take(batch([order("1")], format: "list"))
    #expect(try numbers() == ["1"])
    #expect(try store.accounts(of: Self.real).map(\.source.format) == [ImportBatch.hand, "bill", "list"])
  }

  @Test func undoingTheListLeavesThePaymentAsItWas() throws {
    try store.take(bill(at: "2026-11-11T20:05:00+08:00"))
    let dump = try store.dump()
    try store.take(batch([order("1", status: .shipped)]))
    #expect(try store.undoLastImport() == SaveTally(changed: 1))
    #expect(try store.dump() == dump)
  }
}
