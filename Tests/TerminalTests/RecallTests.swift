/// Finding again what was typed before, with ↑ and with Ctrl-R.
import Foundation
import PtySupport
import Testing

@Suite struct RecallTests {
  private let scratch: Scratch
  private var file: String { scratch.path + "/history" }
  private var environment: [String: String] { ["DEMO_HISTORY": file] }

  init() throws { scratch = try Scratch() }

  private func remember(_ entries: [String]) throws {
    try (entries.joined(separator: "\n") + "\n").write(toFile: file, atomically: true, encoding: .utf8)
  }

  @Test func `up shows the last line and down comes back to the draft`() throws {
    try remember(["第一句", "第二句"])
    let pty = try demo(environment: environment)
    pty.send("草稿" + control("a") + up)
    #expect(pty.shows("> 第二句"))
    pty.send(up)
    #expect(pty.shows("> 第一句"))
    pty.send(down + down)
    #expect(pty.shows("> 草稿"))
  }

  @Test func `up after typed characters finds only lines that begin with them`() throws {
    try remember(["快递丢了", "他要我转账", "快递到了", "他挂了"])
    let pty = try demo(environment: environment)
    pty.send("快递" + up)
    #expect(pty.shows("> 快递到了"))
    pty.send(up)
    #expect(pty.shows("> 快递丢了"))
    pty.send(up + "！\r")
    #expect(pty.shows("got: [\"快递丢了！\"]"))
  }

  @Test func `Ctrl-R finds an entry by two Chinese characters and shows all of it`() throws {
    try remember(["客服说快递丢了要赔钱", "别的"])
    let pty = try demo(environment: environment)
    pty.send("草稿" + control("r"))
    #expect(pty.shows("(? ) 草稿"))
    pty.send("丢了")
    #expect(pty.lines(like: ["(? 丢了) 客服说快递丢了要赔钱"]) == ["(? 丢了) 客服说快递丢了要赔钱"])
    pty.send("\r")
    #expect(pty.shows("got: [\"客服说快递丢了要赔钱\"]"))
  }

  @Test func `Ctrl-R again goes further back, and Backspace widens the search`() throws {
    try remember(["快递一", "快递二", "退款三"])
    let pty = try demo(environment: environment)
    pty.send(control("r") + "快递")
    #expect(pty.shows("(? 快递) 快递二"))
    pty.send(control("r"))
    #expect(pty.shows("(? 快递) 快递一"))
    pty.send(control("r"))
    #expect(pty.shows("(- 快递) 快递一"))
    pty.send("\u{7F}\u{7F}退")
    #expect(pty.shows("(? 退) 退款三"))
  }

  @Test(arguments: ["\u{7}", "\u{3}", "\u{1B}"])
  func `leaving the search brings the draft back`(key: String) throws {
    try remember(["快递一"])
    let pty = try demo(environment: environment)
    pty.send("草稿" + control("r") + "快递")
    #expect(pty.shows("快递) 快递一"))
    pty.send(key)
    #expect(pty.lines(like: ["识熊> 草稿"]) == ["识熊> 草稿"])
  }

  @Test func `an arrow takes the found entry into the line`() throws {
    try remember(["快递一"])
    let pty = try demo(environment: environment)
    pty.send(control("r") + "快递" + control("e") + "号\r")
    #expect(pty.shows("got: [\"快递一号\"]"))
  }

  @Test func `a line dropped by Ctrl-C comes back with up, and is not in the file`() throws {
    let pty = try demo(environment: environment)
    pty.send("写了一半" + control("c"))
    #expect(pty.waits { $0.lines.contains("interrupted") && $0.lines.last == "识熊>" })
    pty.send(up + "\u{7F}" + "个字\r")
    #expect(pty.shows("got: [\"写了一个字\"]"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "写了一个字\n")
  }

  @Test func `what the caller refuses and what begins with a space is not kept`() throws {
    let pty = try demo(environment: environment)
    pty.send("my secret\r" + " 悄悄\r" + pasted("两\r行") + "\r")
    #expect(pty.shows("[\"两\", \"行\"]"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "两\\n行\n")
    pty.send(up)
    #expect(pty.shows("> 两⏎行"))
  }
}
