/// Knowledge of the user's own: laid over the program's, and a mistake in it is told and spoils nothing else.
import Foundation
import Knowledge
import Testing

@testable import bearwatch

@Suite struct OwnKnowledgeTests {
  private static let platform = """
    id: lanshan
    name: 蓝山小铺
    aliases: [蓝山]
    kind: platform
    phones: [{number: "0571-55501234", agree: 2}]
    domains: [lanshan.example]
    agree: 2
    sources: [{name: 蓝山日报, date: "2026-01-02"}]
    """
  private static let sign = """
    id: ask-bamboo
    name: 要你寄竹筒
    kind: ask
    group: money
    weight: 60
    red_line: true
    found: [寄 … 竹筒]
    why: 没有谁要收竹筒
    act: 别寄，先挂断
    examples:
      fires: [他让我【寄一个竹筒】, 说要我【寄竹筒】给他]
      quiet: [我买了个竹筒, 竹筒到了]
    sources: [{name: 蓝山日报}]
    """

  /// A program with files in its folder of own knowledge.
  private func program(_ files: [String: String]) throws -> Program {
    let program = Program()
    for (name, text) in files {
      let url = URL(filePath: program.home.path + "/knowledge/" + name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return program
  }

  private func own(_ files: [String: String]) throws -> OwnKnowledge? {
    let program = try program(files)
    return try OwnKnowledge(folder: program.home.path + "/knowledge", beside: KnowledgeBase(packed: packedKnowledge))
  }

  @Test func `a sign and a contact of one's own count at once`() throws {
    let program = try program(["platforms/lanshan.yaml": Self.platform, "signs/ask-bamboo.yaml": Self.sign])
    let account = "有人打电话让我寄一个竹筒"
    #expect(try Program().run("check", account).status < 20)
    let outcome = try program.run("check", account)
    #expect(outcome.status == 30 && outcome.errors.isEmpty, "\(outcome)")
    #expect(outcome.output.contains("没有谁要收竹筒"))
    #expect(try program.run("contacts", "0571-55501234").output.contains("蓝山小铺"))
    #expect(try program.run(input: "/联系方式 蓝山\n").output.contains("0571-55501234"))
    #expect(try program.run(input: account + "\n").output.contains("没有谁要收竹筒"))
  }

  @Test func `what has an id of the program's takes its place, and nothing else is lost`() throws {
    let base = KnowledgeBase(packed: packedKnowledge)
    let ours = try base.rulebook()
    let jd = Self.platform.replacing("id: lanshan", with: "id: jd").replacing("蓝山小铺", with: "换过的京东")
    let own = try #require(try own(["platforms/jd.yaml": jd, "signs/ask-bamboo.yaml": Self.sign]))
    let both = try base.judging(with: own)
    #expect(own.problems == [] && own.count == 2)
    #expect(both.organisations.map(\.id) == ours.organisations.map(\.id))
    #expect(both.organisations.first { $0.id == "jd" }?.name == "换过的京东")
    #expect(both.signs.map(\.id) == ours.signs.map(\.id) + ["ask-bamboo"])
    #expect(both.plays == ours.plays && both.remedies == ours.remedies)
  }

  @Test func `without a folder there is nothing, and nothing is told`() throws {
    let program = Program()
    #expect(try OwnKnowledge(folder: program.home.path, beside: KnowledgeBase(packed: [:])) == nil)
    let outcome = try program.run("knowledge", "check")
    #expect(outcome.status == 0 && outcome.output.contains("没有自己加的知识") && outcome.errors.isEmpty)
  }

  @Test(arguments: [
    ("signs/broken.yaml", "id: [\n", "signs/broken.yaml:2:"),
    (
      "signs/ask-bamboo.yaml", sign.replacing("weight: 60", with: "wait: 60"),
      "signs/ask-bamboo.yaml: weight: is missing"
    ),
    ("signs/ask-bamboo.yaml", sign + "\nmore: x", "unknown key 'more'"),
    ("signs/other.yaml", sign, "its id is 'ask-bamboo'"),
    ("signs/ask-bamboo.yaml", sign.replacing("group: money", with: "group: bamboo"), "has no cap"),
    ("platforms/lanshan.yaml", platform.replacing("0571-55501234", with: "95118"), "is also a number of"),
    ("platform/lanshan.yaml", platform, "platform: is none of the folders"),
    ("formats/mine.yaml", "id: mine\nname: 表\nkind: orders\nplatform: jd\nrecognise: {}\n", "formats/mine.yaml"),
  ])
  func `a mistake is told with its file, and the program goes on`(_ name: String, _ text: String, _ told: String) throws
  {
    let program = try program([name: text])
    let outcome = try program.run("check", Talks.account)
    #expect(outcome.status == 30)
    #expect(outcome.errors.contains(told) && outcome.errors.contains("没有用这个文件"), "\(outcome.errors)")
    #expect(outcome.errors.contains(program.home.path + "/knowledge"))
    let check = try program.run("knowledge", "check")
    #expect(check.status == 65 && check.output.contains(told), "\(check)")
    let doctor = try program.run("doctor", "--json")
    #expect(doctor.status == 65 && doctor.output.contains("\"id\" : \"own\"") && doctor.errors.isEmpty)
  }

  @Test func `a bad file leaves the good ones in use, and takes with it only what leans on it`() throws {
    let play = """
      id: bamboo
      name: 竹筒套路
      signs: [ask-bamboo, ask-reed]
      tells: [要竹筒]
      stages: [{name: 搭话, signs: [ask-bamboo], says: [您好, 喂]}]
      truth: 没有谁要收竹筒。
      advice: [挂断]
      sources: [{name: 蓝山日报}]
      """
    let reed = Self.sign.replacing("ask-bamboo", with: "ask-reed").replacing("group: money", with: "group: reed")
    let own = try #require(
      try own(["signs/ask-bamboo.yaml": Self.sign, "signs/ask-reed.yaml": reed, "plays/bamboo.yaml": play]))
    #expect(own.count == 1)
    #expect(Set(own.problems.compactMap(\.file)) == ["signs/ask-reed.yaml", "plays/bamboo.yaml"], "\(own.problems)")
  }

  @Test func `good ones are counted by the doctor and by knowledge check`() throws {
    let program = try program(["signs/ask-bamboo.yaml": Self.sign, "README.md": "notes"])
    #expect(try program.run("doctor").output.contains("您自己加的知识有 1 个文件"))
    let check = try program.run("knowledge", "check")
    #expect(check.status == 0 && check.output.contains("没有问题：1 个文件"), "\(check)")
  }
}
