/// What has been done already comes before everything else, however it is told.
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
    #expect(text.contains("打 110 报警") && text.contains("打银行卡背面的电话"))
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
