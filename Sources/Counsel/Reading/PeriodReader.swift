/// Reads the stretches of days that a search names: 上个月, 去年12月, 6月到8月, 最近三天, 2026-11-03.
import Knowledge
import Model

struct PeriodReader {
  /// A stretch of days and where it stands.
  struct Period: Hashable {
    var days: ClosedRange<Day>
    var range: Range<Int>
    /// What was said of it, for what follows behind 到.
    var year: Int?
    var month: Int?
  }

  let vocabulary: Vocabulary
  let passage: Passage
  let sentence: Sentence
  let today: Day
  let numerals: [Int: Numeral]
  let words: [DayMention]
  let dates: DateReader

  init(vocabulary: Vocabulary, passage: Passage, sentence: Sentence, today: Day) {
    (self.vocabulary, self.passage, self.sentence, self.today) = (vocabulary, passage, sentence, today)
    let reader = NumeralReader(vocabulary.lexicon.numerals)
    dates = DateReader(vocabulary: vocabulary, numerals: reader, today: today)
    words = dates.words(passage, sentence, upTo: .year)
    numerals = Dictionary(
      reader.numerals(passage.plain, in: sentence.range).filter { $0.hundredths % 100 == 0 }
        .map { ($0.range.lowerBound, $0) }
    ) { first, _ in first }
  }

  /// All that are named, from left to right; two with 到 between them are one.
  func periods() -> [Period] {
    var found: [Period] = []
    var position = sentence.range.lowerBound
    while position < sentence.range.upperBound {
      if let one = period(at: position, after: nil) {
        found.append(upTo(one))
        position = found.last?.range.upperBound ?? position + 1
      } else {
        position += 1
      }
    }
    return found
  }

  /// A period together with the one behind 到; 11月到1月 began in the year before.
  private func upTo(_ first: Period) -> Period {
    let end = first.range.upperBound
    if let since = place(.since, at: end), first.days.lowerBound <= today {
      return Period(days: first.days.lowerBound...today, range: first.range.lowerBound..<since.upperBound)
    }
    guard let until = place(.until, at: end), let last = period(at: until.upperBound, after: first) else {
      return first
    }
    var days = first.days
    if last.days.upperBound < days.lowerBound, first.year == nil, let month = first.month,
      let earlier = CalendarSpan.month(month, of: today.year - 1)
    {
      days = earlier
    }
    guard days.lowerBound <= last.days.upperBound else { return first }
    return Period(days: days.lowerBound...last.days.upperBound, range: first.range.lowerBound..<last.range.upperBound)
  }

  private func period(at start: Int, after first: Period?) -> Period? {
    let ways = [dashed(start), recent(start), written(start, first), word(start)]
    return ways.compactMap(\.self).max { $0.range.count < $1.range.count }
  }

  // MARK: - One period

  /// 昨天, 双十一, 上周五, 上个月, 今年.
  private func word(_ start: Int) -> Period? {
    words.filter { $0.range.lowerBound == start }.max { $0.range.count < $1.range.count }.map { word in
      // A day that was named so lately is that day.
      let exact = word.days.count <= 3 && today - word.day <= 3
      return Period(days: exact ? word.day...word.day : word.days, range: word.range)
    }
  }

  /// 最近, 近三天, 最近半年, 三天内.
  private func recent(_ start: Int) -> Period? {
    let word = longest(.recent, at: start)
    if let (days, end) = counted(word?.range.upperBound ?? start, alone: word != nil) {
      let within = place(.within, at: end)?.upperBound
      if word != nil || within != nil { return Period(days: today + -days...today, range: start..<(within ?? end)) }
    }
    guard let word, let days = vocabulary.value(word) else { return nil }
    return Period(days: today + -days...today, range: word.range)
  }

  /// How many days 三天 or 半年 are, and where that ends.
  private func counted(_ start: Int, alone: Bool) -> (days: Int, end: Int)? {
    let number = numerals[start]
    guard let unit = longest(.spanUnit, at: number?.range.upperBound ?? start), let days = vocabulary.value(unit),
      number != nil || days > 7
    else { return nil }
    let whole = days * (number?.hundredths ?? 100) / 100
    return (1...3660).contains(whole) && (alone || isFree(start)) ? (whole, unit.range.upperBound) : nil
  }

  /// `2026-11-03`, `2026/11`.
  private func dashed(_ start: Int) -> Period? {
    let run = passage.plain[start..<sentence.range.upperBound].prefix {
      $0.isDigit || "-/.".unicodeScalars.contains($0)
    }
    let parts = String(run).split(omittingEmptySubsequences: false) { !$0.isNumber }.map { Int($0) ?? 0 }
    guard (2...3).contains(parts.count), (2000...2099).contains(parts[0]), isFree(start) else { return nil }
    let range = start..<start + run.count
    if parts.count == 3 {
      return Day(year: parts[0], month: parts[1], day: parts[2]).map { Period(days: $0...$0, range: range) }
    }
    guard (1...12).contains(parts[1]) else { return nil }
    return CalendarSpan.month(parts[1], of: parts[0]).map { Period(days: $0, range: range) }
  }

  /// 2025年, 去年12月, 11月3号, 3号, 去年双十一.
  private func written(_ start: Int, _ first: Period?) -> Period? {
    guard isFree(start) else { return nil }
    let (year, afterYear) = year(start)
    guard let (month, afterMonth) = counted(afterYear, by: [.wholeMonth, .month], 1...12) else {
      return dayAlone(afterYear, start, year, first)
    }
    let known = year ?? first?.year
    let day = counted(afterMonth, by: [.dayOfMonth], 1...31) ?? bareDay(afterMonth)
    if let (day, end) = day, !isPlace(end) {
      let date = known.map { Day(year: $0, month: month, day: day) } ?? dates.latest(month: month, day: day)
      return date.map { Period(days: $0...$0, range: start..<end, year: known, month: month) }
    }
    let ours = known ?? (month > today.month ? today.year - 1 : today.year)
    return CalendarSpan.month(month, of: ours).map {
      Period(days: past($0), range: start..<afterMonth, year: known, month: month)
    }
  }

  /// What stands where no month does: a day of this month, a festival of that year, or the year alone.
  private func dayAlone(_ place: Int, _ start: Int, _ year: Int?, _ first: Period?) -> Period? {
    guard let year else {
      guard let (day, end) = counted(place, by: [.dayOfMonth], 1...31), !isPlace(end) else { return nil }
      let inMonth = first?.month.flatMap { month in
        Day(year: first?.days.lowerBound.year ?? today.year, month: month, day: day)
      }
      return (inMonth ?? dates.recent(day)).map { Period(days: $0...$0, range: start..<end) }
    }
    if let feast = word(place), feast.days.count > 1,
      let day = Day(year: year, month: feast.days.middle.month, day: feast.days.middle.day)
    {
      return Period(days: day + -3...day + 3, range: start..<feast.range.upperBound)
    }
    return CalendarSpan.year(year).map { Period(days: past($0), range: start..<place, year: year) }
  }

  /// The days that have been, where any have.
  private func past(_ days: ClosedRange<Day>) -> ClosedRange<Day> {
    days.lowerBound <= today ? days.lowerBound...min(days.upperBound, today) : days
  }
}

extension ClosedRange<Day> {
  fileprivate var middle: Day { lowerBound + (upperBound - lowerBound) / 2 }
  /// How many days they are.
  var count: Int { upperBound - lowerBound + 1 }
}
