/// Tests of which order a parcel is put to, and of parcels that fit none.
import Model
import Store
import Testing

@Suite struct ParcelTests {
  private let store: OrderStore
  init() throws { store = try OrderStore.inMemory() }

  private func known(_ number: String = "1") throws -> Order {
    try #require(try store.order(OrderID(platform: "taobao", number: number)))
  }

  @Test func aParcelWithTheOrdersNumberSaysThatItHasCome() throws {
    try store.take(batch([order("1", status: .shipped, courier: "中通快递", tracking: "73112345678")]))
    let told = parcel(at: "2026-11-14T10:00:00+08:00", courier: "中通", tracking: "5678", station: "三号店")
    #expect(try store.take(batch([], parcels: [told])) == SaveTally(changed: 1, parcels: 1))
    let order = try known()
    #expect(order.status == .delivered && order.statusAt == told.at)
    #expect(order.tracking == "73112345678" && order.courier == "中通快递")
    #expect(try store.parcels() == [])
  }

  @Test(arguments: [
    ("顺丰速运", "5678", "2026-11-14T10:00:00+08:00"), ("中通快递", "5679", "2026-11-14T10:00:00+08:00"),
    ("中通快递", "5678", "2027-01-14T10:00:00+08:00"), ("中通快递", "5678", "2026-11-10T10:00:00+08:00"),
  ])
  func anotherCourierNumberOrTimeIsAnotherParcel(_ courier: String, _ tracking: String, _ at: String) throws {
    try store.take(batch([order("1", status: .shipped, courier: "中通快递", tracking: "73112345678")]))
    let told = parcel(at: at, courier: courier, tracking: tracking)
    #expect(try store.take(batch([], parcels: [told])) == SaveTally(parcels: 1))
    #expect(try known().status == .shipped && store.parcels() == [told])
  }

  @Test func theOnlyOrderOnItsWayIsAGuessThatIsMarked() throws {
    try store.take(batch([order("1"), order("2", status: .completed)]))
    try store.take(batch([], parcels: [parcel(at: "2026-11-14T10:00:00+08:00", courier: "申通快递", tracking: "8150")]))
    let order = try known()
    #expect(order.courier == "申通快递" && order.tracking == "8150" && order.status == .delivered)
    let accounts = try store.accounts(of: order.id)
    #expect(accounts.map(\.source.guessed) == [false, true])
    #expect(accounts.last?.told == [.courier, .tracking, .status])
    #expect(try store.orders(.tracking("8150")).map(\.id.number) == ["1"])
  }

  @Test(arguments: ["2026-11-12T08:03:10+08:00", "2026-12-01T20:03:12+08:00"])
  func aGuessNeedsAUsualTime(_ at: String) throws {
    try store.take(batch([order("1")]))
    try store.take(batch([], parcels: [parcel(at: at)]))
    #expect(try store.parcels().count == 1)
  }

  @Test func twoOrdersOnTheirWayLeaveItLoose() throws {
    try store.take(batch([order("1"), order("2", at: "2026-11-12T09:00:00+08:00")]))
    try store.take(batch([], parcels: [parcel(at: "2026-11-14T10:00:00+08:00")]))
    #expect(try store.parcels().count == 1 && store.count() == 2)
  }

  @Test func aLooseParcelFindsTheOrderThatComesLater() throws {
    try store.take(batch([], parcels: [parcel(at: "2026-11-14T10:00:00+08:00", courier: "申通快递", tracking: "8150")]))
    #expect(try store.take(batch([order("1", tracking: "77300008150")])) == SaveTally(new: 1))
    #expect(try store.parcels() == [] && known().status == .delivered)
  }

  @Test func aGuessThatAListContradictsIsTakenBack() throws {
    try store.take(batch([order("1")]))
    try store.take(batch([], parcels: [parcel(at: "2026-11-14T10:00:00+08:00", courier: "申通快递", tracking: "8150")]))
    let listed = order("1", status: .shipped, courier: "中通快递", tracking: "73112345678")
    #expect(try store.take(batch([listed])).changed == 1)
    #expect(try known() == listed)
    #expect(try store.parcels().map(\.tracking) == ["8150"])
  }

  @Test func aLaterStateOfAListWinsOverAMessage() throws {
    try store.take(batch([order("1", status: .shipped, tracking: "73112345678")]))
    try store.take(batch([], parcels: [parcel(at: "2026-11-14T10:00:00+08:00", tracking: "5678")]))
    try store.take(batch([order("1", status: .refunding, tracking: "73112345678")]))
    #expect(try known().status == .refunding)
  }

  @Test(arguments: ["310000000777", "0777"]) func theNumberOfAnOrderNamesIt(_ told: String) throws {
    try store.take(batch([order("310000000777"), order("310000000888")]))
    let message = parcel(.outForDelivery, at: "2026-11-14T10:00:00+08:00", tracking: "JDVB00112233445", named: told)
    #expect(try store.take(batch([], parcels: [message])).parcels == 1)
    let brought = try #require(try store.order(OrderID(platform: "taobao", number: "310000000777")))
    #expect(brought.tracking == "JDVB00112233445" && brought.status == .outForDelivery)
    #expect(try store.parcels() == [])
  }

  @Test func theNumberOfAnotherOrderIsNoGuess() throws {
    try store.take(batch([order("310000000777")]))
    let message = parcel(at: "2026-11-14T10:00:00+08:00", tracking: "JDVB00112233445", named: "310000000999")
    try store.take(batch([], parcels: [message]))
    #expect(try known("310000000777").tracking == nil && store.parcels() == [message])
  }

  @Test func messagesOnOneParcelAreOneParcel() throws {
    let messages = [
      parcel(.shipped, at: "2026-11-12T10:00:00+08:00", courier: "中通快递", tracking: "73112345678"),
      parcel(at: "2026-11-14T10:00:00+08:00", courier: "中通", tracking: "5678", station: "三号店"),
      parcel(.delivered, at: "2026-11-15T10:00:00+08:00", tracking: "73112345678"),
      parcel(at: "2026-11-16T10:00:00+08:00", station: "五号店"),
      parcel(.delivered, at: "2026-11-18T10:00:00+08:00", station: "五号店"),
      parcel(at: "2026-11-28T10:00:00+08:00", station: "五号店"),
      parcel(at: "2027-03-14T10:00:00+08:00", courier: "中通", tracking: "5678"),
    ]
    #expect(try store.take(batch([], parcels: messages)).parcels == 4)
    #expect(try store.take(batch([], parcels: messages)) == SaveTally())
    let first = try #require(try store.parcels().last)
    #expect(first.state == .delivered && first.tracking == "73112345678" && first.station == "三号店")
    #expect(try store.parcels().map(\.at) == store.parcels().map(\.at).sorted(by: >))
  }

  @Test func twoParcelsDoNotComeInOneGuessedOrder() throws {
    try store.take(batch([order("1")]))
    let parcels = [
      parcel(at: "2026-11-13T10:00:00+08:00", tracking: "1111"),
      parcel(at: "2026-11-15T10:00:00+08:00", tracking: "2222"),
    ]
    try store.take(batch([], parcels: parcels))
    #expect(try known().tracking == "1111")
    #expect(try store.parcels().map(\.tracking) == ["2222"])
  }

  @Test func whatGoesBackSaysNothingOfTheOrder() throws {
    try store.take(batch([order("1")]))
    try store.take(batch([], parcels: [parcel(.returned, at: "2026-11-14T10:00:00+08:00")]))
    #expect(try known().status == .paid && store.parcels().count == 1)
  }
}
