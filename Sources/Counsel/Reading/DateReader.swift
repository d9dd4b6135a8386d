/// Reads days from an account: 昨天, 上周五, 双十一, 11月9号, 9号.
import Knowledge
import Model

/// A day or a stretch of days that an account names.
struct DayMention: Hashable, Sendable {
  /// The day that was named; the first one of a stretch.
  var day: Day
  /// All days that may be meant.
  var days: ClosedRange<Day>
  var range: Range<Int>

  /// - Parameter tolerance: days on either side that may be meant too.
  init(day: Day, tolerance: Int, range: Range<Int>) {
    self.day = day
    self.days = day + -tolerance...day + tolerance
    self.range = range
  }

  init(days: ClosedRange<Day>, range: Range<Int>) {
    self.day = days.lowerBound
    self.days = days
    self.range = range
  }
}

struct DateReader {
  let vocabulary: Vocabulary
  let numerals: NumeralReader
  let today: Day

  func days(_ passage: Passage, _ sentence: Sentence) -> [DayMention] {
    // A whole year tells nothing about which order is meant.
    let all =
      words(passage, sentence, upTo: .month) + numbered(passage, sentence) + months(passage, sentence)
    return longest(all)
  }

  /// Days and stretches that are one word or two: 昨天, 双十一, 上周五, 上个月.
  func words(_ passage: Passage, _ sentence: Sentence, upTo unit: CalendarSpan.Unit) -> [DayMention] {
    let weekdays = weekdays(passage, sentence)
    // 这周 within 这周五 says nothing of its own.
    let named = named(passage, sentence, upTo: unit).filter { word in
      word.days.count <= 1 || !weekdays.contains { $0.range.overlaps(word.range) }
    }
    return longest(named + weekdays)
  }

  /// 前天 within 大前天 says nothing of its own.
  private func longest(_ all: [DayMention]) -> [DayMention] {
    all.filter { one in !all.contains { $0.range.count > one.range.count && $0.range.overlaps(one.range) } }
  }

  private func named(_ passage: Passage, _ sentence: Sentence, upTo unit: CalendarSpan.Unit) -> [DayMention] {
    sentence.hits.compactMap { hit in
      guard let word = vocabulary.days[hit.word], isWhole(hit.range, passage) else { return nil }
      switch word {
      case .offset(let offset):
        return DayMention(day: today + offset, tolerance: offset < -1 ? 1 : 0, range: hit.range)
      case .festival(let date):
        return latest(date).map { DayMention(day: $0, tolerance: 3, range: hit.range) }
      case .span(let span) where unit == .year || span.unit != .year:
        return span.days(from: today).map { DayMention(days: $0, range: hit.range) }
      case .span: return nil
      }
    }
  }

  /// The 618 within the number of an order is no festival.
  private func isWhole(_ range: Range<Int>, _ passage: Passage) -> Bool {
    func joins(_ left: Int, _ right: Int) -> Bool {
      [left, right].allSatisfy { passage.plain.indices.contains($0) && passage.plain[$0].isDigit }
    }
    return !joins(range.lowerBound - 1, range.lowerBound) && !joins(range.upperBound - 1, range.upperBound)
  }

  /// The last `month-day` that is not after today.
  private func latest(_ date: String) -> Day? {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    return latest(month: parts[0], day: parts[1])
  }

  func latest(month: Int, day: Int) -> Day? {
    [today.year, today.year - 1].compactMap { Day(year: $0, month: month, day: day) }.first { $0 <= today }
  }

  private func weekdays(_ passage: Passage, _ sentence: Sentence) -> [DayMention] {
    vocabulary.places(.week, in: sentence.hits).compactMap { week in
      let names = vocabulary.words(of: .weekday)
      guard week.upperBound < sentence.range.upperBound,
        let index = names.firstIndex(of: passage.plainText(week.upperBound..<week.upperBound + 1))
      else { return nil }
      let last = vocabulary.places(.lastWeek, in: sentence.hits).filter { $0.upperBound == week.lowerBound }
        .map(\.lowerBound).min()
      let monday = today + (1 - today.weekday)
      var day = monday + min(index, 6)
      if last != nil { day = day + -7 } else if day > today { day = day + -7 }
      return DayMention(day: day, tolerance: 0, range: (last ?? week.lowerBound)..<week.upperBound + 1)
    }
  }

  /// `11月9号`, `9号`: only days that have been.
  private func numbered(_ passage: Passage, _ sentence: Sentence) -> [DayMention] {
    let places = vocabulary.places(.place, in: sentence.hits)
    let ends = vocabulary.places(.dayOfMonth, in: sentence.hits).filter { end in
      !places.contains { $0.lowerBound == end.upperBound }
    }
    let months = vocabulary.places(.month, in: sentence.hits)
    let numbers = numerals.numerals(passage.plain, in: sentence.range)
    return numbers.compactMap { number in
      guard ends.contains(where: { $0.lowerBound == number.range.upperBound }), number.hundredths % 100 == 0 else {
        return nil
      }
      let day = number.hundredths / 100
      let month = months.first { $0.upperBound == number.range.lowerBound }.flatMap { mark in
        numbers.first { $0.range.upperBound == mark.lowerBound }.map { $0.hundredths / 100 }
      }
      guard let date = month.map({ latest(month: $0, day: day) }) ?? recent(day) else { return nil }
      return DayMention(day: date, tolerance: 0, range: number.range)
    }
  }

  /// `九月份`: any day of that month.
  private func months(_ passage: Passage, _ sentence: Sentence) -> [DayMention] {
    let marks = vocabulary.places(.wholeMonth, in: sentence.hits)
    return numerals.numerals(passage.plain, in: sentence.range).compactMap { number in
      guard marks.contains(where: { $0.lowerBound == number.range.upperBound }), number.hundredths % 100 == 0,
        let day = latest(month: number.hundredths / 100, day: 15)
      else { return nil }
      return DayMention(day: day, tolerance: 16, range: number.range)
    }
  }

  /// The last day with this number, in this month or the one before.
  func recent(_ day: Int) -> Day? {
    (0...2).compactMap { back in
      let month = (today.month - 1 - back + 24) % 12 + 1
      return Day(year: today.month - back >= 1 ? today.year : today.year - 1, month: month, day: day)
    }.first { $0 <= today }
  }
}
