/// A round as somebody goes through it: to the end, only so far, and with something real in between.
import Counsel
import Foundation
import Model
import PtySupport
import Store
import Terminal
import Testing

@testable import bearwatch

@Suite struct RoundTests {
  private struct Played {
    let text: String
    let practice: Practice?
    let session: Session
  }

  private func play(
    _ lines: [String], command: String = "/演练", orders: String? = "talk-b.json", screen: Screen? = nil
  ) throws -> Played {
    let out = Written()
    var session = try Talks.session(
      orders: orders, today: "2026-11-20", out: out, input: lines.map { .line($0) }, screen: screen)
    _ = out.take()
    #expect(session.answer(command) == .goOn)
    return Played(text: out.take(), practice: try session.desk.store.store.note(Practice.self), session: session)
  }

  /// One verdict on everything, and no advice.
  private func through(_ taken: String) -> [String] { (0..<4).flatMap { _ in [taken, "跳过"] } }

  @Test(arguments: [("1", "认出 2 个，漏掉 0 个", "冤枉 2 个"), ("2", "认出 0 个，漏掉 2 个", "冤枉 0 个")])
  func `a whole round is scored on both sides`(_ answer: String, _ caught: String, _ accused: String) throws {
    let played = try play(through(answer))
    #expect(played.text.contains(caught) && played.text.contains(accused))
    #expect(played.text.contains("单号只露后四位") && played.text.contains("第 4 题，共 4 题") && played.text.contains("下次可以练：/演练"))
    #expect(played.text.contains("从 2026年11月20日 到现在，练了 4 题"))
    #expect(played.practice?.rounds.map(\.isWhole) == [true])
  }

  @Test func `nothing is given away before both answers are in`() throws {
    for count in 0...1 {
      let text = try play(Array(repeating: "1", count: count)).text
      #expect(!text.contains("记一点") && !text.contains("对，这是") && !text.contains("这一个是"))
    }
    #expect(try play(["1", "跳过"]).text.contains("记一点"))
  }

  @Test func `whoever leaves keeps what was done`() throws {
    for end in [["够了"], ["退出"], []] {
      let played = try play(["1", "跳过", "1"] + end)
      #expect(played.practice?.rounds.map(\.isWhole) == [false] && played.practice?.rounds[0].answers.count == 1)
      #expect(played.text.contains("练完了") || played.text.contains("练到这里"))
    }
    let nothing = try play(["够了"])
    #expect(nothing.practice == nil && nothing.text.contains("停在这里"))
  }

  @Test func `a real call in a drill is heard as one`() throws {
    for lines in [[Talks.account], ["1", Talks.account], ["有人打电话说快递丢了，双倍赔", "1"]] {
      let played = try play(lines)
      #expect(played.text.contains("当成真事来听"))
      #expect(played.session.talk.turns.count == 1 && played.session.talk.reply != nil, "\(played.text)")
    }
    let denied = try play(["有人打电话说快递丢了，双倍赔", "2", "1", "跳过"])
    #expect(denied.session.talk.turns.isEmpty && denied.text.contains("记一点"))
    let more = try play(["有人打电话说快递丢了，双倍赔", "他还让我加微信"])
    #expect(more.session.talk.turns == ["有人打电话说快递丢了，双倍赔\n他还让我加微信"])
  }

  @Test func `a call for help and a command are heard in a drill`() throws {
    let panic = try play(["急", "够了"])
    #expect(panic.text.contains("现在挂断电话。"))
    #expect(try play(["/订单"]).text.contains("即食燕窝礼盒"))
  }

  @Test func `free advice is told what it holds and what was not seen`() throws {
    let played = try play(["1", "先挂断，别借"], command: "/演练 征信")
    #expect(played.text.contains("您提到了：不借。") && played.text.contains("没看到您提到：不转；"))
    #expect(played.text.contains("可以这样说：「先挂断，一分钱别借"))
    let real = try play(["1", "真的，" + Talks.account], command: "/演练 征信")
    #expect(real.session.talk.turns == [Talks.account])
  }

  @Test func `without orders all is invented, and said so`() throws {
    let played = try play(["1", "1"], command: "/演练 丢件", orders: nil)
    #expect(played.text.contains("订单是编的") && !played.text.contains("您自己的订单"))
    #expect(try play(["1", "1"], command: "/演练 丢件").text.contains("单号只露后四位"))
  }

  @Test func `what there is nothing about is told, with what there is`() throws {
    let text = try play([], command: "/演练 恐龙").text
    #expect(text.contains("没有「恐龙」的题") && text.contains("快递"))
    #expect(try play([], command: "/演练 成绩").text.contains("还没有练过"))
  }

  @Test(arguments: [
    (Screen(width: 40), 40), (Screen(width: 80, simple: true), 36), (Screen(width: 80, words: true), 80),
    (Screen(width: 80, ascii: true), 80),
  ])
  func `a round fits the screen`(_ screen: Screen, _ width: Int) throws {
    let text = try play(through("1"), screen: screen).text
    for line in text.split(separator: "\n") { #expect(Columns.width(of: line) <= width, "\(line)") }
    #expect(text.contains("练完了"))
  }

  @Test func `Ctrl-C leaves the drill and not the program`() throws {
    let program = Program()
    let pty = try program.talk()
    #expect(pty.shows("回车）>"))
    pty.send("\r/演练\r")
    #expect(pty.shows("（打数字）>"))
    pty.send("\u{3}")
    #expect(pty.shows("练习停在这里") && pty.waits { $0.lines.last == "识熊>" }, "\(pty.screen.text)")
    pty.send("/退出\r")
    #expect(pty.exitStatus() == 0)
  }
}
