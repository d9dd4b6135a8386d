/// Tests of refunds that stand in another file than their purchase.
import Model
import Store
import Testing

@Suite struct RefundTests {
  private let store: OrderStore
  init() throws { store = try OrderStore.inMemory() }

  private func known(_ number: String = "1") throws -> Order {
    try #require(try store.order(OrderID(platform: "taobao", number: number)))
  }

  @Test(arguments: [OrderStatus.completed, .closed, .refunding])
  func aWholeRefundMakesTheOrderRefunded(_ status: OrderStatus) throws {
    try store.take(batch([order("1", status: status)]))
    #expect(try store.take(batch([], refunds: [refund("r", of: ["1"])])) == SaveTally(changed: 1))
    let order = try known()
    #expect(order.status == .refunded && order.refund?.stage == .paid && order.refund?.amount.fen == 8_990)
    #expect(order.statusAt == order.refund?.at)
    #expect(try store.take(batch([], refunds: [refund("r", of: ["1"])])) == SaveTally())
  }

  @Test func partsAreAddedUpToWhatWasPaid() throws {
    try store.take(batch([order("1", status: .completed)]))
    try store.take(batch([], refunds: [refund("r", of: ["1"], fen: 2_000)]))
    #expect(try known().refund?.amount.fen == 2_000 && known().status == .completed)
    try store.take(batch([], refunds: [refund("s", of: ["1"], fen: 3_000, at: "2026-11-22T10:00:00+08:00")]))
    #expect(try known().refund?.amount.fen == 5_000)
    try store.take(batch([], refunds: [refund("t", of: ["1"], fen: 8_000, at: "2026-11-23T10:00:00+08:00")]))
    #expect(try known().refund?.amount.fen == 8_990 && known().status == .refunded)
  }

  @Test(
    arguments: [
      (2_000, nil, 2_000, 2_000), (5_000, nil, 2_000, 5_000), (5_000, "2026-11-20T10:00:00+08:00", 2_000, 5_000),
      (5_000, "2026-11-19T10:00:00+08:00", 2_000, 7_000), (1_000, nil, 2_000, 3_000),
    ] as [(Int, String?, Int, Int)])
  func whatTheOrderTellsOfIsNotAddedAgain(_ own: Int, _ at: String?, _ loose: Int, _ sum: Int) throws {
    let told = Order.Refund(amount: Money(fen: own), stage: .paid, at: at.flatMap { Moment($0) })
    try store.take(batch([order("1", status: .completed, refund: told)]))
    try store.take(batch([], refunds: [refund("r", of: ["1"], fen: loose)]))
    #expect(try known().refund?.amount.fen == sum)
  }

  @Test func moneyThatCameBackEndsWhatWasOnlyAskedFor() throws {
    let asked = Order.Refund(amount: Money(fen: 2_000), stage: .applied)
    try store.take(batch([order("1", status: .refunding, refund: asked)]))
    try store.take(batch([], refunds: [refund("r", of: ["1"], fen: 2_000)]))
    #expect(try known().refund?.stage == .paid && known().refund?.amount.fen == 2_000)
  }

  @Test func aRefundWaitsForItsPurchase() throws {
    #expect(try store.take(batch([], refunds: [refund("r", of: ["0", "1"])])) == SaveTally())
    #expect(try store.take(batch([order("1", status: .completed)])) == SaveTally(new: 1))
    #expect(try known().status == .refunded)
  }

  @Test func aRefundOfAPaymentReachesTheOrder() throws {
    try store.take(batch([order("~42", at: "2026-11-11T20:05:00+08:00")], format: "bill"))
    try store.take(batch([order("1", status: .completed)], format: "list"))
    try store.take(batch([], refunds: [refund("r", of: ["~42"])], format: "bill"))
    #expect(try known().status == .refunded)
  }

  @Test func wordsAndAmountTellWhereOneOrderFits() throws {
    try store.take(batch([order("1"), order("2", titles: ["茶杯"])]))
    try store.take(batch([], refunds: [refund("r", merchant: "蓝山茶铺", title: "茶杯")]))
    #expect(try known("2").status == .refunded && known("1").status == .paid)
    try store.take(batch([], refunds: [refund("s", fen: 500, title: "白茶 250 克")]))
    try store.take(batch([], refunds: [refund("t", at: "2027-03-01T10:00:00+08:00", title: "白茶 250 克")]))
    #expect(try known("1").refund == nil)
  }

  @Test func wordsThatFitTwoOrdersTellNothingUntilOneIsGone() throws {
    try store.take(batch([order("1"), order("2")]))
    try store.take(batch([], refunds: [refund("r", title: "白茶 250 克")]))
    #expect(try known("1").refund == nil && known("2").refund == nil)
    #expect(try store.remove(OrderID(platform: "taobao", number: "2")))
    try store.take(batch([order("3", titles: ["茶杯"])]))
    #expect(try known("1").status == .refunded)
  }

  @Test func theRefundIsAnAccountOfItsOwn() throws {
    try store.take(batch([order("1")], format: "list"))
    try store.take(batch([], refunds: [refund("r", of: ["1"])], format: "bill"))
    let id = OrderID(platform: "taobao", number: "1")
    #expect(try store.accounts(of: id).map(\.told).last == [.refund, .status])
    #expect(try store.provenance(of: id)[.refund]?.map(\.file) == ["bill.csv"])
    #expect(try store.provenance(of: id)[.paid]?.map(\.file) == ["list.csv"])
  }
}
