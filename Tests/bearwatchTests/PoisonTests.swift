/// What steers a terminal comes out of no command, whoever has put it into a title, a file's name, a message or the store.
import Foundation
import Model
import PtySupport
import Store
import Terminal
import Testing

@testable import bearwatch

@Suite struct PoisonTests {
  /// Colours and titles by ESC and by C1, ends of lines, directions, tags, and what is not seen.
  private static let poison =
    "\u{1B}[31;5m\u{1B}]0;owned\u{7}\u{9B}2J\u{9D}0;x\u{9C}\u{85}\u{8}\r\u{202E}\u{2066}\u{200F}\u{61C}\u{200B}\u{2028}\u{E0041}\u{7F}"

  /// A store into which an older version, or another program, has put everything as it came.
  private func poisoned() throws -> Program {
    let program = Program()
    let at = Moment(seconds: 1_794_398_591)
    let (poison, store) = (Self.poison, try OrderStore(directory: program.home.path))
    let order = Order(
      id: OrderID(platform: "taobao", number: "45123456\(poison)6677"), placedAt: at, merchant: "蓝山\(poison)茶铺",
      items: [Order.Item(title: "羽绒\(poison)马甲", quantity: 2), Order.Item(title: "=1+\(poison)1")],
      paid: Money(fen: 16_800), status: .shipped, courier: "中通\(poison)快递", tracking: "7311\(poison)0000")
    _ = try store.save(
      ImportBatch(orders: [order], coverage: [], file: "账单\(poison).csv", format: "wechat\(poison)"), at: at)
    var record = CaseRecord(beganAt: at, changedAt: at, verdict: "scam", score: 96)
    record.events = [.init(at: at, kind: .said, text: "他说\(poison)要转账", verdict: "scam")]
    (record.caller, record.play, record.sentAt) = ("京东\(poison)", "取消\(poison)会员", at)
    record.findings = [.init(id: "x", effect: "raises", text: "对\(poison)得上", order: "jd:\(poison)1", merchant: poison)]
    record.traces = [.init(kind: .host, text: "jd\(poison).top", owner: poison)]
    var payment = CaseRecord.Payment()
    (payment.amount, payment.payee, payment.bank) = (100, "李\(poison)四", "工\(poison)行")
    record.payments = [payment]
    _ = try store.keep(record)
    return program
  }

  /// What is found of it in what a run has written; a TAB is how a sheet marks a number.
  private func traces(_ outcome: Program.Outcome) -> [Unicode.Scalar] {
    (outcome.output + outcome.errors).unicodeScalars.filter {
      $0 != "\n" && $0 != "\t" && $0 != "\r" && $0 != "\u{FEFF}" && isUnseen($0)
    }
  }

  @Test func `no subcommand hands on what the store holds`() throws {
    let program = try poisoned()
    let commands = [
      "orders", "orders list --json", "orders show 6677", "orders show 6677 --json", "orders find 马甲",
      "orders find 马甲 --json",
      "orders export", "orders export --csv", "orders coverage", "cases", "cases list --json", "cases show 1",
      "cases report 1", "cases report 1 --json", "cases report 1 --format markdown", "cases report 1 --format html",
      "cases report 1 --masked", "check 他说我买的马甲丢了要双倍赔我", "check --json 他说我买的马甲丢了要双倍赔我", "import --undo",
    ]
    for command in commands {
      let outcome = try program.run(command.split(separator: " ").map(String.init))
      #expect(outcome.status < 70 && !outcome.output.isEmpty, "\(command): \(outcome.status) \(outcome.errors)")
      #expect(traces(outcome) == [], "\(command)")
    }
  }

  @Test func `no subcommand hands on what it is given`() throws {
    let program = Program()
    let poison = Self.poison
    for arguments in [
      ["check", "他说\(poison)我的快递丢了"], ["check", "--json", "他说\(poison)我的快递丢了"], ["check", "--\(poison)"], ["\(poison)"],
      ["orders", "show", poison], ["orders", "find", poison], ["orders", "list", "--platform", poison],
      ["orders", "add", "--platform", poison, "--title", "x", "--paid", "1"],
      ["orders", "add", "--platform", "taobao", "--title", "灯\(poison)", "--paid", "1", "--merchant", poison],
      ["orders", "add", "--platform", "taobao", "--title", "灯", "--paid", poison],
      ["orders", "forget", "--platform", poison], ["contacts", poison], ["contacts", "--json", poison],
      ["cases", "report", "1", "-o", poison], ["cases", "verify", poison], ["family", "import", poison],
      ["restore", poison], ["orders", "--profile", poison], ["import", poison], ["import", "--json", poison],
      ["import", "--password-file", poison, poison], ["handout", poison], ["knowledge", "check", poison],
      ["help", poison], ["orders", "export", "-o", "/nowhere/\(poison)"], ["orders", "--color", poison],
    ] {
      #expect(traces(try program.run(arguments)) == [], "\(arguments)")
    }
  }

  @Test func `no import hands on what a file holds, nor its name`() throws {
    let program = Program()
    try FileManager.default.createDirectory(atPath: program.home.path, withIntermediateDirectories: true)
    let poison = Self.poison
    let files = [
      "订单.csv": "交易\u{1B}时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n"
        + "\(poison.filter { $0 != "\r" }),商户消费,甲店,灯,支出,x,零钱,支付成功,1,/,/\n"
        + "2026-01-02 10:00:00,商户消费,甲\(poison.filter { $0 != "\r" })店,灯,支出,¥9.00,零钱,支付成功,42000001,/,/\n",
      "坏\(poison.filter { $0 != "/" }).txt": "什么也不是\(poison)", "空\u{1B}[31;5m\u{9B}.csv": "",
      "网页\u{202E}.json": #"{"format":"bearwatch-orders","version":1,"orders":[{"platform":"\u001b[31m"}]}"#,
    ]
    for (name, content) in files {
      let path = program.home.path + "/" + name
      try content.write(toFile: path, atomically: false, encoding: .utf8)
      for arguments in [["import", path], ["import", "--json", path], ["import", "--dry-run", path]] {
        #expect(traces(try program.run(arguments)) == [], "\(arguments)")
      }
    }
    #expect(traces(try program.run("orders")) == [])
  }

  @Test func `streams of records hand on nothing`() throws {
    let program = Program()
    let line = #"{"id":"a\u001b[31m\u009b\u202e","text":"他说\u001b]0;x\u0007\u0085我的快递丢了"}"# + "\n\u{1B}[31m{\n"
    for arguments in [["check", "--jsonl"], ["check", "--tally"], ["check", "--tally", "--json"]] {
      #expect(traces(try program.run(arguments, input: line)) == [], "\(arguments)")
    }
  }

  @Test func `nothing of the store steers the terminal of a talk`() throws {
    let program = try poisoned()
    let pty = try program.talk()
    try #require(pty.waits { $0.text.contains("识熊>") || $0.text.contains("回车）>") })
    if !pty.screen.text.contains("识熊>") { pty.send("\r") }
    try #require(pty.shows("识熊>"))
    for line in ["/订单", "/订单 6677", "/记录", "/继续 1", "/为什么", "/谁会找我", "/订单 \t\t\t"] {
      pty.send(line + "\r")
      _ = pty.waits { $0.lines.last == "识熊>" }
    }
    pty.send("/退出\r\r")
    _ = pty.exitStatus()
    let output = String(decoding: pty.output, as: UTF8.self)
    #expect(output.contains("马甲"))
    #expect(!output.contains("\u{1B}]") && !output.contains("[31;5m"))
    #expect(output.unicodeScalars.allSatisfy { $0.value < 0x7F || !isUnseen($0) })
  }
}
