/// Tests of amounts: each with all the ways to write it.
import Model
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    (89_900, ["899", "899.00", "899.0", "¥899", "￥ 899.00", "899.009", "0899"]),
    (123_450, ["1,234.5", "¥1,234.50", "1，234.50"]),
    (-320, ["-3.20", "¥-3.2", "-¥3.20"]), (0, ["0", "0.00", "-0"]), (5, ["0.05"]),
    (99_999_999_999_999_999, ["999999999999999.99"]),
  ])
  func allWaysToWriteAnAmountAreOne(_ fen: Int, _ ways: [String]) {
    for way in ways { #expect(Money(way)?.fen == fen, "\(way)") }
  }

  @Test(arguments: ["", ".5", "5.", "1.2.3", "--1", "1e3", "abc", "一百", "８９９", "9999999999999999", "1.x", "+5"])
  func whatIsNoPlainNumberIsNoAmount(_ text: String) { #expect(Money(text) == nil) }

  @Test(arguments: [
    (Money(fen: 98_048, currency: "USD"), "980.48 USD"), (Money(fen: 7), "0.07"), (Money(fen: -1_205), "-12.05"),
  ])
  func scriptsSeeTheCurrencyUnlessItIsYuan(_ money: Money, _ text: String) { #expect(money.wireText == text) }

  @Test func whatIsWrittenIsReadAgain() {
    for fen in [-100_001, -99, -1, 0, 1, 10, 99, 100, 123_456_789] {
      #expect(Money(Money(fen: fen).decimal)?.fen == fen)
    }
  }
}
