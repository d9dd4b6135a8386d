/// Keys that edit, in every form that terminals send them.
import Foundation
import PtySupport
import Testing

@Suite struct KeyTests {
  /// Types keys and Enter, and says what the program got.
  private func got(_ keys: String, environment: [String: String] = [:]) throws -> String {
    let pty = try demo(environment: environment)
    pty.send(keys)
    pty.send("\r")
    #expect(pty.shows("got: "))
    #expect(pty.waits { $0.lines.last == "识熊>" })
    return pty.screen.lines.last { $0.hasPrefix("got: ") }.map { String($0.dropFirst(7).dropLast(2)) } ?? ""
  }

  @Test(arguments: ["[H", "OH", "[1~", "[7~"])
  func `Home in all its forms goes to the start`(code: String) throws {
    #expect(try got("快递" + escape + code + "顺丰") == "顺丰快递")
  }

  @Test(arguments: ["[F", "OF", "[4~", "[8~"])
  func `End in all its forms goes to the end`(code: String) throws {
    #expect(try got("快递" + left + left + escape + code + "丢了") == "快递丢了")
  }

  @Test(arguments: ["[3~", "\u{4}"])
  func `Delete and Ctrl-D take the character under the cursor`(code: String) throws {
    #expect(try got("快递" + left + left + (code == "\u{4}" ? code : escape + code)) == "递")
  }

  @Test(arguments: ["OD", "[D"]) func `Left in both modes of the cursor keys moves`(code: String) throws {
    #expect(try got("快递" + escape + code + "的") == "快的递")
  }

  @Test(arguments: ["[5~", "[6~", "[2~", "[15~", "OP", "[1;2A~", "[[A", "[I", "[Z", "[24;5~", "x", "[<0;1;1M"])
  func `a key that means nothing leaves nothing in the line`(code: String) throws {
    let keys = code == "[1;2A~" ? "[1;2P" : code
    #expect(try got("快" + escape + keys + "递") == "快递")
  }

  @Test func `control keys that would ask for more do nothing`() throws {
    #expect(try got("快" + "\u{16}\u{18}\u{0}\u{11}\u{13}\u{1D}" + "递") == "快递")
  }

  @Test func `Ctrl-W stops at marks and where the script changes`() throws {
    #expect(try got("他说丢件，要退款" + control("w")) == "他说丢件，")
    #expect(try got("订单abc123号" + control("w") + control("w")) == "订单")
    #expect(try got("退 款  " + control("w")) == "退 ")
  }

  @Test func `word motions know Chinese marks`() throws {
    #expect(try got("丢件，退款" + escape + "b" + "要") == "丢件，要退款")
    #expect(try got("丢件，退款" + escape + "[1;5D" + escape + "[1;5D" + "了") == "丢件了，退款")
    #expect(try got("丢件，退款" + control("a") + escape + "f" + "了") == "丢件了，退款")
    #expect(try got("丢件，退款" + control("a") + escape + "d") == "，退款")
  }

  @Test func `what is cut comes back with Ctrl-Y`() throws {
    #expect(try got("丢件，退款" + control("u") + "他说" + control("y")) == "他说丢件，退款")
    #expect(try got("丢件" + control("a") + control("k") + "又" + control("y")) == "又丢件")
  }

  @Test func `Backspace takes a whole emoji`() throws {
    #expect(try got("好👨‍👩‍👧" + "\u{7F}" + "的") == "好的")
  }

  @Test func `bytes that are no UTF-8 do not swallow what follows`() throws {
    let pty = try demo()
    pty.send(bytes: [0xC4, 0xE3] + Array("好\r".utf8))
    #expect(pty.shows("好\"]"))
  }

  @Test func `Tab completes what is clear and lists what is not`() throws {
    #expect(try got("/q\t") == "/quit")
    let pty = try demo()
    pty.send("/\t")
    let expected = ["识熊> /", "/help  /history  /quit", "识熊> /"]
    #expect(pty.lines(like: expected) == expected)
    pty.send("hi\t\r")
    #expect(pty.shows("got: [\"/history\"]"))
  }

  @Test func `a user's editrc is heard`() throws {
    let scratch = try Scratch()
    let file = scratch.path + "/.editrc"
    try "bearwatch:bind ^K ed-move-to-beg\nother:bind ^A ed-newline\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    #expect(try got("快递" + control("k") + "顺丰", environment: ["EDITRC": file]) == "顺丰快递")
  }

  @Test func `in vi mode the same keys work`() throws {
    let scratch = try Scratch()
    let file = scratch.path + "/.editrc"
    try "bind -v\n".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try got("快递" + escape + "[H" + "顺丰", environment: ["EDITRC": file]) == "顺丰快递")
  }
}
