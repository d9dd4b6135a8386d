/// Tests of what is neither kept nor shown again.
import Knowledge
import Testing

@testable import bearwatch

@Suite struct SecretsTests {
  private let secrets: Secrets
  init() throws { secrets = Secrets(try Talks.wording.get()) }

  @Test(arguments: [
    ("他要我报验证码384921", "他要我报验证码****"), ("384921是收到的验证码", "****是收到的验证码"), ("验证码是 ３８４９２１", "验证码是 ****"),
    ("卡号6222 0212 3456 7890 128", nil), ("卡号6222021234567890128", nil), ("我身份证11010119900307293X", nil),
    ("身份证110101199003072930给他了", nil), ("我密码是abc123给他了", "我密码是****给他了"),
  ])
  func `a line with a secret is not kept`(_ line: String, _ shown: String?) {
    #expect(secrets.areIn(line))
    #expect(secrets.masked(line) == shown ?? secrets.masked(line))
    #expect(secrets.masked(line) != line)
  }

  @Test(arguments: [
    "他说赔我29700块", "订单号4512087311906655218", "京东客服950618打来的", "他要我报验证码", "他让我转50000到指定账户", "他问我密码是不是忘了",
    "11月18日 14:05 打来的 13800138000",
  ])
  func `a line without a secret is kept`(_ line: String) { #expect(!secrets.areIn(line)) }

  @Test func `of a long number only the last digits are shown`() {
    #expect(secrets.masked("订单号4512087311906655218对的") == "订单号****5218对的")
    #expect(secrets.masked("赔297块") == "赔297块")
  }
}
