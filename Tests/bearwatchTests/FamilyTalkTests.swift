/// What a family has agreed on, in the conversation: asked for one by one, and a file taken in.
import Foundation
import Model
import PtySupport
import Store
import Terminal
import Testing

@testable import bearwatch

@Suite struct FamilyTalkTests {
  private func session(_ out: Written, _ lines: String...) throws -> Session {
    try Talks.session(orders: nil, today: "2026-11-20", out: out, input: lines.map(Input.line))
  }

  @Test func `four questions, of which Enter leaves each as it is`() throws {
    let out = Written()
    var session = try session(
      out, "小明", "没有", "１３８００１３８０００", "五百", "500 元", "", "", "", "800", "狗叫什么？", "大姐")
    _ = session.answer("/家人 设置")
    let first = out.take()
    #expect(first.contains("这不像电话号码：没有") && first.contains("没看懂这个数：五百"))
    #expect(first.contains("超过 500 元，先打给小明（13800138000）") && !first.contains("答案没有存"))
    _ = session.answer("/家人 设置")
    let second = out.take()
    #expect(second.contains("超过 800 元，先打给小明") && second.contains("答案没有存"))
    // Given up in the middle, nothing is changed.
    _ = session.answer("/家人 设置")
    #expect(out.take().contains("没有动"))
    #expect(try session.desk.store.family().person == "小明")
    _ = session.answer(Talks.account)
    #expect(out.take().contains("家里说好的：超过 800 元"))
    _ = session.answer("他还让我转账")
    #expect(!out.take().contains("家里说好的"))
  }

  @Test func `without an agreement nothing is said of it`() throws {
    let out = Written()
    var session = try session(out)
    _ = session.answer("/家人")
    #expect(out.take().contains("家里还没有说好什么"))
    _ = session.answer(Talks.account)
    #expect(!out.take().contains("家里"))
  }

  @Test func `a call for help is answered in the middle of it`() throws {
    let out = Written()
    var session = try session(out, "急", "小明", "", "", "")
    _ = session.answer("/家人 设置")
    let text = out.take()
    #expect(text.contains("现在挂断电话") && text.contains("先打给小明"))
  }

  @Test func `a parent takes the file in from the conversation`() throws {
    let (child, mum, bag) = (try Program().importing("talk-a.json"), Program(), Bag())
    _ = try child.run("family", "set", "--name", "小明", "--phone", "13800138000", "--limit", "500")
    _ = try child.run("family", "export", "-o", bag.path("mum.bear"), "--passphrase-file", bag.passphrase)
    _ = try mum.run("family", "set", "--limit", "300")
    let pty = try mum.talk()
    #expect(pty.shows("第一次用"))
    pty.send("\r")
    #expect(pty.shows("识熊>"))
    pty.send("/导入 \(bag.path("mum.bear"))\r")
    #expect(pty.shows("的口令"))
    pty.send("\(Bag.words)\r")
    #expect(pty.shows("这里是「300 元」，文件里是「500 元」") && pty.shows("1 是"))
    pty.send("1\r")
    #expect(pty.shows("都收下了"))
    #expect(pty.screen.text.contains("新增 4 单") && pty.screen.text.contains("超过 500 元，先打给小明"))
    #expect(!pty.screen.text.contains("桂花糕"))
    pty.send("\(Talks.account)\r")
    #expect(pty.shows("家里说好的：超过 500 元") && pty.shows("核实："))
    pty.send("/退出\r")
    if pty.shows("都记在这台电脑上吗") { pty.send("2\r") }
    #expect(pty.exitStatus() == 0)
    #expect(mum.home.text("config.yaml").contains("\nsimple: \"on\"") && !mum.home.text("history").contains("桂花"))
  }
}
