/// A stretch of days as the lexicon writes it: `day -7 -1`, `week -1`, `month 0`, `year -2`, counted from today.
import Model

package struct CalendarSpan: Hashable, Sendable {
  /// What is counted.
  package enum Unit: String, Sendable { case day, week, month, year }

  package let unit: Unit
  private let first: Int
  private let last: Int

  package init?(_ text: String) {
    let words = text.split(separator: " ")
    guard let unit = words.first.flatMap({ Unit(rawValue: String($0)) }), words.count == (unit == .day ? 3 : 2) else {
      return nil
    }
    let numbers = words.dropFirst().compactMap { Int($0) }
    guard numbers.count == words.count - 1, let first = numbers.first, let last = numbers.last, first <= last else {
      return nil
    }
    (self.unit, self.first, self.last) = (unit, first, last)
  }

  /// The days that it means today; none of them lies ahead, unless all do.
  package func days(from today: Day) -> ClosedRange<Day>? {
    let whole: ClosedRange<Day>? =
      switch unit {
      case .day: today + first...today + last
      case .week: monday(today)...monday(today) + 6
      case .month: Self.month(today.month + first, of: today.year)
      case .year: Self.year(today.year + first)
      }
    guard let whole else { return nil }
    return whole.lowerBound <= today ? whole.lowerBound...min(whole.upperBound, today) : whole
  }

  private func monday(_ today: Day) -> Day { today + (1 - today.weekday + 7 * first) }

  /// A month by its number, which may lie in another year: 0 is December of the year before.
  package static func month(_ number: Int, of year: Int) -> ClosedRange<Day>? {
    let months = year * 12 + number - 1
    guard let first = Day(year: months / 12, month: months % 12 + 1, day: 1),
      let next = Day(year: (months + 1) / 12, month: (months + 1) % 12 + 1, day: 1)
    else { return nil }
    return first...next + -1
  }

  package static func year(_ year: Int) -> ClosedRange<Day>? {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      return nil
    }
    return first...last
  }
}
