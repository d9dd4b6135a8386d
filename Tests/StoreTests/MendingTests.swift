/// A damaged store is kept aside as it is, what can be read of it is there again, and a sound one is not touched.
import Foundation
import GRDB
import Model
import Store
import Testing

@Suite struct MendingTests {
  private static let aside = "bearwatch.sqlite.damaged-1"
  private static let page = 4_096
  private static let count = 240

  /// A store with orders of one file and of two, talks, days and parcels.
  private func filled(_ folder: String) throws -> Data {
    let store = try OrderStore(directory: folder)
    let orders = (1...Self.count).map { order("45\($0)0", titles: ["东西 \($0)"], paid: 1_000 + $0) }
    try store.take(
      batch(
        orders, parcels: [parcel(at: "2026-11-12T10:00:00+08:00", courier: "申通快递", tracking: "7731")],
        coverage: [days("2026-01-01", "2026-11-20")]))
    try store.take(
      batch(
        orders.prefix(40).map { told in
          var told = told
          told.courier = "中通快递"
          return told
        }, format: "other"))
    for number in 1...5 {
      var record = CaseRecord(beganAt: noon, changedAt: noon, verdict: "scam", score: number)
      record.events = [.init(at: noon, kind: .said, text: String(repeating: "他说的话 \(number) ", count: 200))]
      _ = try store.keep(record)
    }
    _ = try store.deleteCase(5)
    store.close()
    return try bytes(folder + "/bearwatch.sqlite")
  }

  private func orders(_ folder: String) throws -> [OrderID: Order] {
    let store = try OrderStore(directory: folder)
    defer { store.close() }
    return Dictionary(uniqueKeysWithValues: try store.export().orders.map { ($0.id, $0) })
  }

  private func put(_ content: Data, _ folder: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try FileManager.default.removeItem(atPath: folder + "/" + name)
    }
    try content.write(to: URL(filePath: folder + "/bearwatch.sqlite"))
  }

  private func isDamaged(_ folder: String) -> Bool {
    guard let store = try? OrderStore(directory: folder) else { return true }
    defer { store.close() }
    return (try? store.integrity())?.isWhole != true || (try? store.export()) == nil
  }

  /// What is there after mending is part of what was there, in a whole store, beside the damaged one as it was.
  private func mended(_ content: Data, _ folder: String, of orders: [OrderID: Order]) throws -> Int {
    try put(content, folder)
    let told = try OrderStore.mend(in: folder, as: Self.aside)
    #expect(try bytes(folder + "/" + Self.aside) == content && mode(folder + "/" + Self.aside) == 0o600)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(names) == ["bearwatch.sqlite", Self.aside])
    let store = try OrderStore(directory: folder)
    defer { store.close() }
    let now = try store.export().orders
    #expect(try store.integrity().isWhole && told?.orders == now.count && Set(now.map(\.id)).count == now.count)
    for order in now {
      let before = orders[order.id]
      // Of an order that two files told of, one may be lost.
      #expect(order == before || order.courier == nil && order.items == before?.items && order.paid == before?.paid)
    }
    // It can be worked with.
    try store.take(batch(Array(orders.values)))
    #expect(try store.count() == Self.count)
    return now.count
  }

  @Test(arguments: [nil, 0] as [UInt8?])
  func `a broken page costs only what stood on it`(_ byte: UInt8?) throws {
    try withFolder { folder in
      let whole = try filled(folder)
      let orders = try orders(folder)
      var dice = Dice(state: 7)
      var (damaged, most) = (0, 0)
      for page in 0..<whole.count / Self.page {
        var content = whole
        let scribble = (0..<Self.page).map { _ in byte ?? UInt8(dice.roll(256)) }
        content.replaceSubrange(page * Self.page..<(page + 1) * Self.page, with: scribble)
        try put(content, folder)
        guard isDamaged(folder) else { continue }
        damaged += 1
        most = max(most, try Self.count - mended(content, folder, of: orders))
      }
      #expect(damaged > 20)
      // A page that leads to others takes them with it; one with orders holds about thirty.
      #expect(most < 60, "\(most) of \(Self.count) lost")
    }
  }

  @Test func `of a store that was cut off, what is left is there`() throws {
    try withFolder { folder in
      let whole = try filled(folder)
      let orders = try orders(folder)
      var counts: [Int] = []
      for share in [1, 25, 50, 75, 95] {
        counts.append(try mended(whole.prefix(whole.count * share / 100), folder, of: orders))
      }
      #expect(counts[0] == 0 && counts[4] > 120 && counts.sorted() == counts, "\(counts)")
    }
  }

  @Test func `talks keep their numbers, and none is given twice`() throws {
    try withFolder { folder in
      var content = try filled(folder)
      content.replaceSubrange(0..<100, with: Data(count: 100))
      try put(content, folder)
      #expect(try OrderStore.mend(in: folder, as: Self.aside)?.cases == 4)
      let store = try OrderStore(directory: folder)
      #expect(try store.cases().map(\.number) == [4, 3, 2, 1])
      #expect(try store.keep(CaseRecord(beganAt: noon, changedAt: noon, verdict: "scam", score: 1)) == 6)
      #expect(try store.coverage() == [days("2026-01-01", "2026-11-20")] && store.parcels().count == 1)
    }
  }

  @Test func `what is no store at all gives way to an empty one`() throws {
    try withFolder { folder in
      _ = try filled(folder)
      let orders = try orders(folder)
      #expect(try mended(Data("these are not orders".utf8), folder, of: orders) == 0)
    }
  }

  @Test func `a flipped bit in a row ends nothing, and costs that row`() throws {
    try withFolder { folder in
      let whole = try filled(folder)
      var dice = Dice(state: 11)
      for _ in 1...60 {
        var content = whole
        content[dice.roll(whole.count)] ^= 1 << dice.roll(8)
        try put(content, folder)
        guard isDamaged(folder) else { continue }
        try put(content, folder)
        let told = try OrderStore.mend(in: folder, as: Self.aside)
        #expect(try #require(told).orders > Self.count - 60)
        #expect(!isDamaged(folder))
      }
    }
  }

  @Test func `a sound store is left as it is`() throws {
    try withFolder { folder in
      let content = try filled(folder)
      #expect(try OrderStore.mend(in: folder, as: Self.aside) == nil)
      #expect(try bytes(folder + "/bearwatch.sqlite") == content)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["bearwatch.sqlite"])
    }
  }

  @Test func `a store that somebody has open is not moved away`() throws {
    try withFolder { folder in
      var content = try filled(folder)
      content.replaceSubrange(30 * Self.page..<31 * Self.page, with: Data(count: Self.page))
      try put(content, folder)
      let other = try OrderStore(directory: folder)
      #expect(throws: StoreError.locked) { try OrderStore.mend(in: folder, as: Self.aside) }
      other.close()
      let another = try OrderStore(directory: folder)
      #expect(throws: StoreError.locked) { try OrderStore.moveAside(in: folder, as: Self.aside) }
      another.close()
      #expect(try OrderStore.mend(in: folder, as: Self.aside) != nil)
    }
  }

  @Test func `two that find it damaged lose nothing`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var content = try filled(folder)
    content.replaceSubrange(0..<100, with: Data(count: 100))
    try put(content, folder)
    try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 1...4 {
        group.addTask {
          while true {
            do {
              if let told = try OrderStore.mend(in: folder, as: "\(Self.aside)\(number)") { return told.orders }
              // Who comes later writes into the mended one.
              _ = try OrderStore(directory: folder).save(batch([order("9\(number)")]), at: noon)
              return 0
            } catch StoreError.locked {}
          }
        }
      }
      var recovered = 0
      for try await orders in group { recovered += orders }
      #expect(recovered == Self.count)
    }
    #expect(try OrderStore(directory: folder).count() == Self.count + 3)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("damaged") }
    #expect(names.count == 1)
    #expect(try bytes("\(folder)/\(names[0])") == content)
  }

  @Test func `what a run that was killed has left is taken away, what another works with is not`() throws {
    try withFolder { folder in
      _ = try filled(folder)
      let left = folder + "/bearwatch.sqlite.part-left"
      for end in ["", "-wal"] { try Data("all orders".utf8).write(to: URL(filePath: left + end)) }
      let snapshot = try Snapshot(OrderStore(directory: folder).snapshot(in: folder), in: folder)
      #expect(!FileManager.default.fileExists(atPath: left) && !FileManager.default.fileExists(atPath: left + "-wal"))
      _ = try OrderStore(directory: folder).forget(.everything)
      #expect(snapshot.content.orders == Self.count)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count { $0.contains("part") } == 1)
    }
  }
}
