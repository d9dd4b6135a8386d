/// Reads days from an account: 昨天, 上周五, 双十一, 11月9号, 9号.
import Knowledge
import Model

/// A day that an account names, with how far off it may be.
struct DayMention: Hashable, Sendable {
  var day: Day
  /// Days on either side that are still meant.
  var tolerance: Int
  var range: Range<Int>
}

struct DateReader {
  let vocabulary: Vocabulary
  let numerals: NumeralReader
  let today: Day
  private let relative: [String: Int]
  private let festivals: [String: String]

  init(vocabulary: Vocabulary, numerals: NumeralReader, today: Day) {
    self.vocabulary = vocabulary
    self.numerals = numerals
    self.today = today
    relative = vocabulary.lexicon.days
    festivals = vocabulary.lexicon.festivals
  }

  func days(_ passage: Passage, _ sentence: Sentence) -> [DayMention] {
    let all =
      named(passage, sentence) + weekdays(passage, sentence) + numbered(passage, sentence) + months(passage, sentence)
    // 前天 within 大前天 and 上周 within 上周日 say nothing of their own.
    return all.filter { one in
      !all.contains { $0.range.count > one.range.count && $0.range.overlaps(one.range) }
    }
  }

  private func named(_ passage: Passage, _ sentence: Sentence) -> [DayMention] {
    var found: [DayMention] = []
    let text = passage.plainText(sentence.range)
    for (word, offset) in relative {
      for range in places(word, text, sentence) {
        found.append(DayMention(day: today + offset, tolerance: offset < -1 ? 1 : 0, range: range))
      }
    }
    for (word, date) in festivals {
      for range in places(word, text, sentence) {
        if let day = latest(date) { found.append(DayMention(day: day, tolerance: 3, range: range)) }
      }
    }
    return found
  }

  private func places(_ word: String, _ text: String, _ sentence: Sentence) -> [Range<Int>] {
    text.ranges(of: word).map { range in
      let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
      return sentence.range.lowerBound + start..<sentence.range.lowerBound + start + word.unicodeScalars.count
    }
  }

  /// The last `month-day` that is not after today.
  private func latest(_ date: String) -> Day? {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    return latest(month: parts[0], day: parts[1])
  }

  private func latest(month: Int, day: Int) -> Day? {
    [today.year, today.year - 1].compactMap { Day(year: $0, month: month, day: day) }.first { $0 <= today }
  }

  private func weekdays(_ passage: Passage, _ sentence: Sentence) -> [DayMention] {
    vocabulary.places(.week, in: sentence.hits).compactMap { week in
      let names = vocabulary.lexicon.cues[Cue.weekday.rawValue] ?? []
      guard week.upperBound < sentence.range.upperBound,
        let index = names.firstIndex(of: passage.plainText(week.upperBound..<week.upperBound + 1))
      else { return nil }
      let last = vocabulary.places(.lastWeek, in: sentence.hits).contains { $0.upperBound == week.lowerBound }
      let monday = today + (1 - today.weekday)
      var day = monday + min(index, 6)
      if last { day = day + -7 } else if day > today { day = day + -7 }
      let start = last ? week.lowerBound - 1 : week.lowerBound
      return DayMention(day: day, tolerance: 0, range: start..<week.upperBound + 1)
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
  private func recent(_ day: Int) -> Day? {
    (0...2).compactMap { back in
      let month = (today.month - 1 - back + 24) % 12 + 1
      return Day(year: today.month - back >= 1 ? today.year : today.year - 1, month: month, day: day)
    }.first { $0 <= today }
  }
}
