/// Backups: all comes back, and what was there before is still there, at whatever moment it ends.
import Foundation
import Model
import PtySupport
import Sealing
import Store
import Testing

@testable import bearwatch

@Suite struct BackupTests {
  private let program = Program()
  private let bag = Bag()

  private func backup() throws -> String {
    _ = try program.importing("talk-a.json")
    let made = try program.run("backup", "-o", bag.path("all.bear"), "--passphrase-file", bag.passphrase)
    #expect(made.status == 0 && made.output.contains("4 单订单") && bag.mode("all.bear") == 0o600, "\(made)")
    return bag.path("all.bear")
  }

  private func restored(_ file: String, _ program: Program, _ more: String...) throws -> Program.Outcome {
    try program.run(["restore", file, "--passphrase-file", bag.passphrase] + more)
  }

  private func aside(_ program: Program) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: program.home.path)) ?? []
    return names.filter { $0.contains(".before-restore-") }.sorted()
  }

  /// What a store that was kept aside holds, opened as any other.
  private func orders(aside name: String, _ program: Program) throws -> Int {
    let other = Home()
    try FileManager.default.createDirectory(atPath: other.path, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: program.home.path + "/" + name, toPath: other.path + "/bearwatch.sqlite")
    return try OrderStore(directory: other.path).count()
  }

  @Test func `an empty home takes all of it without a question`() throws {
    _ = try program.run("family", "set", "--name", "小明", "--phone", "13800138000")
    let settings = SettingsFile(path: program.home.path + "/config.yaml", wording: try Talks.wording.get())
    try settings.keep("never", for: .color)
    let file = try backup()
    let new = Program()
    let outcome = try restored(file, new)
    #expect(outcome.status == 0 && outcome.output.contains("恢复好了"), "\(outcome)")
    #expect(try new.run("orders", "export").output == program.run("orders", "export").output)
    #expect(try new.run("family").output.contains("小明"))
    #expect(new.home.text("config.yaml") == program.home.text("config.yaml") && aside(new) == [])
  }

  @Test func `a store that is there is kept aside, whole, once there is a yes`() throws {
    let file = try backup()
    let other = try Program().importing("talk-b.json")
    let refused = try restored(file, other)
    #expect(refused.status == 2 && refused.output.contains("备份里有 4 单") && refused.output.contains("现在这里有 2 单"))
    #expect(try other.run("orders", "export").output.contains("\"number\"") && aside(other) == [])
    #expect(try count(other) == 2)
    #expect(try restored(file, other, "--yes").status == 0)
    #expect(try count(other) == 4)
    let kept = try #require(aside(other).first)
    #expect(other.home.mode(kept) == 0o600)
    #expect(try orders(aside: kept, other) == 2)
  }

  private func count(_ program: Program) throws -> Int { try OrderStore(directory: program.home.path).count() }

  @Test func `a damaged store makes way, and is kept byte by byte`() throws {
    let file = try backup()
    let other = Program()
    try FileManager.default.createDirectory(atPath: other.home.path, withIntermediateDirectories: true)
    let damaged = Data("damaged beyond all repair".utf8)
    try damaged.write(to: URL(filePath: other.home.path + "/bearwatch.sqlite"))
    #expect(try restored(file, other).status == 2)
    #expect(try restored(file, other, "--yes").status == 0)
    #expect(try count(other) == 4)
    let kept = other.home.path + "/" + (try #require(aside(other).first))
    #expect(try Data(contentsOf: URL(filePath: kept)) == damaged)
  }

  @Test func `settings that differ stay without a yes, and are kept aside with one`() throws {
    let settings = SettingsFile(path: program.home.path + "/config.yaml", wording: try Talks.wording.get())
    try settings.keep("never", for: .color)
    let file = try backup()
    let other = Program()
    try SettingsFile(path: other.home.path + "/config.yaml", wording: try Talks.wording.get()).keep("on", for: .plain)
    #expect(try restored(file, other).output.contains("没有换"))
    #expect(other.home.text("config.yaml").contains("\nplain: \"on\""))
    #expect(try restored(file, other, "--yes").status == 0)
    #expect(other.home.text("config.yaml").contains("\ncolor: \"never\""))
    let kept = try #require(aside(other).first { $0.hasPrefix("config.yaml") })
    #expect(other.home.text(kept).contains("\nplain: \"on\"") && other.home.mode(kept) == 0o600)
  }

  @Test(arguments: ["no database", ""]) func `a backup without a sound store changes nothing`(_ text: String) throws {
    var envelope = Envelope(.backup)
    envelope[.store] = Data(text.utf8)
    let sealed = try SealedFile.seal(envelope.encoded(), kind: 2, passphrase: Passphrase(Bag.words))
    try sealed.write(to: URL(filePath: bag.path("bad.bear")))
    let other = try Program().importing("talk-b.json")
    let outcome = try restored(bag.path("bad.bear"), other, "--yes")
    #expect(outcome.status == 65 && outcome.errors.contains("没有动您的东西"))
    #expect(try count(other) == 2 && aside(other) == [])
  }

  /// Killed at twelve moments between the beginning and the end: there is always one of the two, and a whole one.
  @Test func `killed at any moment, the old store or the new one is there`() throws {
    let big = Program()
    do {
      let store = try OrderStore(directory: big.home.path)
      let placed = Moment(day: try #require(Day("2026-11-01")))
      let orders = (0..<8_000).map { number in
        Order(
          id: OrderID(platform: "taobao", number: "45120873119066\(number)"), placedAt: placed,
          items: [Order.Item(title: "白茶 \(number)")], paid: Money(fen: 100))
      }
      _ = try store.save(ImportBatch(orders: orders, coverage: [], file: "a", format: "b"), at: placed)
    }
    #expect(
      try big.run("backup", "-o", bag.path("big.bear"), "--passphrase-file", bag.passphrase).status == 0)
    let other = try Program().importing("talk-b.json")
    var counts: Set<Int> = []
    for step in 0..<12 {
      try other.kill(
        ["restore", bag.path("big.bear"), "--yes", "--passphrase-file", bag.passphrase],
        after: 0.15 + 0.1 * Double(step))
      let now = try count(other)
      counts.insert(now)
      #expect([2, 8_000].contains(now), "after \(step) steps")
      #expect(try OrderStore(directory: other.home.path).export().orders.count == now)
      if now == 8_000 { break }
    }
    #expect(counts.contains(2))
    #expect(try restored(bag.path("big.bear"), other, "--yes").status == 0)
    #expect(try count(other) == 8_000)
    for kept in aside(other) { #expect(try [2, 8_000].contains(orders(aside: kept, other)), "\(kept)") }
  }

  @Test func `at a terminal the passphrase is asked for twice, and is not shown`() throws {
    _ = try program.importing("talk-a.json")
    let pty = try program.terminal(["backup", "-o", bag.path("all.bear")])
    // Only behind a prompt is nothing shown.
    func asks(_ prompt: String, times: Int) -> Bool {
      pty.waits { $0.text.components(separatedBy: prompt).count == times + 1 }
    }
    #expect(asks("直接回车不做了", times: 1))
    pty.send("短\r")
    #expect(asks("直接回车不做了", times: 2))
    pty.send("\(Bag.words)\r")
    #expect(asks("同样的口令", times: 1))
    pty.send("桂花糕九月\r")
    #expect(asks("直接回车不做了", times: 3))
    pty.send("\(Bag.words)\r")
    #expect(asks("同样的口令", times: 2))
    pty.send("\(Bag.words)\r")
    #expect(pty.shows("备份好了"))
    #expect(pty.exitStatus() == 0 && !pty.screen.text.contains("桂花"))
  }

  @Test func `at a terminal a wrong passphrase is asked for again, and a no leaves everything`() throws {
    let file = try backup()
    let other = try Program().importing("talk-b.json")
    let pty = try other.terminal(["restore", file])
    #expect(pty.shows("的口令"))
    pty.send("别的口令别的\r")
    #expect(pty.shows("口令不对"))
    pty.send("\(Bag.words)\r")
    #expect(pty.shows("现在这里有 2 单") && pty.shows("换成备份里的吗"))
    pty.send("\r")
    #expect(pty.shows("没有动"))
    #expect(pty.exitStatus() == 0)
    #expect(try count(other) == 2 && aside(other) == [])
  }
}
