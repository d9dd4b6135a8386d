/// The parts of a period: its year, a number with the word behind it, and where such words stand.
import Model

extension PeriodReader {
  /// The year that is named here, and where what belongs to it goes on.
  func year(_ start: Int) -> (Int?, Int) {
    if let (year, end) = counted(start, by: [.year], 0...2099), year >= 2000 || (10...99).contains(year) {
      return (year < 100 ? 2000 + year : year, skipped(end))
    }
    let named = words.first {
      $0.range.lowerBound == start && $0.days.count > 31 && $0.day.month == 1 && $0.day.day == 1
    }
    return named.map { ($0.day.year, skipped($0.range.upperBound)) } ?? (nil, start)
  }

  /// A number within bounds and one of these words right behind it.
  func counted(_ start: Int, by cues: [Cue], _ bounds: ClosedRange<Int>) -> (Int, Int)? {
    guard let numeral = numerals[start], bounds.contains(numeral.hundredths / 100) else { return nil }
    let ends = cues.flatMap { hits($0, at: numeral.range.upperBound) }.map(\.range.upperBound)
    return ends.max().map { (numeral.hundredths / 100, $0) }
  }

  /// The 3 of 11月3, where nothing follows that makes another number of it.
  func bareDay(_ start: Int) -> (Int, Int)? {
    guard let numeral = numerals[start], (100...3100).contains(numeral.hundredths) else { return nil }
    let end = numeral.range.upperBound
    return end == sentence.range.upperBound || passage.plain[end] == " " ? (numeral.hundredths / 100, end) : nil
  }

  /// Behind a blank or the 的 of 去年的双十一.
  func skipped(_ position: Int) -> Int {
    if let joint = place(.searchJoint, at: position) { return joint.upperBound }
    return position < sentence.range.upperBound && passage.plain[position] == " " ? position + 1 : position
  }

  /// Whether a number that begins here is not the rest of a longer one.
  func isFree(_ start: Int) -> Bool {
    start == sentence.range.lowerBound || !(passage.plain[start - 1].isDigit || passage.plain[start - 1].isLatin)
  }

  func isPlace(_ end: Int) -> Bool { place(.place, at: end) != nil }

  func longest(_ cue: Cue, at start: Int) -> WordFinder.Hit? {
    hits(cue, at: start).max { $0.range.count < $1.range.count }
  }

  func place(_ cue: Cue, at start: Int) -> Range<Int>? { hits(cue, at: start).first?.range }

  func hits(_ cue: Cue, at start: Int) -> [WordFinder.Hit] {
    sentence.hits.filter { $0.range.lowerBound == start && vocabulary.has(cue, $0) }
  }
}
