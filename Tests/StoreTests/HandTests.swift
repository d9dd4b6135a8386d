/// Tests of what the user tells by hand, and of looking for orders.
import Model
import Store
import Testing

@Suite struct HandTests {
  private let store: OrderStore
  init() throws { store = try OrderStore.inMemory() }

  private let id = OrderID(platform: "taobao", number: "1")
  private let later = Moment(seconds: noon.seconds + 86_400)

  @Test func `where the clock was set back, what is told last counts last`() throws {
    let store = try OrderStore.inMemory()
    let before = Moment(seconds: noon.seconds - 86_400)
    try store.take(batch([order("1", status: .shipped)]), at: noon)
    _ = try store.correct(order("1").id, Correction(status: .completed), at: before)
    #expect(try store.order(order("1").id)?.status == .completed)
    _ = try store.correct(order("1").id, Correction(title: "甲"), at: noon)
    let last = try store.correct(order("1").id, Correction(title: "乙"), at: before)
    #expect(last?.items.first?.title == "乙")
    try store.take(batch([order("2")]), at: before)
    #expect(try store.lastImport()?.tally.new == 1 && store.imports().map(\.at).max() == store.imports().first?.at)
  }

  @Test func theUsersWordOutlastsFiles() throws {
    try store.take(batch([order("1", courier: "中通快递", tracking: "7311")]))
    let correction = Correction(
      title: "红茶", merchant: "茶馆", paid: 7_000, courier: "顺丰速运", tracking: "SF1234567890123")
    #expect(try store.correct(id, correction, at: noon)?.paid.fen == 7_000)
    try store.take(batch([order("1", status: .shipped, courier: "中通快递", tracking: "73112345678")]), at: later)
    let order = try #require(try store.order(id))
    #expect(order.items.map(\.title) == ["红茶"] && order.merchant == "茶馆" && order.paid.fen == 7_000)
    #expect(order.courier == "顺丰速运" && order.tracking == "SF1234567890123" && order.status == .shipped)
    #expect(try store.orders(.tracking("0123")).count == 1)
    #expect(try store.accounts(of: id).filter { $0.source.format == ImportBatch.hand }.count == 1)
    #expect(try store.provenance(of: id)[.items]?.map(\.format) == [ImportBatch.hand])
  }

  @Test func anEmptyWordTakesAFieldOut() throws {
    try store.take(batch([order("1", courier: "中通快递", tracking: "7311")]))
    _ = try store.correct(id, Correction(merchant: "", courier: "", tracking: ""), at: noon)
    let order = try #require(try store.order(id))
    #expect(order.merchant == nil && order.courier == nil && order.tracking == nil && !order.items.isEmpty)
    try store.take(batch([], parcels: [parcel(at: "2026-11-14T10:00:00+08:00", tracking: "9999")]))
    #expect(try store.order(id)?.tracking == nil && store.parcels().count == 1)
  }

  @Test func laterWordsCountMore() throws {
    try store.take(batch([order("1")]))
    _ = try store.correct(id, Correction(title: "红茶", merchant: "茶馆"), at: noon)
    let order = try store.correct(id, Correction(merchant: "茶楼"), at: later)
    #expect(order?.merchant == "茶楼" && order?.items.map(\.title) == ["红茶"])
  }

  @Test(
    arguments: [
      (OrderStatus.delivered, nil, OrderStatus.paid, OrderStatus.delivered),
      (.delivered, "2026-11-14T00:00:00+08:00", .paid, .delivered),
      (.shipped, nil, .completed, .completed), (.paid, nil, .shipped, .shipped),
    ] as [(OrderStatus, String?, OrderStatus, OrderStatus)])
  func aStateByHandHoldsUntilALaterOne(
    _ known: OrderStatus, _ at: String?, _ next: OrderStatus, _ then: OrderStatus
  ) throws {
    try store.take(batch([order("1", status: known, statusAt: at)]))
    #expect(try store.correct(id, Correction(status: .shipped), at: noon)?.status == .shipped)
    try store.take(batch([order("1", status: known, statusAt: at)], format: "other"))
    #expect(try store.order(id)?.status == .shipped)
    let time = Moment(seconds: noon.seconds + 50).description
    try store.take(batch([order("1", status: next, statusAt: time)]), at: later)
    #expect(try store.order(id)?.status == (next == .paid ? .paid : then))
  }

  @Test func aTimelessStateCountsWhenItsFileCameLaterAndTellsMore() throws {
    try store.take(batch([order("1", status: .completed)]))
    _ = try store.correct(id, Correction(status: .shipped), at: noon)
    try store.take(batch([order("1", status: .paid)]), at: later)
    #expect(try store.order(id)?.status == .shipped)
    try store.take(batch([order("1", status: .delivered)]), at: later)
    #expect(try store.order(id)?.status == .delivered)
  }

  @Test func anUnknownOrderCannotBePutRight() throws {
    #expect(try store.correct(id, Correction(paid: 1), at: noon) == nil)
  }

  @Test func aWordOnAPaymentStaysWithItsOrder() throws {
    let payment = OrderID(platform: "taobao", number: "~42")
    try store.take(batch([order("~42", at: "2026-11-11T20:05:00+08:00")], format: "bill"))
    _ = try store.correct(payment, Correction(title: "红茶"), at: noon)
    try store.take(batch([order("1")], format: "list"))
    #expect(try store.order(id)?.items.map(\.title) == ["红茶"])
    _ = try store.undoLastImport()
    #expect(try store.order(payment)?.items.map(\.title) == ["红茶"])
  }

  @Test func removingAnOrderTakesAllThatWasToldOfIt() throws {
    try store.take(batch([order("~42", at: "2026-11-11T20:05:00+08:00")], format: "bill"))
    try store.take(
      batch([order("1")], parcels: [parcel(at: "2026-11-14T10:00:00+08:00")], refunds: [refund("r", of: ["1"], fen: 5)])
    )
    _ = try store.correct(id, Correction(merchant: "茶馆"), at: noon)
    #expect(try store.remove(OrderID(platform: "taobao", number: "~42")))
    #expect(try store.count() == 0 && store.parcels() == [])
    #expect(try store.take(batch([order("1")])) == SaveTally(new: 1))
    #expect(try store.order(id) == order("1"))
  }

  @Test(arguments: [
    (OrderSearch(), ["3", "2", "1"]), (OrderSearch(words: ["白茶"]), ["2", "1"]),
    (OrderSearch(platforms: ["jd"]), ["3", "2"]), (OrderSearch(words: ["白茶"], platforms: ["jd", "pdd"]), ["2"]),
    (OrderSearch(days: november(1)...november(2)), ["2", "1"]), (OrderSearch(days: november(3)...november(3)), ["3"]),
    (OrderSearch(words: ["usb"], days: november(3)...november(9)), ["3"]), (OrderSearch(words: ["usb", "茶"]), []),
  ])
  func allThatIsGivenMustHold(_ search: OrderSearch, _ numbers: [String]) throws {
    try store.take(
      batch([
        order("1", at: "2026-11-01T00:00:00+08:00"), order("2", platform: "jd", at: "2026-11-02T23:59:59+08:00"),
        order("3", platform: "jd", at: "2026-11-03T00:00:00+08:00", merchant: nil, titles: ["USB 线"]),
      ]))
    #expect(try store.search(search).map(\.id.number) == numbers)
    #expect(try store.search(search, limit: 1).map(\.id.number) == Array(numbers.prefix(1)))
  }
}

private func november(_ day: Int) -> Day {
  Day("2026-11-0\(day)") ?? Day(number: 0)
}
