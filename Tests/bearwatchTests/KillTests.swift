/// The program killed at any moment: afterwards all is as before or as after, never between, and doing it again completes it.
import Foundation
import Model
import PtySupport
import Store
import Testing

@testable import bearwatch

@Suite struct KillTests {
  /// How often each deed is killed: `FAULTS=200 swift test --filter KillTests`.
  private static let kills = ProcessInfo.processInfo.environment["FAULTS"].flatMap { Int($0) } ?? 3
  private let bag = Bag()
  private let files = Home()

  /// A bill of invented rows, in the words of `Knowledge/formats/alipay-app.yaml`.
  static func bill(_ rows: Int, in home: Home) throws -> String {
    try FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: true)
    let rows = (0..<rows).map { row in
      "2026-10-\(10 + row % 20) 20:00:05,日用百货,小铺,a***,东西\(row),支出,\(10 + row % 90).50,花呗,交易成功,20261022001\(1_000_000 + row),"
        + "T200P48\(10_000_000_000 + row)776655,,"
    }
    let head = """
      起始时间：[2026-10-01 00:00:00]    终止时间：[2026-11-01 23:59:59]
      交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,
      """
    let path = home.path + "/bill.csv"
    try (head + "\n" + rows.joined(separator: "\n") + "\n").write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }

  /// All orders and days of a home, whose store must be whole.
  private func state(_ program: Program) throws -> [String] {
    let store = try OrderStore(directory: program.home.path)
    defer { store.close() }
    #expect(try store.integrity().isWhole)
    let all = try store.export()
    return (all.orders.map { "\($0)" } + all.coverage.map { "\($0)" }).sorted()
  }

  private func copy(_ program: Program) throws -> Program {
    let copy = Program()
    try FileManager.default.copyItem(atPath: program.home.path, toPath: copy.home.path)
    return copy
  }

  private func leftovers(_ program: Program) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: program.home.path).filter { $0.contains("part") }
  }

  /// Does a deed once undisturbed, and then kills it at random moments of that time.
  /// - Parameter repeats: whether doing it a second time changes nothing any more.
  private func kill(_ arguments: [String], over base: Program, repeats: Bool = true) throws {
    let before = try state(base)
    let whole = try copy(base)
    let start = Date()
    let outcome = try whole.run(arguments)
    #expect(outcome.status == 0, "\(outcome)")
    let time = -start.timeIntervalSinceNow
    let after = try state(whole)
    #expect(before != after)
    var dice = Dice(state: UInt64(arguments.count))
    var done = 0
    for kill in 1...Self.kills {
      let program = try copy(base)
      try program.kill(arguments, after: time * dice.share * 1.4)
      let now = try state(program)
      #expect(now == before || now == after, "kill \(kill) of \(arguments)")
      if now == after { done += 1 }
      guard repeats || now == before else { continue }
      #expect(try program.run(arguments).status == 0)
      #expect(try state(program) == after, "kill \(kill) of \(arguments)")
      #expect(try leftovers(program) == [])
    }
    print("killed \(Self.kills) times, done already \(done) times, in \(time) s: \(arguments[0...1])")
  }

  @Test func `an import, and taking it back`() throws {
    let base = try Program().importing("talk-a.json")
    let file = try Self.bill(3_000, in: files)
    try kill(["import", file], over: base)
    let imported = try copy(base)
    _ = try imported.run("import", file)
    try kill(["import", "--undo"], over: imported, repeats: false)
  }

  @Test func `orders that are added, corrected and forgotten`() throws {
    let base = try Program().importing("talk-a.json")
    _ = try base.run("import", Self.bill(1_000, in: files))
    let add = ["orders", "add", "--platform", "pdd", "--title", "桂花糕", "--paid", "59.90", "--day", "2026-11-03"]
    try kill(add + ["--number", "261103-123456789012345"], over: base)
    try kill(["orders", "correct", "taobao:4512087311906655218", "--paid", "88"], over: base)
    try kill(["orders", "forget", "--platform", "taobao", "--yes"], over: base)
  }

  @Test func `a backup that is put in place, and a family's file`() throws {
    let big = try Program().importing("talk-a.json")
    _ = try big.run("import", Self.bill(2_000, in: files))
    _ = try big.run("family", "set", "--name", "小明", "--phone", "13800138000")
    let secret = ["--passphrase-file", bag.passphrase]
    _ = try big.run(["backup", "-o", bag.path("all.bear")] + secret)
    _ = try big.run(["family", "export", "-o", bag.path("mum.bear")] + secret)
    let base = try Program().importing("talk-b.json")
    try kill(["restore", bag.path("all.bear"), "--yes"] + secret, over: base)
    try kill(["family", "import", bag.path("mum.bear")] + secret, over: base)
  }

  /// Each answer is kept by itself: what is there is the beginning of the talk, once.
  @Test func `a talk that is kept`() throws {
    let base = try Program().importing("talk-a.json")
    do {
      let store = try OrderStore(directory: base.home.path)
      try store.keep(Keeping(isOn: true))
      store.close()
    }
    let lines = ["有人说是淘宝客服，让我共享屏幕", "他让我下载一个软件", "他要我报验证码", "我已经转了五千块"]
    func cases(_ program: Program) throws -> [[String]] {
      let store = try OrderStore(directory: program.home.path)
      defer { store.close() }
      #expect(try store.integrity().isWhole)
      return try store.cases().map { $0.record.events.filter { $0.kind == .said }.map(\.text) }
    }
    func talk(_ program: Program, for seconds: Double?) throws {
      try program.talk(lines, for: seconds)
    }
    let whole = try copy(base)
    let start = Date()
    try talk(whole, for: nil)
    let time = -start.timeIntervalSinceNow
    let told = try #require(cases(whole).first)
    #expect(told.count == lines.count)
    var dice = Dice(state: 5)
    for kill in 1...Self.kills {
      let program = try copy(base)
      try talk(program, for: time * dice.share * 1.4)
      let kept = try cases(program)
      #expect(kept.count <= 1 && kept.allSatisfy { Array(told.prefix($0.count)) == $0 }, "kill \(kill): \(kept)")
      try talk(program, for: nil)
      #expect(try cases(program) == [told] + kept)
      #expect(try state(program) == state(base))
    }
  }
}

/// Shares of a whole whose order is the same in each run.
private struct Dice {
  var state: UInt64
  var share: Double {
    mutating get {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(1 << 31)
    }
  }
}
