/// Reports of kept talks: the police's five things on top, secrets nowhere, changes found out.
import Foundation
import Model
import PtySupport
import Store
import Testing

@testable import bearwatch

@Suite struct ReportTests {
  private var record: CaseRecord {
    let at = Moment(day: Day(number: 20_777), hour: 20, minute: 5)
    var record = CaseRecord(beganAt: at, changedAt: at.later(seconds: 300), verdict: "scam", score: 96)
    record.events = [
      .init(at: at, kind: .said, text: "他说 <img src=x onerror=alert(1)> | 让我转", verdict: "scam"),
      .init(at: at.later(seconds: 60), kind: .did, text: "打 110 报警"),
    ]
    (record.caller, record.play, record.sentAt) = ("京东", "取消会员", at)
    record.findings = [
      .init(id: "order.found", effect: "raises", text: "对得上", order: "jd:312345678901", merchant: "某店")
    ]
    record.traces = [
      .init(kind: .phone, text: "13812345678"), .init(kind: .account, text: "6217001234567890"),
      .init(kind: .host, text: "jd-kefu.top"),
    ]
    var payment = CaseRecord.Payment()
    (payment.amount, payment.bank, payment.payee) = (2_000_000, "建设银行尾号3321", "王建国")
    (payment.account, payment.payeeBank, payment.at) = ("6217001234567890", "农业银行", "昨晚九点")
    record.payments = [payment, payment]
    return record
  }

  private func written(_ form: Sheet.Form, isMasked: Bool = false) throws -> String {
    let wording = try Talks.wording.get()
    let record = isMasked ? record.masked(by: Secrets(wording)) : record
    let sheet = CaseSheet(wording: wording, isMasked: isMasked).sheet(record, number: 3)
    return Checked.sealed(Sheet.written([sheet], as: form))
  }

  @Test(arguments: Sheet.Form.allCases)
  func `the five things stand on top, in the order of the police`(_ form: Sheet.Form) throws {
    let text = try written(form)
    let places = ["一、本人", "二、本人账户", "三、金额", "四、对方户名", "五、转账凭证", "经过"].map { text.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    for fact in ["6217001234567890", "王建国", "农业银行", "20000 元", "合计 40000 元", "jd-kefu.top"] {
      #expect(text.contains(fact), "\(fact)")
    }
  }

  @Test(arguments: Sheet.Form.allCases)
  func `a masked copy shows no number and no name`(_ form: Sheet.Form) throws {
    let text = try written(form, isMasked: true)
    for fact in ["6217001234567890", "王建国", "13812345678"] { #expect(!text.contains(fact), "\(fact)") }
    #expect(text.contains("遮住了") && text.contains("7890"))
  }

  @Test func `the page runs nothing and fetches nothing`() throws {
    let page = try written(.html)
    for part in ["<script", "http:", "https:", "src=", "href=", "@import", "url(", "<img"] {
      #expect(!page.replacing("&lt;img src=x", with: "").contains(part), "\(part)")
    }
    #expect(page.contains("&lt;img src=x onerror=alert(1)&gt;") && page.contains("size: A4"))
  }

  @Test func `nothing that was said becomes a mark in Markdown`() throws {
    let text = try written(.markdown)
    #expect(text.contains(#"\<img src=x onerror=alert(1)\> \| 让我转"#))
  }

  @Test func `every change of a report is found out`() throws {
    for text in [try written(.text), try written(.html), try KeptCaseFile(record, number: 3).text()] {
      #expect(Checked.isIntact(text) == true)
      #expect(Checked.isIntact(text.replacing("20000", with: "30000").replacing("2000000", with: "3000000")) == false)
      #expect(Checked.isIntact(text + " ") == false)
      let digest = try #require(text.firstMatch(of: /sha256:([0-9a-f]{64})/)).1
      #expect(Checked.isIntact(text.replacing(digest, with: String(digest.reversed()))) == false)
    }
    #expect(Checked.isIntact("no fingerprint") == nil)
  }

  @Test func `a report without money says so`() throws {
    var none = record
    none.payments = []
    let sheet = CaseSheet(wording: try Talks.wording.get()).sheet(none, number: nil)
    #expect(Sheet.written([sheet], as: .text).contains("没有说钱转出去"))
  }

  @Test(arguments: [0, 1, 3])
  func `the sentence to hand on is at most sixty characters long`(_ count: Int) throws {
    let text = CaseText(wording: try Talks.wording.get())
    let asks = ["共享屏幕", "把钱转到安全账户里头去", "下载他指定的软件而且马上就要"].prefix(count)
    let sentence = text.handOff(record, asks: Array(asks))
    #expect(sentence.count <= 60 && sentence.contains("冒充京东") && sentence.contains("40000 元"))
    #expect(sentence.contains("110"))
  }

  @Test func `where orders leak is told from two talks on`() throws {
    func kept(_ number: Int, _ merchant: String?, _ order: String, verdict: String = "scam") throws -> KeptCase {
      var record = record
      record.verdict = verdict
      record.findings = [.init(id: "order.found", effect: "neutral", text: "", order: order, merchant: merchant)]
      let store = try OrderStore.inMemory()
      for _ in 1..<number { _ = try store.keep(record) }
      _ = try store.keep(record)
      let kept = try store.keptCase(number)
      return try #require(kept)
    }
    let one = try kept(1, "某店", "jd:1")
    #expect(LeakWatch.leaks([one]).isEmpty)
    let two = LeakWatch.leaks([one, try kept(2, "某店", "jd:2"), try kept(3, "别家", "jd:3")])
    #expect(two == [LeakWatch.Leak(shop: "某店", platform: "jd", count: 2)])
    let platform = LeakWatch.leaks([one, try kept(2, "别家", "jd:2")])
    #expect(platform == [LeakWatch.Leak(shop: nil, platform: "jd", count: 2)])
    #expect(LeakWatch.leaks([one, try kept(2, "某店", "jd:2", verdict: "consistent")]).isEmpty)
  }
}

/// `bearwatch cases`, as scripts and people use it.
@Suite struct CasesCommandTests {
  private let program = Program()

  private func keepOne() throws {
    _ = try program.run(input: "/记录 开\n有人自称淘宝客服，我转了两万给他\n/做完 1\n")
  }

  @Test func `a kept talk is listed, shown, reported, verified and deleted`() throws {
    #expect(try program.run("cases").output.contains("还没有记过"))
    try keepOne()
    #expect(try program.run("cases").output.hasPrefix("1 号"))
    #expect(try program.run("cases", "list", "--json").output.contains(#""number":1"#))
    #expect(try program.run("cases", "show", "1").output.contains("我转了两万给他"))
    let file = program.home.path + "/a.html"
    #expect(try program.run("cases", "report", "1", "-o", file).status == 0)
    #expect(program.home.mode("a.html") == 0o600)
    #expect(program.home.text("a.html").hasPrefix("<!DOCTYPE html>"))
    #expect(try program.run("cases", "verify", file).status == 0)
    try (program.home.text("a.html") + "x").write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try program.run("cases", "verify", file).status == 65)
    #expect(try program.run("cases", "report", "1", "-o", file).status == 2)
    #expect(try program.run("cases", "report", "1", "-o", file, "--replace").status == 0)
    #expect(try program.run("cases", "delete", "1", input: "n\n").output.contains("没有删"))
    #expect(try program.run("cases", "delete", "1", input: "y\n").output.contains("删掉了 1 件"))
    let gone = try program.run("cases", "show", "1")
    #expect(gone.status == 2 && gone.errors.contains("没有 1 号"))
  }

  @Test func `a talk goes on where it was left`() throws {
    try keepOne()
    let run = try program.run("cases", "resume", "1", input: "/做完 2\n")
    #expect(run.status == 0 && run.output.contains("1. （做完了）") && run.output.contains("下一步"))
    #expect(try program.run("cases", "resume", "7").status == 2)
  }

  @Test func `the next start reminds of steps that are left`() throws {
    try keepOne()
    _ = FileManager.default.createFile(atPath: program.home.path + "/guided", contents: nil)
    let pty = try program.talk()
    #expect(pty.shows("还有 11 步没做"))
  }
}
