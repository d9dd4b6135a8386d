/// Tests of what one may do with a talk beside going on with it.
import Counsel
import Knowledge
import Terminal
import Testing

@testable import bearwatch

@Suite struct EditingTests {
  private func session(_ input: [Input] = [], _ out: Written = Written()) throws -> Session {
    try Talks.session(orders: "talk-a.json", today: "2026-11-20", out: out, input: input)
  }

  @Test func `what was said can be taken back and changed`() throws {
    var session = try session()
    _ = session.answer("有人说是淘宝客服，说要退款")
    _ = session.answer("他让我共享屏幕")
    #expect(session.talk.reply?.verdict == .scam)
    _ = session.answer("/撤销")
    #expect(session.talk.turns.count == 1 && session.talk.reply?.verdict != .scam)
    _ = session.answer("/改 1 他让我把验证码给他")
    #expect(session.talk.turns == ["他让我把验证码给他"] && session.talk.reply?.verdict == .scam)
    _ = session.answer("/cx")
    _ = session.answer("/cx")
    #expect(session.talk.turns.isEmpty && session.talk.reply == nil)
  }

  @Test func `a question can be skipped, and all of them`() throws {
    let account = "有人打电话说是淘宝客服，说我的电热毯丢了"
    var first = try session()
    _ = first.answer(account)
    let question = try #require(first.talk.reply?.question)
    _ = first.answer("/跳过")
    #expect(first.talk.reply?.question != question)
    var second = try session()
    _ = second.answer(account)
    _ = second.answer("/够了")
    #expect(second.talk.reply?.question == nil)
    _ = second.answer("他声音很年轻")
    #expect(second.talk.reply?.question == nil)
  }

  @Test func `a mistyped command is one key away`() throws {
    for (answers, told) in [
      ([Input.line("1")], "电热毯"), ([.line("")], nil), ([.line("他让我共享屏幕")], "共享屏幕"), ([.interrupted], nil),
    ] as [([Input], String?)] {
      let out = Written()
      var session = try session(answers, out)
      _ = session.answer("/订担 电热毯")
      let text = out.take()
      #expect(text.contains("是不是「/订单」"))
      #expect(told.map { text.contains($0) } ?? !text.contains("电热毯"), "\(text)")
    }
  }

  @Test func `lines between two marks are one thing said`() throws {
    let out = Written()
    var session = try session([.line("他让我"), .line("共享屏幕"), .line(":::"), .end], out)
    #expect(session.run(from: .line(":::")) == 0)
    #expect(session.talk.turns == ["他让我\n共享屏幕"])
    var dropped = try self.session([.line("他让我"), .interrupted, .end])
    _ = dropped.run(from: .line("\"\"\""))
    #expect(dropped.talk.turns.isEmpty)
  }

  @Test func `every command has an ASCII name and initials`() throws {
    for command in try Talks.wording.get().commands {
      #expect(command.names.contains { $0.count >= 3 && $0.allSatisfy { $0.isASCII && $0.isLetter } }, "\(command.id)")
      #expect(command.names.contains { (1...4).contains($0.count) && $0.allSatisfy(\.isASCII) }, "\(command.id)")
    }
  }

  @Test func `Tab offers orders, organisations and settings with what they are`() throws {
    var offered: Completion?
    var stage = try session().stage
    stage.offer = { offered = $0 }
    let plain = try session()
    let session = Session(wording: plain.wording, desk: plain.desk, stage: stage)
    session.offerCompletions()
    let completion = try #require(offered)
    #expect(completion.candidates("/订单 ").contains { $0.gloss.contains("电热毯") && $0.line.count > "/订单 ".count })
    #expect(completion.candidates("/dd 电热").count == 1)
    #expect(completion.candidates("/联系方式 顺").map(\.line).contains("/联系方式 顺丰速运"))
    #expect(completion.candidates("/配置 大").map(\.line) == ["/配置 大字简明 "])
    #expect(completion.candidates("/帮助 隐").map(\.line) == ["/帮助 隐私"])
    #expect(completion.candidates("/").allSatisfy { !$0.gloss.isEmpty })
  }

  @Test func `every topic and setting has its words`() throws {
    let wording = try Talks.wording.get()
    #expect(wording.topics.count >= 6)
    for key in Settings.Key.allCases {
      #expect(!wording.words("settings.\(key.rawValue).names").isEmpty)
      for name in ["names", "help"] { #expect(wording.phrases["settings.\(key.rawValue).\(name)"] != nil) }
    }
    let names = wording.topics.flatMap(\.names)
    #expect(Set(names).count == names.count)
  }
}
