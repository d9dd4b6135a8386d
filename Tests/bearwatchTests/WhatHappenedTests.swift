/// What has been done already comes before everything else, however it is told.
import Model
import Testing

@testable import bearwatch

@Suite struct WhatHappenedTests {
  /// The answer to the last of some turns.
  private func answer(_ turns: [String]) throws -> String {
    let out = Written()
    var session = try Talks.session(orders: "talk-a.json", today: "2026-11-20", out: out)
    return turns.map { turn in
      _ = session.answer(turn)
      return out.take()
    }.last ?? ""
  }

  @Test(arguments: ["我刚才按客服说的转了两万块钱给他，怎么办啊", "钱已经转给他了，两万，怎么办", "我转了两万块钱给骗子", "他说是客服，我按他说的转了两万"])
  func `money that is gone is an emergency`(_ account: String) throws {
    #expect(try answer([account]).hasPrefix("马上打 110。\n"))
  }

  @Test func `a code that was told is an emergency`() throws {
    #expect(try answer(["有人自称客服，我告诉了他验证码"]).contains("\n1. 打银行卡背面的电话"))
  }

  @Test func `two things that have happened bring the steps of both`() throws {
    let text = try answer(["有人自称淘宝客服，我已经转了两万块钱给他，还把验证码告诉他了"])
    #expect(text.contains("打 110 报警") && text.contains("银行卡背面的电话"))
  }

  @Test
  func `a transfer told in other words is an emergency`() throws {
    #expect(try answer(["有人说是客服，我已经转账给他两万，怎么办"]).hasPrefix("马上打 110。"))
  }

  @Test
  func `petty cash that was drawn is a loan`() throws {
    let text = try answer(["有人说是淘宝客服，让我开通支付宝备用金", "支付宝里真的到了500块，我已经提现了"])
    #expect(text.contains("\n1. ") && !text.hasPrefix("别开备用金"))
  }

  @Test
  func `a question after a question is still a question`() throws {
    let text = try answer(["95188是谁家的号码", "13800138000是谁的电话"])
    #expect(text.contains("13800138000") && !text.contains("还缺一条信息"))
  }
}

/// The plan after a loss: in order, with the banks' numbers, ticked off step by step.
@Suite struct PlanTextTests {
  private func talk(_ lines: [String], minutes: Int = 0) throws -> [String] {
    let out = Written()
    let clock = Clock()
    let session = try Talks.session(orders: "talk-a.json", today: "2026-11-20", out: out)
    var stage = session.stage
    stage.now = { clock.now }
    var timed = Session(wording: session.wording, desk: session.desk, stage: stage)
    return lines.map { line in
      _ = timed.answer(line)
      clock.now.seconds += minutes * 60
      return out.take()
    }
  }

  private final class Clock { var now = Moment(day: Day(number: 20_777), hour: 20) }

  private static let mixed = ["有人冒充京东客服，我给他共享屏幕了，验证码也告诉他了，从招商银行转了两万，又从工商银行转了5000"]

  @Test func `what to say to the police is filled with what is known`() throws {
    let text = try talk(Self.mixed + ["/怎么办"])[1].filter { !$0.isWhitespace }
    #expect(text.contains("冒充京东骗了") && text.contains("第1笔从招商银行转走了20000元"))
    #expect(text.contains("第2笔从中国工商银行转走了5000元"))
    #expect(text.contains("招商银行95555") && text.contains("中国工商银行95588"))
  }

  @Test func `the clock runs from the moment it was told`() throws {
    #expect(try talk(["我转了两万给他", "/怎么办"], minutes: 12)[1].contains("现在 12 分钟"))
    #expect(try talk(["我转了两万给他", "/怎么办"], minutes: 45)[1].contains("晚了也要报警"))
    #expect(try !talk(["他让我共享屏幕", "/怎么办"])[1].contains("分钟"))
  }

  @Test func `steps are ticked off, and the next is named`() throws {
    let out = try talk(Self.mixed + ["/做完 1", "/做完 2，3", "/做完 99", "/怎么办", "/新的", "/做完 1"])
    #expect(out[1].contains("下一步") && out[1].contains("\n2. "))
    #expect(out[2].contains("\n4. "))
    #expect(out[3].contains("写成 /做完 1"))
    #expect(out[4].contains("3. （做完了）") && out[4].contains("现在做完 3 步"))
    #expect(out[6].contains("还没有要做的事"))
  }

  @Test func `a command says that the money is gone`() throws {
    #expect(try talk(["/已转账"])[0].hasPrefix("马上打 110。"))
    #expect(try talk(["/yzz 从招商银行"])[0].contains("招商银行 95555"))
  }

  @Test func `what has happened comes before what he still wants`() throws {
    #expect(try talk(["有人打电话自称京东客服，说关闭白条，我给他共享屏幕了"])[0].hasPrefix("马上关掉共享屏幕。"))
  }
}
