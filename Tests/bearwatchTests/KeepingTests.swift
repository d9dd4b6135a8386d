/// Talks are kept only where the user agreed, without his secrets, and can be gone on with.
import Foundation
import Model
import Store
import Testing

@testable import bearwatch

@Suite struct KeepingTests {
  private static let account = "有人自称淘宝客服，让我共享屏幕"
  private let home = Home()

  /// A talk over a store in a file, as each start of the program holds one.
  private func talk(_ lines: [String], answers: [String] = []) throws -> [String] {
    let (out, typed) = (Written(), Typed())
    var session = try Talks.session(
      orders: nil, today: "2026-11-20", out: out, typed: typed, store: OrderStore(directory: home.path))
    typed.lines = answers
    return lines.map { line in
      _ = session.answer(line)
      return out.take()
    }
  }

  private func cases() throws -> [KeptCase] { try OrderStore(directory: home.path).cases() }

  @Test func `nothing is kept without the user's word`() throws {
    _ = try talk([Self.account, "/做完 1", "/转告", "/新的"])
    #expect(try cases().isEmpty)
  }

  @Test func `who agreed once is not asked again, and each talk is one case`() throws {
    let first = try talk([Self.account, "/新的"], answers: ["1"])
    #expect(first[1].contains("要把这样的事都记") && first[1].contains("以后都记"))
    let second = try talk([Self.account, "他还要验证码", "/新的", "您好", "/新的"])
    #expect(!second.joined().contains("要把这样的事都记"))
    #expect(try cases().map(\.number) == [2, 1])
    #expect(try cases()[0].record.events.map(\.verdict) == ["scam", "scam"])
  }

  @Test func `a no is remembered, Enter is not`() throws {
    #expect(try talk([Self.account, "/新的"], answers: [""])[1].contains("这次没有记"))
    #expect(try talk([Self.account, "/新的"], answers: ["2"])[1].contains("好，不记"))
    #expect(try !talk([Self.account, "/新的"])[1].contains("要把这样的事都记"))
    #expect(try cases().isEmpty)
  }

  @Test func `what is said instead of an answer is another call`() throws {
    let text = try talk([Self.account, "/新的"], answers: ["又有人打来，要我报验证码"])[1]
    #expect(text.contains("这次没有记") && text.contains("是诈骗"))
  }

  @Test func `nobody is asked about a talk that raised no doubt`() throws {
    #expect(try !talk(["快递员打电话说放门口了", "/新的"])[1].contains("要把这样的事都记"))
  }

  /// Not even in the file: the user's own secrets; what belongs to the other side is there.
  @Test func `no secret is in the store`() throws {
    let told = [
      "/记录", "有人自称京东客服，我把验证码482913告诉他了", "我的卡号6222021234567890128，密码是abc9981，身份证11010119900307211X",
      "我转了两万到对方卡号6217001234567890，户名王建国", "他的电话是 00852-2345678，网址 jd-kefu.top",
    ]
    _ = try talk(told, answers: ["1"])
    let files = ["", "-wal"].map {
      FileManager.default.contents(atPath: home.path + "/bearwatch.sqlite" + $0) ?? Data()
    }
    for secret in ["482913", "6222021234567890128", "abc9981", "11010119900307211X"] {
      #expect(files.allSatisfy { $0.range(of: Data(secret.utf8)) == nil }, "\(secret)")
    }
    let all = try cases()
    let record = try #require(all.first).record
    #expect(record.traces.contains { $0.kind == .account && $0.text == "6217001234567890" })
    #expect(record.traces.contains { $0.kind == .host && $0.text == "jd-kefu.top" })
    #expect(record.payments.first?.payee == "王建国" && record.payments.first?.amount == 2_000_000)
  }

  @Test func `steps that are done outlast the program`() throws {
    _ = try talk(["/记录 开", "有人冒充客服，我转了两万给他", "/做完 1，2"])
    let lines = try talk(["/继续", "/做完 3", "/怎么办"])
    #expect(lines[0].contains("我转了两万给他") && lines[0].contains("2. （做完了）"))
    #expect(lines[2].contains("3. （做完了）") && lines[2].contains("分钟"))
    #expect(try cases().count == 1)
    #expect(try cases()[0].record.done.count == 3)
  }

  @Test func `what is taken back is not kept either`() throws {
    _ = try talk(["/记录 开", Self.account, "我转了两万给他", "/撤销"])
    #expect(try cases()[0].record.events.map(\.text) == [Self.account])
  }

  @Test func `where all is taken back nothing stays`() throws {
    _ = try talk(["/记录 开", Self.account, "/撤销"])
    #expect(try cases().isEmpty)
  }

  @Test func `what was pasted at length is kept in part`() throws {
    _ = try talk(["/记录 开", Self.account + String(repeating: "，他又说了很多", count: 2_000)])
    #expect(try cases()[0].record.events[0].text.count == 4_000)
  }

  @Test func `a talk that was deleted meanwhile is kept under a new number`() throws {
    let (out, typed) = (Written(), Typed())
    var session = try Talks.session(
      orders: nil, today: "2026-11-20", out: out, typed: typed, store: OrderStore(directory: home.path))
    for line in ["/记录 开", Self.account] { _ = session.answer(line) }
    #expect(try OrderStore(directory: home.path).deleteCase(1))
    _ = session.answer("他还要验证码")
    #expect(try cases().map(\.number) == [2])
  }

  @Test(arguments: [
    ("转到6217001234567890", ["6217001234567890"]), ("从我的卡6222021234567890128转到6217001234567890", ["6217001234567890"]),
    ("我的卡号是6222021234567890128", []), ("转到我的卡6222021234567890128了", []),
    ("订单号4512345678901236677的快递寄到了", []), ("打给 6217 0012 3456 7890 王建国", ["6217001234567890"]),
    ("收款账号：6217001234567890，我卡6222021234567890128", ["6217001234567890"]),
  ])
  func `accounts of the other side are told from the user's own`(_ text: String, _ accounts: [String]) throws {
    #expect(try PayeeReader(Talks.wording.get()).accounts(text) == accounts)
  }

  @Test(arguments: [
    ("户名王建国，建行", ["王建国"]), ("收款人是 李 四", []), ("户名：欧阳娜娜。", ["欧阳娜娜"]), ("户名某某科技有限公司", []),
  ])
  func `names of payees`(_ text: String, _ names: [String]) throws {
    #expect(try PayeeReader(Talks.wording.get()).names(text) == names)
  }
}
