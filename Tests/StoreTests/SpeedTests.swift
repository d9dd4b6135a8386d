/// Tests of speed, run on asking: `SPEED=1 swift test -c release --filter SpeedTests`.
import Foundation
import Model
import Store
import Testing

@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["SPEED"] != nil, "measured on asking"))
struct SpeedTests {
  private static func orders(_ numbers: Range<Int>) -> [Order] {
    numbers.map { number in
      Order(
        id: OrderID(platform: "taobao", number: String(4_512_345_678_901_000_000 + number * 7_919)),
        placedAt: Moment(seconds: 1_500_000_000 + number * 307), merchant: "蓝山茶铺旗舰店",
        items: [Order.Item(title: "白茶 250 克 \(number)", amount: Money(fen: number)), Order.Item(title: "茶杯")],
        paid: Money(fen: number), status: .shipped, courier: "中通快递", tracking: String(73_112_345_000_000 + number))
    }
  }

  @Test func aHundredThousandOrdersAreSavedInSeconds() throws {
    try withFolder { folder in
      let store = try OrderStore(directory: folder)
      let batch = batch(Self.orders(0..<100_000))
      #expect(try timed("save 100,000 new") { try store.save(batch, at: noon) } < 5)
      #expect(try timed("save 100,000 same") { try store.save(batch, at: noon) } < 5)
    }
  }

  @Test func aMillionOrdersAreAskedInMilliseconds() throws {
    try withFolder { folder in
      let store = try OrderStore(directory: folder)
      for part in 0..<10 { _ = try store.save(batch(Self.orders(part * 100_000..<(part + 1) * 100_000)), at: noon) }
      let known = String(4_512_345_678_901_000_000 + 777_777 * 7_919)
      #expect(try timed("open") { try OrderStore(directory: folder) } < 0.1)
      #expect(try timed("newest 2000") { try store.orders(.newest(2_000)) } < 0.2)
      #expect(try timed("number whole") { try store.orders(.number(known)) } < 0.05)
      #expect(try timed("number, last 6") { try store.orders(.number(String(known.suffix(6)))) } < 0.05)
      #expect(try timed("tracking, last 6") { try store.orders(.tracking("777777")) } < 0.05)
      #expect(try timed("find a word") { try store.find("茶杯 777777") } < 5)
      #expect(try timed("count") { try store.count() } < 0.5)
    }
  }

  private func timed(_ name: String, _ work: () throws -> some Any) rethrows -> Double {
    let start = ContinuousClock.now
    _ = try work()
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    print("\(name): \((seconds * 10_000).rounded() / 10) ms")
    return seconds
  }
}
