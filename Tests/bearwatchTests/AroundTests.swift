/// What stands around the talk: help, scripts for shells, the pager, the prompt, an emptied screen.
import Foundation
import PtySupport
import Testing

@testable import bearwatch

@Suite struct AroundTests {
  private static let prompt = "识熊>"

  private func ready(_ program: Program, columns: Int = 80, environment: [String: String] = [:]) throws -> Pty {
    let pty = try program.importing("talk-a.json").talk(columns: columns, environment: environment)
    try #require(pty.waits { $0.lines.last == Self.prompt }, "\(pty.screen.text)")
    return pty
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `scripts for shells know every flag`(_ shell: String) throws {
    let script = try Program().run("--generate-completion-script", shell).output
    for word in ["profile", "color", "jsonl", "password-file", "contacts", "coverage"] {
      #expect(script.contains(word), "\(word)")
    }
  }

  @Test func `a topic's help is the same in the shell`() throws {
    let program = Program()
    let shell = try program.run("help", "隐私").output
    #expect(shell.contains("不联网") && shell.contains("/隐藏"))
    #expect(try program.run(input: "/帮助 隐私\n").output.contains(shell))
    #expect(try program.run("help", "orders").output.contains("OPTIONS"))
  }

  @Test func `long texts go through the pager, short ones do not`() throws {
    let program = Program()
    let pty = try ready(program, environment: ["PAGER": "sed s/^/P:/"])
    pty.resize(columns: 80, rows: 12)
    pty.send("/帮助\r")
    #expect(pty.shows("P:/退出"), "\(pty.screen.text)")
    pty.send("/历史\r")
    #expect(pty.shows("打过的字在") && !pty.screen.text.contains("P:打过的字在"))
    let bare = try ready(Program(), environment: ["PAGER": ""])
    bare.resize(columns: 80, rows: 12)
    bare.send("/帮助\r")
    #expect(bare.shows("/退出") && !bare.screen.text.contains("P:"))
  }

  @Test func `a pager that is not there is no loss`() throws {
    let pty = try ready(Program(), environment: ["PAGER": "/no/such/pager"])
    pty.resize(columns: 80, rows: 12)
    pty.send("/帮助\r")
    #expect(pty.shows("/退出"), "\(pty.screen.text)")
  }

  @Test(arguments: [(80, "电话·淘宝·1条>"), (40, "电话·1条>"), (26, "1条>")])
  func `the prompt tells where the talk is, in a third of the width`(_ columns: Int, _ prompt: String) throws {
    let pty = try ready(Program(), columns: columns)
    pty.send(Talks.account + "\r")
    #expect(pty.waits { $0.lines.last == prompt }, "\(pty.screen.text)")
    pty.send("/新的\r\r")
    #expect(pty.waits { $0.lines.last == Self.prompt })
  }

  @Test func `what is hidden is gone from the screen`() throws {
    let pty = try ready(Program())
    pty.send(Talks.account + "\r")
    #expect(pty.waits { $0.lines.last == "电话·淘宝·1条>" })
    pty.send("/隐藏\r")
    #expect(pty.waits { $0.lines.allSatisfy { $0.isEmpty || $0 == "电话·淘宝·1条>" } }, "\(pty.screen.text)")
    #expect(String(decoding: pty.output, as: UTF8.self).contains("\u{1B}[3J"))
  }

  @Test func `numbers that are typed are masked once they were sent off`() throws {
    let pty = try ready(Program())
    pty.send("他说我订单号4512087311906655218有问题，让我回电13800138000\r")
    #expect(pty.shows("订单号****5218有问题，让我回电138****8000"), "\(pty.screen.text)")
    #expect(!pty.screen.text.contains("4512087311906655218"))
  }
}
