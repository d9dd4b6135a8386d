/// Pasted text: nothing of it acts before Enter, and nothing of it steers the terminal.
import PtySupport
import Testing

@Suite struct PasteTests {
  @Test func `two pasted lines wait for Enter and arrive as two lines`() throws {
    let pty = try demo()
    pty.send(pasted("您的快递丢失\r请加客服微信"))
    #expect(pty.lines(like: ["识熊> 您的快递丢失⏎请加客服微信(2)"]) == ["识熊> 您的快递丢失⏎请加客服微信(2)"])
    pty.send("\r")
    #expect(pty.shows("got: [\"您的快递丢失\", \"请加客服微信\"]"))
  }

  @Test func `a paste and the key after it may come in one piece`() throws {
    let pty = try demo()
    pty.send("他说：" + pasted("一\r\n二\r\n") + "。\r")
    #expect(pty.shows("got: [\"他说：一\", \"二。\"]"))
  }

  @Test func `a paste can come in the middle of a line`() throws {
    let pty = try demo(columns: 20)
    pty.send("开头结尾" + left + left + pasted("很长很长很长很长的一段话") + "\r")
    #expect(pty.waits { $0.text.replacing("\n", with: "").contains("[\"开头很长很长很长很长的一段话结尾\"]") })
  }

  @Test func `escape codes and controls are stripped from a paste`() throws {
    let pty = try demo()
    pty.send(pasted("红\u{1B}[31m色\u{7}\u{3}\u{202E}倒\u{1B}]0;title\u{7}完") + "\r")
    #expect(pty.shows("got: [\"红色倒完\"]"))
  }

  @Test func `bracketed paste is on only while a line is asked for`() throws {
    let pty = try demo()
    pty.send("好\r" + control("d"))
    #expect(pty.exitStatus() == 0)
    let output = String(decoding: pty.output, as: UTF8.self)
    let marks = output.ranges(of: #/\u{1B}\[\?2004[hl]/#).map { output[$0].last }
    #expect(marks == ["h", "l", "h", "l"])
  }
}
