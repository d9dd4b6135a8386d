/// The call for help: short, an act first, no question, in any state; and nothing is kept from then on.
import Foundation
import Knowledge
import PtySupport
import Terminal
import Testing

@testable import bearwatch

@Suite struct AlarmTests {
  private static let hangUp = "现在挂断电话。"

  private func lines(_ said: [String]) throws -> [String] {
    let out = Written()
    var session = try Talks.session(orders: nil, today: "2026-11-20", out: out)
    for line in said { _ = session.answer(line) }
    _ = out.take()
    _ = session.answer("急")
    return out.take().split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    [], ["他说我快递丢了要理赔"], ["他让我共享屏幕"], ["我把验证码给他了"], ["我已经转了五万给他"], ["我给他共享屏幕了，验证码也给他了，还转了两万"],
    ["你们记什么？", "我把卡号报给他了"],
  ])
  func `at most three lines of at most fourteen characters, and no question`(_ said: [String]) throws {
    let lines = try lines(said)
    #expect((1...3).contains(lines.count))
    for line in lines { #expect(line.count <= 14 && !line.contains("？") && line.hasSuffix("。"), "\(line)") }
  }

  @Test func `an act that is urgent in some remedy fits the alarm`() throws {
    let remedies = try KnowledgeBase(packed: packedKnowledge).rulebook().remedies.filter(\.urgent)
    #expect(remedies.count > 5)
    for remedy in remedies { #expect(remedy.act.count < 14, "\(remedy.id)") }
  }

  @Test func `it says what fits what has happened`() throws {
    #expect(try lines([])[0] == Self.hangUp)
    #expect(try lines(["我已经转了五万给他"])[0].contains("110"))
    #expect(try lines(["我给他共享屏幕了，还转了两万"]).contains { $0.contains("屏幕") })
  }

  @Test func `it goes by many names, whole and alone`() throws {
    let alarm = Alarm(try Talks.wording.get())
    for name in ["急", "ji", "!", "！", "/急", "／ji", " 急 ", "JI"] { #expect(alarm.isCall(name), "\(name)") }
    for other in ["他很急", "急着要我转账", "/急诊", "", "！？"] { #expect(!alarm.isCall(other), "\(other)") }
  }

  @Test func `it is heard in the guide, in a question and while a password is asked for`() throws {
    let program = Program()
    let pty = try program.talk()
    #expect(pty.shows("回车）>"))
    pty.send("急\r")
    #expect(pty.shows(Self.hangUp))
    #expect(pty.waits { $0.lines.last?.contains("回车）>") == true }, "\(pty.screen.text)")
    pty.send("\r/记一单\r")
    #expect(pty.shows("买的是什么"))
    pty.send("ji\r")
    #expect(pty.waits { $0.lines.filter { $0 == Self.hangUp }.count == 2 }, "\(pty.screen.text)")
    pty.send("\u{3}/导入 \(Talks.files)/locked.zip\r")
    #expect(pty.shows("的密码"))
    pty.send("急\r")
    #expect(pty.waits { $0.lines.filter { $0 == Self.hangUp }.count == 3 }, "\(pty.screen.text)")
    pty.send("384920\r")
    #expect(pty.shows("新增 1 单"), "\(pty.screen.text)")
  }

  @Test func `Enter twice on an empty line calls for help, once does nothing`() throws {
    let pty = try ready(Program())
    pty.send("\r")
    #expect(pty.waits { $0.lines.filter { $0 == "识熊>" }.count == 2 }, "\(pty.screen.text)")
    #expect(!pty.screen.text.contains(Self.hangUp))
    pty.send("\r")
    #expect(pty.shows(Self.hangUp))
  }

  @Test func `after it nothing is kept until a new talk begins`() throws {
    let program = Program()
    let pty = try ready(program)
    pty.send("他姓王\r急\r他又打来了\r")
    #expect(pty.shows(Self.hangUp))
    // Whether the talk shall be kept is left open.
    pty.send("/新的\r\r他姓李\r/退出\r")
    #expect(pty.exitStatus() == 0)
    #expect(program.home.text("history") == "他姓王\n他姓李\n/退出\n")
  }

  @Test func `once something is lost nothing more is kept`() throws {
    let program = Program()
    let pty = try ready(program)
    pty.send("我已经把验证码给他了\r")
    #expect(pty.waits { $0.text.contains("判断") || $0.text.contains("是诈骗") })
    pty.send("我的卡是招行的\r/退出\r\r")
    #expect(pty.exitStatus() == 0)
    #expect(program.home.text("history") == "我已经把验证码给他了\n")
  }

  /// At the prompt of a talk, the guide skipped.
  private func ready(_ program: Program) throws -> Pty {
    let pty = try program.talk()
    try #require(pty.shows("回车）>"))
    pty.send("\r")
    try #require(pty.waits { $0.lines.last == "识熊>" })
    return pty
  }
}
