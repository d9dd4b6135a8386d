/// What is shown behind the line without being in it, and what a line looks like once it was sent off.
import PtySupport
import Testing

@testable import Terminal

@Suite struct GhostTests {
  private let right = "\u{1B}[C"

  private func hinting(columns: Int = 80) throws -> Pty {
    let pty = try demo(columns: columns, environment: ["DEMO_HINTS": "1"])
    pty.send("他说我快递丢了要理赔\r")
    try #require(pty.shows("got:"))
    try #require(pty.waits { $0.lines.last == "识熊>" })
    return pty
  }

  @Test func `what was typed before is suggested, in grey, and taken with the right arrow`() throws {
    let pty = try hinting()
    pty.send("他说")
    #expect(pty.waits { $0.lines.last == "识熊> 他说我快递丢了要理赔" }, "\(pty.screen.text)")
    #expect(String(decoding: pty.output, as: UTF8.self).contains("\u{1B}[2m我\u{1B}[0m"))
    pty.send(right + "。\r")
    #expect(pty.shows("got: [\"他说我快递丢了要理赔。\"]"))
  }

  @Test func `a suggestion that is not taken is neither sent nor left on the screen`() throws {
    let pty = try hinting()
    pty.send("他说")
    #expect(pty.waits { $0.lines.last == "识熊> 他说我快递丢了要理赔" })
    pty.send("\r")
    #expect(pty.shows("got: [\"他说\"]"))
    #expect(pty.screen.lines.filter { $0 == "识熊> 他说" }.count == 1, "\(pty.screen.text)")
  }

  @Test func `a suggestion never goes beyond its row`() throws {
    let pty = try hinting(columns: 20)
    pty.send("他说")
    #expect(pty.waits { $0.lines.last == "识熊> 他说我快递丢" }, "\(pty.screen.text)")
  }

  @Test func `one character is no beginning, and a moved cursor no end`() throws {
    let pty = try hinting()
    pty.send("他")
    #expect(pty.waits { $0.lines.last == "识熊> 他" })
    pty.send("说" + left)
    #expect(pty.waits { $0.lines.last == "识熊> 他说" }, "\(pty.screen.text)")
  }

  @Test func `nothing is suggested where nobody asked for it`() throws {
    let pty = try demo()
    pty.send("他说我快递丢了\r他说")
    #expect(pty.waits { $0.lines.last == "识熊> 他说" }, "\(pty.screen.text)")
  }

  @Test func `a secret stands on the screen only until Enter`() throws {
    let pty = try demo()
    pty.send("my secret")
    #expect(pty.shows("识熊> my secret"))
    pty.send("\r")
    #expect(pty.shows("got: [\"my secret\"]"))
    #expect(pty.screen.lines.contains("识熊> my ******"), "\(pty.screen.text)")
  }

  @Test func `how many lines were pasted is said behind them, and is no part of them`() throws {
    let pty = try demo()
    pty.send(pasted("一\n二\n三"))
    #expect(pty.waits { $0.lines.last == "识熊> 一⏎二⏎三(3)" }, "\(pty.screen.text)")
    pty.send("\r")
    #expect(pty.shows("got: [\"一\", \"二\", \"三\"]"))
  }

  @Test(arguments: [("一二三", 80, 1), ("一二三", 4, 2), ("一\n二", 80, 2), ("", 80, 1)])
  func `rows are counted by columns`(_ text: String, _ width: Int, _ rows: Int) {
    #expect(Pager.rows(of: text, width: width) == rows)
  }
}
