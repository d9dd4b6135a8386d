/// Tests of tables that nobody knows: asked about once, then read.
import Foundation
import Knowledge
import Model
import Store
import Terminal
import Testing

@testable import bearwatch

@Suite struct WizardTests {
  private let home = Home()
  private let table = """
    流水,日期,东西,花了,备注
    A-1001,2026-10-02 12:11:10,蓝牙耳机,129.00,送人
    A-1002,2026-10-05 09:30:00,洗衣液,35.80,
    A-1003,2026-10-09 21:05:44,儿童雨衣,59.00,

    """

  private func file(_ text: String, _ name: String = "old.csv") throws -> String {
    let path = home.path + "/" + name
    try FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  private func desk(_ store: OpenStore, _ out: Written, _ answers: [String]) throws -> ImportDesk {
    var waiting = answers.map(Input.line)
    let stage = Stage(
      isInteractive: true, screen: { Screen(width: 60) }, write: out.add,
      readLine: { _ in waiting.isEmpty ? .end : waiting.removeFirst() }, wasEmpty: { true }, readSecret: { _ in nil },
      alarm: Alarm(try Talks.wording.get()))
    return try ImportDesk(
      wording: Talks.wording.get(), store: store, stage: stage)
  }

  private func store() throws -> OpenStore {
    OpenStore(store: try OrderStore.inMemory(), home: home.path, formats: home.path + "/formats")
  }

  @Test func `five answers teach a table, and the next time none is needed`() throws {
    let (store, out) = (try store(), Written())
    let path = try file(table)
    var first = try desk(store, out, ["拼多多", "3", "4", "2", "1"])
    let report = try first.bring(path)
    #expect(report.error == nil && report.ordersNew == 3, "\(out.take())")
    let orders = try store.ask { store throws(StoreError) in try store.orders(.newest(9)) }
    #expect(orders.map(\.id.description) == ["pdd:A-1003", "pdd:A-1002", "pdd:A-1001"])
    #expect(orders.map(\.paid.fen) == [5_900, 3_580, 12_900] && orders[0].items.map(\.title) == ["儿童雨衣"])
    var second = try desk(store, out, [])
    #expect(try second.bring(path).ordersSame == 3)
    let kept = try OwnFormats(folder: home.path + "/formats")
    #expect(kept.known.own.map(\.id) == ["my-pdd"] && kept.problems.isEmpty)
    let mode = try FileManager.default.attributesOfItem(atPath: home.path + "/formats/my-pdd.yaml")[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `the preview shows names and first cells, and no more than five questions are asked`() throws {
    let out = Written()
    var desk = try desk(store(), out, ["", "", "", "", ""])
    _ = try desk.bring(try file(table))
    let text = out.take()
    #expect(text.contains("1. 流水：A-1001") && text.contains("蓝牙耳机；洗衣液；儿童雨衣"))
    #expect(text.components(separatedBy: "？").count - 1 <= 6)
  }

  @Test func `taking the import back takes back what was taught for it`() throws {
    let (store, out) = (try store(), Written())
    var desk = try desk(store, out, ["拼多多", "3", "4", "2", "1"])
    #expect(try desk.bring(try file(table)).ordersNew == 3)
    let done = try #require(try TakingBack(wording: Talks.wording.get(), store: store).run())
    #expect(done.contains("去掉 3 单") && done.contains("认法也去掉了"))
    #expect(try OwnFormats(folder: home.path + "/formats").known.own.isEmpty)
    #expect(try TakingBack(wording: Talks.wording.get(), store: store).run() == nil)
  }

  @Test func `what another import was read by stays`() throws {
    let (store, out) = (try store(), Written())
    var desk = try desk(store, out, ["拼多多", "3", "4", "2", "1"])
    _ = try desk.bring(try file(table))
    #expect(try desk.bring(try file(table.replacing("A-1001", with: "A-2001"), "new.csv")).ordersNew == 1)
    let done = try TakingBack(wording: Talks.wording.get(), store: store).run()
    #expect(done?.contains("认法") == false)
    #expect(try OwnFormats(folder: home.path + "/formats").known.own.count == 1)
  }

  @Test func `who gives up has imported nothing`() throws {
    let (store, out) = (try store(), Written())
    var desk = try desk(store, out, ["拼多多", "3"])
    #expect(try desk.bring(try file(table)).error?.code == "unrecognised")
    #expect(!FileManager.default.fileExists(atPath: home.path + "/formats"))
  }

  @Test func `a number that is no column is asked again`() throws {
    let (store, out) = (try store(), Written())
    var desk = try desk(store, out, ["", "99", "3", "4", "2", "1"])
    #expect(try desk.bring(try file(table)).ordersNew == 3)
    #expect(out.take().contains("没有这一列：99"))
  }

  @Test func `without amount or time it is not imported`() throws {
    let (store, out) = (try store(), Written())
    var desk = try desk(store, out, ["", "3", "0", "2", "1"])
    #expect(try desk.bring(try file(table)).error != nil)
    #expect(out.take().contains("没有金额和时间"))
  }

  @Test func `a script is never asked`() throws {
    let program = Program()
    let outcome = try program.run("import", "--json", try file(table))
    #expect(outcome.status == 65 && outcome.output.contains("\"unrecognised\""))
  }

  @Test func `what was learnt can be printed, and holds no orders`() throws {
    let out = Written()
    var desk = try desk(store(), out, ["拼多多", "3", "4", "2", "1"])
    _ = try desk.bring(try file(table))
    let yaml = try String(contentsOfFile: home.path + "/formats/my-pdd.yaml", encoding: .utf8)
    #expect(yaml.contains("花了") && !yaml.contains("蓝牙耳机") && !yaml.contains("A-1001"))
  }

  @Test func `a broken description of the user's own is told of, and the others work`() throws {
    try FileManager.default.createDirectory(atPath: home.path + "/formats", withIntermediateDirectories: true)
    try Data("id: x\nnonsense: 1\n".utf8).write(to: URL(filePath: home.path + "/formats/x.yaml"))
    let own = try OwnFormats(folder: home.path + "/formats")
    #expect(own.known.own.isEmpty && own.problems.count == 1 && own.problems[0].contains("x.yaml"))
  }
}
