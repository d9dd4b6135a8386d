/// An amount of money as a whole number of the currency's hundredth, so that sums are exact.
package struct Money: Hashable, Sendable {
  /// The amount in hundredths of the currency: fen for yuan, cents for dollars.
  package var fen: Int
  /// The ISO 4217 code, `CNY` unless a file says otherwise.
  package var currency: String

  package init(fen: Int, currency: String = "CNY") {
    self.fen = fen
    self.currency = currency
  }

  /// Reads `899`, `¥1,234.5` or `-3.20`; nil for anything that is not one plain decimal number.
  package init?(_ text: some StringProtocol, currency: String = "CNY") {
    guard let fen = Self.hundredths(text) else { return nil }
    self.init(fen: fen, currency: currency)
  }

  /// The amount with two decimals, `1234.50`, without a sign for the currency.
  package var decimal: String {
    let (whole, rest) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(fen < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The amount as scripts see it: `980.48`, or `980.48 USD` in another currency than yuan.
  package var wireText: String { currency == "CNY" ? decimal : "\(decimal) \(currency)" }

  private static func hundredths(_ text: some StringProtocol) -> Int? {
    let marks: Set<Character> = ["¥", "￥", "$", "€", ",", "，", " ", "\t", "\u{A0}"]
    let digits = String(text.filter { !marks.contains($0) })
    let negative = digits.hasPrefix("-")
    let parts = (negative ? digits.dropFirst() : digits[...]).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = wholeNumber(parts[0]) else { return nil }
    guard parts.count == 2 else { return scaled(whole, 0, negative) }
    let fraction = parts[1].prefix(2)
    guard parts[1].allSatisfy({ $0.isASCII && $0.isNumber }), let cents = wholeNumber(fraction) else { return nil }
    return scaled(whole, fraction.count == 1 ? cents * 10 : cents, negative)
  }

  private static func wholeNumber(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.count <= 15, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(text)
  }

  private static func scaled(_ whole: Int, _ cents: Int, _ negative: Bool) -> Int {
    let value = whole * 100 + cents
    return negative ? -value : value
  }
}

extension Money: Comparable {
  package static func < (one: Money, other: Money) -> Bool { one.fen < other.fen }
}
