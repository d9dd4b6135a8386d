/// The conversation as a person has it, at a terminal.
import Foundation
import PtySupport
import Testing

@Suite struct TerminalTalkTests {
  private static let prompt = "识熊>"
  private static let interrupt = "\u{3}"
  private static let end = "\u{4}"

  /// At the prompt of a talk, the guide skipped.
  private func ready(
    _ program: Program, columns: Int = 80, environment: [String: String] = [:]
  ) throws -> Pty {
    let pty = try program.talk(columns: columns, environment: environment)
    try #require(pty.waits { $0.text.contains(Self.prompt) || $0.text.contains("回车）>") }, "\(pty.screen.text)")
    if !pty.screen.text.contains(Self.prompt) {
      pty.send("\r")
      try #require(pty.shows(Self.prompt), "\(pty.screen.text)")
    }
    return pty
  }

  /// Waits for an empty prompt below some text: only then are keys the editor's.
  private func asks(_ pty: Pty, after text: String, times: Int = 1) -> Bool {
    pty.waits { screen in
      screen.lines.last == Self.prompt && screen.lines.filter { $0.contains(text) }.count == times
    }
  }

  @Test func `a first start guides, is skipped with Enter, talks and leaves`() throws {
    let program = Program()
    let pty = try program.talk()
    #expect(pty.shows("直接打字说发生了什么"))
    #expect(pty.shows("回车）>"))
    pty.send("\r")
    #expect(pty.shows(Self.prompt))
    pty.send(Talks.account + "\r")
    #expect(try pty.shows(Talks.act()))
    pty.send("/退出\r\r")
    #expect(pty.exitStatus() == 0)
    #expect(pty.isTidy)
    #expect(["bearwatch.sqlite", "history", "guided"].allSatisfy { program.home.mode($0) == 0o600 })
    #expect(try ready(program).screen.lines.allSatisfy { !$0.contains("第一次用") })
  }

  @Test func `who is on the phone now goes straight to the talk`() throws {
    let pty = try Program().talk()
    #expect(pty.shows("回车）>"))
    pty.send("1\r")
    #expect(pty.shows("打在下面。"))
    #expect(pty.shows(Self.prompt))
    #expect(pty.screen.lines.filter { $0.contains("回车）>") }.count == 1)
  }

  @Test func `the guide asks three things and takes a sentence for what it is`() throws {
    let pty = try Program().talk()
    #expect(pty.shows("一、"))
    pty.send("2\r")
    #expect(pty.shows("二、"))
    pty.send("2\r")
    #expect(pty.shows("三、"))
    pty.send("有人说是京东客服让我把验证码给他\r")
    #expect(try pty.shows(Talks.act("有人说是京东客服让我把验证码给他")))
    #expect(pty.shows("电话·京东·1条>"))
  }

  @Test func `the guide understands words for its numbers`() throws {
    let pty = try Program().talk()
    #expect(pty.shows("一、"))
    pty.send("不是\r")
    #expect(pty.shows("二、"))
    pty.send("没有\r")
    #expect(pty.shows("三、"))
    pty.send("微信\r")
    #expect(pty.shows("常见问题"))
    #expect(pty.shows(Self.prompt))
  }

  @Test func `leaving works in the guide too`() throws {
    let pty = try Program().talk()
    #expect(pty.shows("一、"))
    pty.send("/退出\r")
    #expect(pty.exitStatus() == 0)
  }

  @Test(arguments: [("codes", 80), ("narrow", 40), ("wide", 120)])
  func `a talk looks as its transcript`(_ name: String, _ columns: Int) throws {
    let talk = Transcript(name)
    let orders = try #require(talk.value("orders"))
    let pty = try ready(Program().importing(orders), columns: columns, environment: ["NO_COLOR": "1"])
    pty.send(talk.prompts[0] + "\r")
    let answer = try talk.turns()[0].answer.split(separator: "\n").map(String.init)
    #expect(
      pty.waits { $0.lines.joined(separator: "\n").contains(answer.joined(separator: "\n")) }, "\(pty.screen.text)")
  }

  @Test func `an encrypted file is imported with its password, asked for in hiding and again when wrong`() throws {
    let pty = try ready(Program())
    pty.send("/导入 \(Talks.files)/locked.zip\r")
    #expect(pty.shows("的密码"))
    pty.send("000000\r")
    #expect(pty.shows("密码不对"))
    pty.send("384920\r")
    #expect(pty.shows("新增 1 单"), "\(pty.screen.text)")
    #expect(!pty.screen.text.contains("000000") && !pty.screen.text.contains("384920"))
    pty.send("/订单\r")
    #expect(pty.shows("空气炸锅"))
  }

  @Test func `a password that is given up leaves the talk`() throws {
    let pty = try ready(Program())
    pty.send("/导入 \(Talks.files)/locked.zip\r")
    #expect(pty.shows("的密码"))
    pty.send(Self.interrupt)
    #expect(pty.shows("没有导入"), "\(pty.screen.text)")
    pty.send("/新的\r")
    #expect(pty.shows("好，从头说"))
  }

  @Test func `Ctrl-C drops the line, and leaves when pressed again at an empty one`() throws {
    let pty = try ready(Program())
    pty.send("写了一半")
    #expect(pty.shows("写了一半"))
    pty.send(Self.interrupt)
    #expect(asks(pty, after: "再按一次"))
    pty.send("又写了")
    #expect(pty.shows("又写了"))
    pty.send(Self.interrupt)
    #expect(asks(pty, after: "再按一次", times: 2))
    pty.send(Self.interrupt)
    #expect(pty.exitStatus() == 130)
    #expect(pty.isTidy)
  }

  @Test func `Ctrl-D leaves`() throws {
    let pty = try ready(Program())
    pty.send(Self.end)
    #expect(pty.exitStatus() == 0)
    #expect(pty.screen.text.contains("再见"))
  }

  @Test func `colour is shown at a terminal and not with NO_COLOR`() throws {
    func codes(_ environment: [String: String]) throws -> Bool {
      let pty = try ready(Program(), environment: environment)
      pty.send(Talks.account + "\r")
      #expect(try pty.shows(Talks.act()) && pty.shows("核实：淘宝"))
      return String(decoding: pty.output, as: UTF8.self).contains(/\x1B\[[0-9;]+m/)
    }
    #expect(try codes([:]))
    #expect(try !codes(["NO_COLOR": "1"]))
  }

  @Test func `a dumb terminal gets plain lines`() throws {
    let pty = try ready(Program(), environment: ["TERM": "dumb"])
    pty.send(Talks.account + "\r")
    #expect(try pty.shows(Talks.act()))
    pty.send("/退出\r\r")
    #expect(pty.exitStatus() == 0)
    #expect(!pty.output.contains(0x1B))
  }

  @Test func `Chinese works whatever the locale says`() throws {
    let pty = try ready(Program(), environment: ["LC_ALL": "C", "LANG": "C"])
    pty.send(Talks.account + "\r")
    #expect(try pty.shows(Talks.act()))
  }

  @Test func `Tab completes commands and files`() throws {
    let pty = try ready(Program())
    pty.send("/导\t")
    #expect(pty.shows("> /导入"))
    pty.send("\(Talks.files)/lock\t")
    #expect(pty.waits { $0.lines.joined().contains("locked.zip") }, "\(pty.screen.text)")
    pty.send("\r")
    #expect(pty.shows("的密码"))
  }

  @Test func `what was typed before is found again`() throws {
    let pty = try ready(Program())
    pty.send("他姓王\r")
    #expect(asks(pty, after: "我是识熊"))
    pty.send("\u{12}姓")
    #expect(pty.shows("找打过的话「姓」> 他姓王"), "\(pty.screen.text)")
  }

  @Test func `a line with a code is not kept`() throws {
    let program = Program()
    let pty = try ready(program)
    pty.send("他让我报验证码384921\r")
    #expect(try pty.shows(Talks.act("他让我报验证码384921")))
    pty.send("他姓王\r/退出\r\r")
    #expect(pty.exitStatus() == 0)
    #expect(program.home.text("history") == "他姓王\n/退出\n")
  }
}
