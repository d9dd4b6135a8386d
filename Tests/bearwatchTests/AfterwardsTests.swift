/// After a call: the pause, the debrief, the form for the police.
import Foundation
import Model
import Testing

@testable import bearwatch

@Suite struct AfterwardsTests {
  private func talk(_ lines: [String], answers: [String] = []) throws -> [String] {
    let (out, typed) = (Written(), Typed())
    var session = try Talks.session(orders: "talk-a.json", today: "2026-11-20", out: out, typed: typed)
    typed.lines = answers
    return lines.map { line in
      _ = session.answer(line)
      return out.take()
    }
  }

  @Test func `a pause ends when the three things are done`() throws {
    let text = try talk(["/冷静"], answers: ["1 3", "", "2"])[0]
    #expect(text.contains("到 09:10") && text.contains("还有 10 分钟") && text.hasSuffix("心里就有数了。"))
  }

  @Test func `what is told during a pause is heard`() throws {
    #expect(try talk(["/冷静"], answers: ["1", "他又打来了，让我共享屏幕"])[0].contains("是诈骗"))
    #expect(try talk(["/冷静"])[0].hasSuffix("好，先不停了。"))
  }

  @Test func `ten minutes are never more than ten`() {
    let start = Moment(day: Day(number: 20_777), hour: 20)
    let pause = Pause(until: start.later(seconds: Pause.length))
    #expect(pause.minutes(at: start) == 10)
    #expect(pause.minutes(at: start.later(seconds: 541)) == 1)
    #expect(pause.minutes(at: start.later(seconds: 601)) == 0)
    #expect(pause.minutes(at: start.later(seconds: -90_000)) == 10)
  }

  @Test(arguments: ["4", "12a", "1万", "0", ""])
  func `only the three numbers tick`(_ line: String) {
    var pause = Pause(until: Moment(day: Day(number: 20_777)))
    #expect(!pause.tick(line) && pause.ticked.isEmpty)
  }

  @Test func `a debrief blames nobody and names one thing`() throws {
    let text = try talk(["有人自称淘宝客服，说羽绒马甲丢了，双倍赔，让我共享屏幕", "/复盘"])[1]
    for part in ["不怪您", "共享屏幕", "露馅", "您做对的", "下次就记一句"] { #expect(text.contains(part), "\(part)") }
    #expect(try talk(["/复盘"])[0].contains("还没有说完"))
    #expect(try talk(["快递员打电话说放门口了", "/复盘"])[1].contains("没有看出是骗子"))
  }

  @Test func `the form asks for each payment, and what is not known stays open`() throws {
    let answers = ["", "昨晚", "建行", "不知道", "6217001234567890", "", "截图", "1", "三千八", "", "", "", "", "", "", "2", "2"]
    let lines = try talk(["有人冒充客服，我转了两万给他", "/报案", "/怎么办"], answers: answers)
    let said = lines[1].filter { !$0.isWhitespace }
    #expect(said.contains("第1笔从建行转走了20000元，对方户名____，账号6217001234567890"))
    #expect(said.contains("第2笔从____转走了3800元"))
    #expect(lines[2].filter { !$0.isWhitespace }.contains("第2笔"))
  }

  @Test func `who stops in the middle of the form keeps what was told`() throws {
    let lines = try talk(["有人冒充客服，我转了两万给他", "/报案"], answers: ["看不懂", "1万五", "昨晚"])
    #expect(lines[1].contains("金额没看懂") && lines[1].filter { !$0.isWhitespace }.contains("转走了15000元"))
  }
}
