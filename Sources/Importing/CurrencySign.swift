/// Tells by the sign or the code beside an amount in which currency it is.
enum CurrencySign {
  private static let codes = [
    "€": "EUR", "£": "GBP", "$": "USD", "US$": "USD", "HK$": "HKD", "NT$": "TWD", "C$": "CAD", "CA$": "CAD",
    "A$": "AUD", "AU$": "AUD", "S$": "SGD", "R$": "BRL", "zł": "PLN", "₽": "RUB", "₩": "KRW", "₹": "INR", "₫": "VND",
    "฿": "THB", "Kč": "CZK", "Ft": "HUF", "RMB": "CNY",
  ]

  /// The ISO code; nil for no sign, for that of the yuan, and for whatever is no sign.
  static func code(in cell: Cell) -> String? {
    guard let first = cell.first, let last = cell.last, !isAmount(first) || !isAmount(last) else { return nil }
    return code(cell.prefix { !isAmount($0) }) ?? code(Array(cell.reversed().prefix { !isAmount($0) }.reversed())[...])
  }

  private static func code(_ sign: Cell) -> String? {
    guard sign.count <= 8 else { return nil }
    let text = String(decoding: Trim.spaces(sign).filter { $0 != 0x20 }, as: UTF8.self)
    if let code = codes[text] { return code }
    return text.utf8.count == 3 && text.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A } ? text : nil
  }

  /// A digit or what stands between digits.
  private static func isAmount(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x2B && byte <= 0x2E)
  }
}
