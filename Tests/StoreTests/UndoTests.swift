/// Tests of taking back imports, of stopping one, and of where things come from.
import Foundation
import Model
import Store
import Testing

@Suite struct UndoTests {
  private let store: OrderStore
  init() throws { store = try OrderStore.inMemory() }

  private let id = OrderID(platform: "taobao", number: "1")

  @Test func imports_areTakenBackOneByOne() throws {
    try store.take(batch([order("1"), order("2")], coverage: [days("2026-11-01", "2026-11-30")], format: "a"))
    let later = [order("1", status: .shipped, tracking: "7311"), order("3")]
    try store.take(batch(later, coverage: [days("2026-11-20", "2026-12-31")], format: "b"))
    #expect(try store.lastImport()?.format == "b")
    #expect(try store.undoLastImport() == SaveTally(new: 1, changed: 1))
    #expect(try store.order(id) == order("1"))
    #expect(try store.coverage() == [days("2026-11-01", "2026-11-30")])
    #expect(try store.lastImport()?.format == "a")
    #expect(try store.undoLastImport() == SaveTally(new: 2))
    #expect(try store.count() == 0 && store.coverage() == [] && store.imports() == [])
    #expect(try store.lastImport() == nil)
    #expect(try store.undoLastImport() == nil)
  }

  @Test func whatWasPutRightInAnUndoneOrderIsForgotten() throws {
    try store.take(batch([order("1")]))
    #expect(try store.correct(id, Correction(merchant: "茶馆"), at: noon)?.merchant == "茶馆")
    _ = try store.undoLastImport()
    try store.take(batch([order("1")]))
    #expect(try store.order(id)?.merchant == "蓝山茶铺")
  }

  @Test func undoingAnUnchangedImportTakesNothing() throws {
    try store.take(batch([order("1")]))
    try store.take(batch([order("1")]))
    #expect(try store.undoLastImport() == SaveTally())
    #expect(try store.count() == 1)
  }

  @Test(arguments: [0.0, 0.5, 1.0]) func aStoppedImportLeavesNothing(_ share: Double) throws {
    try store.take(batch([order("0")]))
    let dump = try store.dump()
    let orders = (1...3_000).map { order("\($0)") }
    #expect(throws: StoreError.stopped) {
      try store.save(
        batch(orders, coverage: [days("2026-01-01", "2026-12-31")]), at: noon, watch: Watch { $0 < share })
    }
    #expect(try store.dump() == dump && store.imports().count == 1)
  }

  @Test func theWatchIsToldHowFarItIs() throws {
    let orders = batch((1...2_500).map { order("\($0)") })
    for share in [0, 0.4, 0.8, 1] {
      #expect(throws: StoreError.stopped, "\(share)") { try store.save(orders, at: noon, watch: Watch { $0 != share }) }
    }
    let watch = Watch { [0, 0.4, 0.8, 1].contains($0) }
    #expect(try store.save(orders, at: noon, watch: watch).new == 2_500)
  }

  @Test func aRehearsalChangesNothing() throws {
    try store.take(batch([order("~42", at: "2026-11-11T20:05:00+08:00")], format: "bill"))
    let dump = try store.dump()
    let told = batch(
      [order("1"), order("2", paid: 5)], parcels: [parcel(at: "2026-11-14T10:00:00+08:00")],
      coverage: [days("2026-01-01", "2026-12-31")])
    #expect(try store.save(told, at: noon, rehearsal: true) == SaveTally(new: 1, changed: 1, parcels: 1))
    #expect(try store.dump() == dump && store.imports().count == 1)
    #expect(try store.save(told, at: noon) == SaveTally(new: 1, changed: 1, parcels: 1))
  }

  @Test func eachFieldKnowsItsSources() throws {
    try store.take(batch([order("1", status: .paid, merchant: "蓝*")], format: "bill"))
    try store.take(
      batch([order("1", status: .shipped, courier: "中通快递", tracking: "73112345678")], format: "list"))
    try store.take(
      batch([], parcels: [parcel(at: "2026-11-14T10:00:00+08:00", courier: "中通快递", tracking: "5678")], format: "sms"))
    let fields = try store.provenance(of: id).mapValues { $0.map(\.file) }
    #expect(
      fields == [
        .time: ["bill.csv", "list.csv"], .merchant: ["list.csv"], .items: ["bill.csv", "list.csv"],
        .paid: ["bill.csv", "list.csv"], .status: ["sms.csv"], .courier: ["list.csv", "sms.csv"],
        .tracking: ["list.csv"],
      ])
    #expect(try store.accounts(of: OrderID(platform: "taobao", number: "9")).isEmpty)
  }

  @Test func daysAreToldWithTheirFiles() throws {
    try store.take(batch([], coverage: [days("2026-06-01", "2026-06-30")], format: "a"))
    try store.take(batch([], coverage: [days("2026-06-10", "2026-07-30")], format: ImportBatch.hand))
    try store.take(batch([], coverage: [days("2026-06-10", "2026-07-30")], format: ImportBatch.hand))
    #expect(try store.coverageBySource().map(\.source.format) == ["a", ImportBatch.hand])
    #expect(try store.coverage() == [days("2026-06-01", "2026-07-30")])
    try store.forgetCoverage("jd")
    #expect(try store.coverage() == [days("2026-06-01", "2026-07-30")])
    try store.forgetCoverage("taobao")
    #expect(try store.coverage() == [days("2026-06-01", "2026-06-30")])
  }
}
