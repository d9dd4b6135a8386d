/// Signals, sizes, locales and pipes: the terminal is always left as it was found.
import Foundation
import Glibc
import PtySupport
import Testing

@Suite struct TerminalStateTests {
  @Test func `Ctrl-C drops the line and asks again`() throws {
    let pty = try demo()
    pty.send("不要了" + left + control("c"))
    let expected = ["识熊> 不要了", "interrupted", "识熊>"]
    #expect(pty.lines(like: expected) == expected)
  }

  @Test func `Ctrl-C between two lines is kept for the next`() throws {
    let pty = try demo()
    pty.send("work\r")
    #expect(pty.shows("working"))
    pty.send(control("c"))
    #expect(pty.shows("interrupted"))
    pty.send("还在\r")
    #expect(pty.shows("got: [\"还在\"]"))
  }

  @Test func `Ctrl-C twice between two lines ends it, with the terminal in order`() throws {
    let pty = try demo()
    pty.send("toil\r")
    #expect(pty.shows("working"))
    pty.send(control("c"))
    #expect(pty.shows("^C"))
    pty.send(control("c"))
    #expect(pty.exitStatus() == -SIGINT)
    #expect(pty.isTidy)
  }

  @Test func `Ctrl-D on an empty line ends, with the terminal in order`() throws {
    let pty = try demo()
    pty.send(control("d"))
    #expect(pty.exitStatus() == 0)
    #expect(pty.screen.lines == ["识熊>", "end"])
    #expect(pty.isTidy)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal that ends the program leaves the terminal in order`(number: Int32) throws {
    let pty = try demo()
    pty.send("快递")
    #expect(pty.shows("快递"))
    #expect(!pty.isTidy)
    pty.signal(number)
    #expect(pty.exitStatus() == -number)
    #expect(pty.isTidy)
    #expect(String(decoding: pty.output, as: UTF8.self).contains("\u{1B}[?2004l"))
  }

  @Test func `a crash while typing leaves the terminal in order`() throws {
    let pty = try demo(environment: ["SWIFT_BACKTRACE": "enable=no"])
    pty.send("快递")
    #expect(pty.shows("快递"))
    pty.signal(SIGSEGV)
    #expect(pty.exitStatus() == -SIGSEGV)
    #expect(pty.isTidy)
  }

  @Test func `after Ctrl-Z and fg the line is there again`() throws {
    let pty = try Pty(
      ["/bin/bash", "--norc", "-i"],
      environment: ["DEMO": demoPath, "PS1": "$ ", "BASH_SILENCE_DEPRECATION_WARNING": "1"])
    #expect(pty.shows("$"))
    pty.send("$DEMO\r")
    #expect(pty.shows("识熊>"))
    pty.send("快递")
    #expect(pty.shows("> 快递"))
    pty.send(control("z"))
    #expect(pty.shows("Stopped"))
    pty.send("fg\r")
    #expect(pty.waits { $0.lines.last == "识熊> 快递" })
    pty.send("丢了\r")
    #expect(pty.shows("got: [\"快递丢了\"]"))
  }

  @Test(arguments: [(40, 20), (20, 40), (40, 21), (38, 80)])
  func `a changed width draws the line anew in its place`(from: Int, to: Int) throws {
    let pty = try demo(columns: from)
    pty.send("上一句\r")
    #expect(pty.waits { $0.lines.count == 3 && $0.lines.last == "识熊>" })
    let text = "他说我的快递丢了，要我下载一个软件，还要共享屏幕，再转两千元"
    pty.send(text + String(repeating: left, count: 5))
    let cursor = 6 + 2 * (text.count - 5)
    #expect(pty.waits { $0.text.hasSuffix("千元") && $0.row == 2 + cursor / from && $0.column == cursor % from })
    pty.resize(columns: to, rows: 12)
    pty.send("整整")
    var line = Array(text)
    line.insert(contentsOf: "整整", at: text.count - 5)
    let expected = ["识熊> 上一句", "got: [\"上一句\"]"] + rows(of: "识熊> " + String(line), columns: to)
    #expect(pty.lines(like: expected) == expected)
  }

  @Test(arguments: ["C", "POSIX", "en_US.ISO-8859-1"]) func `Chinese works whatever the locale says`(locale: String)
    throws
  {
    let pty = try demo(environment: ["LANG": locale, "LC_ALL": locale])
    pty.send("ab三四cd\r")
    #expect(pty.shows("got: [\"ab三四cd\"]"))
  }

  @Test func `a terminal unknown to the system is used as an xterm, in silence`() throws {
    let pty = try demo(environment: ["TERM": "xterm-nobody-knows"])
    pty.send("递" + left + "快\r")
    let expected = ["识熊> 快递", "got: [\"快递\"]", "识熊>"]
    #expect(pty.lines(like: expected) == expected)
  }

  @Test func `a dumb terminal gets plain lines without codes`() throws {
    let pty = try demo(environment: ["TERM": "dumb"])
    pty.send("快递\r")
    #expect(pty.shows("got: [\"快递\"]"))
    #expect(!pty.output.contains(0x1B))
  }

  @Test func `colour in the prompt takes no columns and ends with it`() throws {
    let pty = try demo(columns: 20)
    pty.send("一二三四五六七")
    #expect(pty.waits { $0.row == 1 && $0.column == 0 })
    #expect(String(decoding: pty.output, as: UTF8.self).contains("识熊> \u{1B}[0m"))
  }

  @Test func `a secret is not shown`() throws {
    let pty = try demo()
    pty.send("password\r")
    #expect(pty.shows("密码:"))
    pty.send("abc密\u{7F}d\r")
    #expect(pty.shows("secret: abcd"))
    #expect(pty.screen.lines.contains("密码:"))
  }

  @Test func `a secret is asked for again after Ctrl-Z and fg`() throws {
    let pty = try Pty(["/bin/bash", "--norc", "-i"], environment: ["DEMO": demoPath, "PS1": "$ "])
    #expect(pty.shows("$"))
    pty.send("$DEMO\r")
    #expect(pty.shows("识熊>"))
    pty.send("password\r")
    #expect(pty.shows("密码:"))
    pty.send(control("z"))
    #expect(pty.shows("Stopped"))
    pty.send("fg\r")
    #expect(pty.waits { $0.lines.last == "密码:" && $0.lines.contains { $0.contains("fg") } })
    pty.send("abc\r")
    #expect(pty.shows("secret: abc"))
  }

  @Test func `a secret is given up by Ctrl-C, and the terminal is in order`() throws {
    let pty = try demo()
    pty.send("password\r")
    #expect(pty.shows("密码:"))
    pty.send("abc" + control("c"))
    #expect(pty.shows("secret: none"))
    pty.send("password\r")
    #expect(pty.waits { $0.lines.last == "密码:" })
    pty.signal(SIGTERM)
    #expect(pty.exitStatus() == -SIGTERM)
    #expect(pty.isTidy)
  }

  @Test func `from a pipe come plain lines, and no codes go out`() throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: demoPath)
    (process.standardInput, process.standardOutput) = (input, output)
    process.environment = ["LC_ALL": "C", "TERM": "xterm"]
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("快递\r\n退\u{1B}[1m款\npassword\n密\n无换行".utf8))
    try input.fileHandleForWriting.close()
    let text = try String(decoding: output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text == "got: [\"快递\"]\ngot: [\"退款\"]\nsecret: 密\ngot: [\"无换行\"]\nend\n")
  }
}
