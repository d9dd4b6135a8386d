/// The program in pipes, as scripts use it.
import Foundation
import Testing

@Suite struct ScriptTests {
  @Test func `lines from a pipe are answered plainly`() throws {
    let outcome = try Program().run(input: "你好\n有人说是淘宝客服，让我共享屏幕\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("我是识熊。"))
    #expect(try outcome.output.contains("\n" + Talks.act() + "\n■ 是诈骗"))
    #expect(!outcome.output.contains("识熊>") && !outcome.output.contains("\u{1B}") && outcome.errors.isEmpty)
  }

  @Test(arguments: [
    ("今天天气不错", 0, ""), ("京东快递的小哥打电话，说空气炸锅到楼下了，问我在不在家", 0, "未发现矛盾"), ("说是淘宝客服，让我加微信退款", 10, "可疑"),
    ("有个女的打电话，说是淘宝客服，讲我买的电热毯有质量问题，要给我三倍赔偿", 20, "很可能是诈骗"), ("有人说是淘宝客服，让我共享屏幕", 30, "是诈骗"),
  ])
  func `check says its verdict and exits with it`(_ account: String, _ status: Int32, _ words: String) throws {
    let outcome = try Program().importing("talk-a.json").run("check", "--today", "2026-11-20", account)
    #expect(outcome.status == status)
    #expect(words.isEmpty || outcome.output.contains(words))
  }

  @Test func `check in words says what the talk says`() throws {
    let talk = Transcript("codes")
    let outcome = try Program().importing("talk-a.json").run("check", talk.prompts[0])
    #expect(try outcome.output == talk.turns()[0].answer + "\n")
  }

  @Test func `nothing to check is wrong usage`() throws {
    #expect(try Program().run("check").status == 2)
    #expect(try Program().run("check", "--today", "tomorrow", "x").status == 2)
    #expect(try Program().run("check", "--nonsense").status == 2)
  }

  @Test func `a malformed line is answered in its place, and the run goes on`() throws {
    let input = """
      {"id": "a", "text": "有人说是淘宝客服，让我共享屏幕"}
      {"id": "b", "text":
      {"id": "c", "turns": ["刚才有个电话说是客服", "2"], "today": "2026-11-20"}

      """
    let outcome = try Program().run("check", "--jsonl", input: input)
    #expect(outcome.status == 65)
    let answers = try outcome.output.split(separator: "\n")
      .map { try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
    #expect(answers.count == 3)
    #expect(answers.map { $0["id"] as? String } == ["a", nil, "c"])
    #expect(answers[1]["line"] as? Int == 2 && answers[1]["error"] != nil)
    #expect(answers[2]["turns"] as? [String] == ["unknown", "scam"])
  }

  @Test func `the same account is answered the same by every process`() throws {
    let account = "客服说包裹丢了要理赔，让我下载会议软件，进云会议填银行账户信息和验证码，还要把卡里的钱转到安全账户"
    let program = try Program().importing("talk-a.json")
    let answers = try (1...4).map { _ in try program.run("check", "--json", account).output }
    #expect(Set(answers).count == 1)
  }

  @Test func `a store that is no database is told of and kept aside as it is`() throws {
    let program = try Program().withoutDatabase()
    let first = try program.run("check", "x")
    #expect(first.status == 0 && first.errors.contains("原样留着"))
    #expect(program.keptAside == [Program.noDatabase])
    #expect(try program.run("import", Talks.files + "/talk-a.json").errors.isEmpty)
    #expect(program.keptAside == [Program.noDatabase])
  }

  @Test func `every subcommand explains itself, with examples before its options`() throws {
    for name in ["check", "import", "contacts", "orders", "knowledge"] {
      let help = try Program().run("help", name).output
      let example = try #require(help.range(of: "\n  bearwatch \(name)"), "\(name)")
      #expect(try example.lowerBound < #require(help.range(of: "OPTIONS:")).lowerBound)
    }
  }
}
