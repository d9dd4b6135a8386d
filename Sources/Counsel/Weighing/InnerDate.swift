/// The day that some numbers carry within them.
import Model

enum InnerDate: Hashable {
  /// A number of another kind.
  case none
  /// Where the day stands, there is no day of the calendar.
  case impossible
  case day(Day)

  /// Years in which such a number can have been given.
  private static let years = 2010...2039

  init(_ number: String) {
    let digits = number.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    switch digits.count {
    // 拼多多: yymmdd, a dash and 15 digits.
    case 21 where number.dropFirst(6).hasPrefix("-"): self.init([2, 0] + digits.prefix(6))
    // 微信支付: 4200, six digits, yyyymmdd and ten digits.
    case 28 where digits.starts(with: [4, 2, 0, 0]): self.init(digits.dropFirst(10).prefix(8))
    // 支付宝: yyyymmdd and twenty digits.
    case 28 where digits.starts(with: [2, 0]): self.init(digits.prefix(8))
    default: self = .none
    }
  }

  private init(_ date: some Collection<Int>) {
    let digits = Array(date)
    let year = Self.number(digits[..<4])
    guard Self.years.contains(year) else {
      self = .none
      return
    }
    let day = Day(year: year, month: Self.number(digits[4..<6]), day: Self.number(digits[6...]))
    self = day.map { .day($0) } ?? .impossible
  }

  private static func number(_ digits: ArraySlice<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
}
