/// Reading single cells: encodings, times, amounts, words, and the gate for text that is kept.
import Model
import Testing

@testable import Importing

@Suite struct CellTests {
  @Test func decodesByBytes() {
    let text = Array("账单，€ 𠮷".utf8)
    let gb18030: [UInt8] = [
      0xD5, 0xCB, 0xB5, 0xA5, 0xA3, 0xAC, 0xA2, 0xE3, 0x20, 0x95, 0x34, 0x9E, 0x33,
    ]
    #expect(FileText.utf8(text) == text)
    #expect(FileText.utf8([0xEF, 0xBB, 0xBF] + text) == text)
    #expect(String(decoding: FileText.utf8(gb18030), as: UTF8.self).hasPrefix("账单，€ "))
    #expect(FileText.utf8([0xFF, 0xFE, 0x61, 0x00, 0x26, 0x8D]) == Array("a账".utf8))
    #expect(FileText.utf8(text.dropLast(2) + []) == Array("账单，€ ".utf8))
    #expect(FileText.utf8([0x61, 0xD5, 0xCB]) == Array("a账".utf8))
  }

  @Test func oneBadByteCostsOneCharacter() {
    #expect(String(decoding: FileText.utf8([0xD5, 0xCB, 0xFF, 0x0A, 0xB5, 0xA5]), as: UTF8.self) == "账\u{FFFD}\n单")
  }

  @Test func charactersSurviveTheBordersBetweenPieces() {
    let piece = 1 << 18
    let bytes = [0x61] + Array(repeating: [0xD5, 0xCB] as [UInt8], count: piece).joined()
    #expect(FileText.utf8(bytes) == Array(("a" + String(repeating: "账", count: piece)).utf8))
  }

  static let times: [(String, String?)] = [
    ("2024-09-01 12:34:56", "2024-09-01T12:34:56+08:00"),
    ("2022/9/19 17:44", "2022-09-19T17:44:00+08:00"),
    ("2022年9月9日 07:04:05", "2022-09-09T07:04:05+08:00"),
    ("2024-09-01", "2024-09-01T00:00:00+08:00"), ("20240901 12:34", "2024-09-01T12:34:00+08:00"),
    ("46283.79487268518", "2026-09-18T19:04:37+08:00"),
    ("46289.48678240741", "2026-09-24T11:40:58+08:00"),
    ("Nov 8, 2025", "2025-11-08T00:00:00+08:00"),
    ("8. Nov. 2025", "2025-11-08T00:00:00+08:00"),
    ("Sep-18-26", "2026-09-18T00:00:00+08:00"),
    ("2022-03-15T08:32:11Z", "2022-03-15T08:32:11+00:00"),
    ("2024-09-12T02:00:38.882Z and 2024-09-13T00:00:00Z", "2024-09-12T02:00:38+00:00"),
    ("2023-02-31 10:00:00", nil), ("2024-09-01 25:00:00", nil), ("123456", nil), ("", nil), ("yesterday", nil),
  ]

  @Test(arguments: times) func readsTimes(text: String, expected: String?) {
    #expect(TimeCell().moment(Array(text.utf8)[...])?.description == expected)
  }

  @Test func readsAmericanAndMacTimes() {
    let american = TimeCell(monthFirst: true)
    #expect(american.moment(Array("11/08/2025  10:22:33 PM".utf8)[...])?.description == "2025-11-08T22:22:33+08:00")
    #expect(american.moment(Array("11/08/2025 12:01:02 AM".utf8)[...])?.description == "2025-11-08T00:01:02+08:00")
    #expect(american.moment(Array("11/08/2025 13:01:02 AM".utf8)[...]) == nil)
    #expect(TimeCell(serialShift: 1462).moment(Array("44827.5".utf8)[...])?.day.description == "2026-09-24")
  }

  static let amounts: [(String, Int?)] = [
    ("899", 89_900), ("¥1,240.50", 124_050), ("￥26.80", 2680), ("-3.20", -320), ("US $5.20", 520), ("12.5", 1250),
    ("131.77(已退款89.84)", 13_177), ("468.32（已全额退款）", 46_832), ("0.28999999999999998", 29), ("12.300000000000001", 1230),
    ("", nil), ("/", nil), ("..5", nil), ("1.2.3", nil), ("12abc", nil), ("99999999999999999999", nil),
  ]

  @Test(arguments: amounts) func readsAmounts(text: String, expected: Int?) {
    #expect(AmountCell.hundredths(Array(text.utf8)[...]) == expected)
  }

  @Test(arguments: [("1.007,98", 100_798), ("70,48 zł", 7048), ("$12.99", 1299), ("1.007", 100_700)])
  func readsEuropeanAmounts(text: String, expected: Int) {
    #expect(AmountCell.hundredths(Array(text.utf8)[...], decimalComma: true) == expected)
  }

  static let signs: [(String, String?)] = [
    ("70,48 zł", "PLN"), ("$12.99", "USD"), ("US $5.20", "USD"), ("£3", "GBP"), ("€ 1", "EUR"), ("EUR 120,00", "EUR"),
    ("¥28.16", nil), ("￥26.80", nil), ("12.5", nil), ("131.77(已退款89.84)", nil), ("", nil),
  ]

  @Test(arguments: signs) func readsSignsOfCurrencies(text: String, expected: String?) {
    #expect(CurrencySign.code(in: Array(text.utf8)[...]) == expected)
  }

  @Test(arguments: [("AMZN(TBC1)", "AMZN", "TBC1"), ("Yamato - 4987", "Yamato", "4987"), ("YT1|YT2", "YT1", "YT1")])
  func readsParcels(text: String, courier: String, tracking: String) {
    let cell = Array(text.utf8)[...]
    let parcel = ParcelCells.read(courier: text.contains("|") ? Array("YT1".utf8)[...] : cell, tracking: cell)
    #expect(parcel.courier == courier && parcel.tracking == tracking)
  }

  @Test(arguments: ["已退款(￥12.90)", "已退款￥12.90", "已退款(¥12.90)", "131.77(已退款12.90)", "131.77（已退款12.90）"])
  func readsRefundsBehindTheirMark(text: String) {
    #expect(AmountCell.hundredths(Array(text.utf8)[...], behind: Array("已退款".utf8)) == 1290)
  }

  static let words: [(String, String, Bool)] = [
    ("转账", "转账", true), ("转账", "转账给", false), ("转账*", "转账给", true), ("*-退款", "甲-退款", true),
    ("*-退款", "退款", false), ("*还款*", "主动还款-10月", true), ("", "", true), ("", "x", false), ("T200P#", "T200P123", true),
    ("T200P#", "T200Pabc", false),
  ]

  @Test(arguments: words) func matchesWords(pattern: String, text: String, expected: Bool) {
    #expect(Wildcard(pattern).matches(Array(text.utf8)[...]) == expected)
  }

  static let kept: [(String, String?)] = [
    ("plain 文字", "plain 文字"), ("a\u{1B}[31mb\u{7}", "a[31mb"), ("a\u{85}b\u{9B}c", "abc"),
    ("\u{202E}abc\u{2066}d\u{200F}", "abcd"), ("a\nb\tc", "a b c"), ("\u{2069}", nil), ("é中…", "é中…"),
    ("话费 13800001111 充值", "话费 1********** 充值"), ("13800001111", "1**********"),
    ("4800000000001554433", "4800000000001554433"), ("12345678901", "12345678901"),
  ]

  @Test(arguments: kept) func keepsOnlyHarmlessText(text: String, expected: String?) {
    #expect(KeptText.text(text) == expected)
  }

  @Test func cutsEndlessText() throws {
    let long = try #require(KeptText.text(String(repeating: "长", count: 5000)))
    #expect(long.utf8.count <= KeptText.maxLength && !long.contains("\u{FFFD}"))
  }
}
