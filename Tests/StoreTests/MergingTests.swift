/// Tests of what becomes of an order when a second file tells of it.
import Model
import Store
import Testing

@Suite struct MergingTests {
  private func merged(_ orders: Order...) throws -> Order {
    let store = try OrderStore.inMemory()
    for order in orders { _ = try store.save(batch([order]), at: noon) }
    return try #require(try store.orders(.newest(2)).first)
  }

  @Test func aFurtherStatusWinsWhicheverFileComesFirst() throws {
    let early = order("1", status: .shipped)
    let late = order("1", status: .delivered)
    #expect(try merged(early, late).status == .delivered)
    #expect(try merged(late, early).status == .delivered)
  }

  @Test func theTimeOfTheStatusDecidesWhereBothAreKnown() throws {
    let withdrawn = order("1", status: .completed, statusAt: "2026-11-20T09:00:00+08:00")
    let asked = order("1", status: .refunding, statusAt: "2026-11-15T09:00:00+08:00")
    #expect(try merged(withdrawn, asked).status == .completed)
    #expect(try merged(asked, withdrawn).statusAt == withdrawn.statusAt)
  }

  @Test func aRefundedOrderIsNotTakenForAnAbandonedOne() throws {
    #expect(try merged(order("1", status: .refunded), order("1", status: .closed)).status == .refunded)
    #expect(try merged(order("1", status: .refunding), order("1", status: .closed)).status == .closed)
  }

  @Test func nothingThatIsKnownIsLost() throws {
    let refund = Order.Refund(amount: Money(fen: 100), stage: .approved, at: noon)
    let rich = order(
      "1", status: .shipped, statusAt: "2026-11-12T09:00:00+08:00", courier: "中通快递", tracking: "73112345",
      refund: refund, titles: ["白茶 250 克", "茶杯"])
    let poor = order("1", status: .paid, merchant: nil, titles: ["商品"])
    #expect(try merged(rich, poor) == rich)
    #expect(try merged(poor, rich) == rich)
  }

  @Test func aWholeTrackingNumberCompletesATail() throws {
    let tail = order("1", status: .delivered, courier: "中通快递", tracking: "5678")
    let whole = order("1", status: .shipped, tracking: "73112345678")
    for result in [try merged(tail, whole), try merged(whole, tail)] {
      #expect(result.tracking == "73112345678" && result.courier == "中通快递" && result.status == .delivered)
    }
  }

  @Test func aSecondParcelReplacesTheFirst() throws {
    let first = order("1", status: .shipped, courier: "中通快递", tracking: "7311")
    let second = order("1", status: .delivered, courier: "顺丰速运", tracking: "SF22")
    #expect(try merged(first, second).courier == "顺丰速运")
    #expect(try merged(second, first).tracking == "SF22")
  }

  @Test func theRefundThatHasComeFurtherStays() throws {
    let applied = order("1", refund: Order.Refund(amount: Money(fen: 900), stage: .applied))
    let paid = order("1", refund: Order.Refund(amount: Money(fen: 500), stage: .paid, at: noon))
    #expect(try merged(applied, paid).refund == paid.refund)
    #expect(try merged(paid, applied).refund == paid.refund)
  }

  @Test func theEarlierTimeIsWhenItWasPlacedUnlessItIsABareDay() throws {
    let day = order("1", at: "2026-11-11T00:00:00+08:00")
    let placed = order("1", at: "2026-11-11T20:03:11+08:00")
    let billed = order("1", at: "2026-11-11T20:05:00+08:00")
    #expect(try merged(billed, placed).placedAt == placed.placedAt)
    #expect(try merged(day, placed).placedAt == placed.placedAt)
    #expect(try merged(placed, day).placedAt == placed.placedAt)
  }

  /// Any two accounts of one order: saying the second again changes nothing.
  @Test func theSameFileAgainIsSameWhateverItSays() throws {
    var random = Dice(state: 20_261_123)
    let store = try OrderStore.inMemory()
    for number in 1...600 {
      let accounts = (1...3).map { _ in random.order("\(number)") }
      for account in accounts {
        _ = try store.save(batch([account]), at: noon)
        #expect(try store.save(batch([account]), at: noon) == SaveTally(same: 1), "\(accounts)")
      }
    }
  }
}

extension Dice {
  fileprivate mutating func order(_ number: String) -> Order {
    let times = ["2026-11-11T00:00:00+08:00", "2026-11-11T20:03:11+08:00", "2026-11-12T08:00:00+08:00"]
    let stages = Order.Refund.Stage.allCases
    let refund = Order.Refund(amount: Money(fen: roll(3)), stage: stages[roll(3)], at: roll(2) == 0 ? nil : noon)
    return StoreTests.order(
      number, at: times[roll(3)], status: OrderStatus.allCases[roll(9)], statusAt: [nil, times[0], times[2]][roll(3)],
      courier: [nil, "中通快递", "顺丰速运"][roll(3)], tracking: [nil, "45", "12345", "SF99"][roll(4)],
      refund: roll(2) == 0 ? nil : refund, merchant: [nil, "茶铺", "蓝山茶铺"][roll(3)],
      titles: [["茶"], ["杯"], ["茶", "杯"], ["白茶 250 克"]][roll(4)], paid: roll(3))
  }
}
