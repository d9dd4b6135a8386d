/// Tests of what is kept and counted when files are taken in.
import Model
import Store
import Testing

@Suite struct SavingTests {
  private let store: OrderStore
  init() throws { store = try OrderStore.inMemory() }

  @Test func savingTwiceIsAllSame() throws {
    let orders = (1...50).map { order("45123456789\($0)", status: .shipped, tracking: "7311\($0)") }
    #expect(try store.save(batch(orders), at: noon) == SaveTally(new: 50))
    #expect(try store.save(batch(orders), at: noon) == SaveTally(same: 50))
    #expect(try store.count() == 50)
  }

  @Test func twoRowsOfOneOrderCountOnceAndStaySame() throws {
    let rows = [order("1", status: .paid, paid: 100), order("1", status: .shipped, tracking: "731", paid: 200)]
    #expect(try store.save(batch(rows), at: noon) == SaveTally(new: 1))
    #expect(try store.save(batch(rows), at: noon) == SaveTally(same: 1))
  }

  @Test func oneNumberOnTwoPlatformsIsTwoOrders() throws {
    let orders = [order("77"), order("77", platform: "jd")]
    #expect(try store.save(batch(orders), at: noon).new == 2)
    #expect(try store.order(OrderID(platform: "jd", number: "77"))?.id.platform == "jd")
  }

  @Test func everyFieldComesBack() throws {
    let refund = Order.Refund(
      amount: Money(fen: 1, currency: "USD"), stage: .approved, at: Moment(seconds: 5, offset: 0))
    let whole = Order(
      id: OrderID(platform: "amazon", number: "503-1234567"), placedAt: Moment(seconds: -7, offset: -18_000),
      merchant: "O'Brien \"and\" \\ Söhne",
      items: [
        Order.Item(title: "茶\u{1F375}/杯", quantity: 3, amount: Money(fen: 1_234, currency: "USD")),
        Order.Item(title: ""),
      ],
      paid: Money(fen: -3, currency: "EUR"), status: .outForDelivery, statusAt: Moment(seconds: 9), courier: "DHL",
      tracking: "JD 01-b", refund: refund)
    _ = try store.save(batch([whole]), at: noon)
    #expect(try store.orders(.newest(10)) == [whole])
  }

  @Test func everyStatusComesBack() throws {
    let orders = OrderStatus.allCases.map { order($0.rawValue, status: $0) }
    _ = try store.save(batch(orders), at: noon)
    #expect(try Set(store.export().orders) == Set(orders))
  }

  @Test func anImportIsRecordedWithItsTally() throws {
    let known = order("1")
    _ = try store.save(batch([known]), at: noon)
    _ = try store.save(batch([known, order("2")]), at: noon)
    let imports = try store.imports()
    #expect(imports.map(\.tally) == [SaveTally(new: 1, same: 1), SaveTally(new: 1)])
    #expect(imports.first?.file == "orders.csv" && imports.first?.at == noon)
  }

  @Test func aRemovedOrderIsGoneOnce() throws {
    _ = try store.save(batch([order("1"), order("2")]), at: noon)
    #expect(try store.remove(OrderID(platform: "taobao", number: "1")))
    #expect(try !store.remove(OrderID(platform: "taobao", number: "1")))
    #expect(try store.orders(.newest(10)).map(\.id.number) == ["2"])
  }

  @Test(arguments: [
    ([("2026-06-01", "2026-06-30"), ("2026-06-15", "2026-07-20")], ["2026-06-01…2026-07-20"]),
    ([("2026-06-01", "2026-06-30"), ("2026-07-01", "2026-07-20")], ["2026-06-01…2026-07-20"]),
    (
      [("2026-06-01", "2026-06-30"), ("2026-07-02", "2026-07-20")], ["2026-06-01…2026-06-30", "2026-07-02…2026-07-20"]
    ),
    ([("2026-06-01", "2026-12-31"), ("2026-07-02", "2026-07-20")], ["2026-06-01…2026-12-31"]),
    ([("2026-07-02", "2026-07-01")], []),
  ])
  func coverageIsJoinedWhereItMeets(_ files: [(String, String)], _ expected: [String]) throws {
    for (from, to) in files { _ = try store.save(batch([], coverage: [days(from, to)]), at: noon) }
    #expect(try store.coverage().map { "\($0.from)…\($0.to)" } == expected)
  }

  @Test func coverageOfTwoPlatformsStaysApart() throws {
    let both = [days("2026-06-01", "2026-06-30", of: "jd"), days("2026-06-10", "2026-07-20")]
    _ = try store.save(batch([], coverage: both), at: noon)
    #expect(try store.coverage() == both)
  }
}
