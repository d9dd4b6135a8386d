/// Finds patterns in the words that were found in a text.
import Knowledge

/// Where a pattern was found.
struct PatternMatch: Hashable, Sendable {
  /// From the first to the last of its words.
  var range: Range<Int>
  /// The words themselves, in the order of the text.
  var words: [Range<Int>]
}

struct PatternMatcher {
  /// The most characters between two words that follow one another.
  static let gap = 12
  /// The most characters that the parts of a pattern may span together.
  static let span = 44

  private let numbers: [Range<Int>]
  /// How many characters all long numbers have beside the one that each counts.
  private let slack: Int
  /// Where words stand: those of one step beside one another, from left to right, and the longer one first, so that one
  /// text is always read one way.
  private var places: [Range<Int>] = []
  /// For each step, where its places are.
  private var byStep: [(start: Int32, count: Int32)]
  private let patterns: PatternTable

  /// - Parameter steps: for each word, the steps at which it may stand.
  init(_ sentence: Sentence, _ steps: Rows, count: Int, _ patterns: PatternTable) {
    self.patterns = patterns
    numbers = sentence.numbers
    slack = numbers.reduce(0) { $0 + $1.count - 1 }
    byStep = Array(repeating: (0, 0), count: count)
    let hits = sentence.hits.sorted { ($0.range.lowerBound, $1.range.count) < ($1.range.lowerBound, $0.range.count) }
    var touched: [Int] = []
    for hit in hits {
      for step in steps[hit.word] {
        if byStep[Int(step)].count == 0 { touched.append(Int(step)) }
        byStep[Int(step)].count += 1
      }
    }
    var start: Int32 = 0
    for step in touched {
      (byStep[step], start) = ((start, 0), start + byStep[step].count)
    }
    places = Array(repeating: 0..<0, count: Int(start))
    for hit in hits {
      for step in steps[hit.word].lazy.map(Int.init) {
        places[Int(byStep[step].start + byStep[step].count)] = hit.range
        byStep[step].count += 1
      }
    }
  }

  /// The places of a pattern, one for each place of its first part.
  /// - Parameter pattern: its number in the table.
  func matches(_ pattern: Int) -> [PatternMatch] {
    let parts = patterns.parts(of: pattern)
    guard let first = parts.first, stands(parts) else { return [] }
    let firsts = rows(first)
    guard !firsts.isEmpty else { return [] }
    let rest = parts.dropFirst().map(rows)
    return firsts.compactMap { complete($0, rest) }
  }

  /// Whether some word of each step is there at all.
  private func stands(_ parts: Range<Int>) -> Bool {
    for part in parts { for step in patterns.steps(of: part) where byStep[Int(step)].count == 0 { return false } }
    return true
  }

  private func complete(_ row: [Range<Int>], _ rest: [[[Range<Int>]]]) -> PatternMatch? {
    var words = row
    for rows in rest {
      let near = near(words, rows).filter { fits($0, words) }
      guard let nearest = near.min(by: { distance($0, words) < distance($1, words) }) else { return nil }
      words += nearest
    }
    words.sort { $0.lowerBound < $1.lowerBound }
    return hull(words).map { PatternMatch(range: $0, words: words) }
  }

  /// Those rows, which are in the order of where they begin, that begin near enough.
  private func near(_ words: [Range<Int>], _ rows: [[Range<Int>]]) -> ArraySlice<[Range<Int>]> {
    guard let whole = hull(words) else { return [] }
    let reach = Self.span + slack
    let from = rows.partitioned { ($0.first?.lowerBound ?? 0) >= whole.upperBound - reach }
    let to = rows.partitioned { ($0.first?.lowerBound ?? 0) > whole.lowerBound + reach }
    return rows[from..<max(from, to)]
  }

  private func fits(_ row: [Range<Int>], _ words: [Range<Int>]) -> Bool {
    guard let whole = hull(row + words), length(whole) <= Self.span else { return false }
    return !row.contains { one in words.contains { $0.overlaps(one) } }
  }

  private func distance(_ row: [Range<Int>], _ words: [Range<Int>]) -> Int { hull(row + words)?.count ?? .max }

  private func hull(_ ranges: [Range<Int>]) -> Range<Int>? {
    guard let low = ranges.map(\.lowerBound).min(), let high = ranges.map(\.upperBound).max() else { return nil }
    return low..<high
  }

  /// The ways in which the steps of a part follow one another; one way for each place of the first step.
  private func rows(_ part: Int) -> [[Range<Int>]] {
    let steps = patterns.steps(of: part)
    guard let first = steps.first else { return [] }
    return self[Int(first)].compactMap { follow([$0], steps.dropFirst()) }
  }

  private func follow(_ row: [Range<Int>], _ rest: ArraySlice<Int32>) -> [Range<Int>]? {
    guard let step = rest.first, let last = row.last else { return row }
    let places = self[Int(step)]
    let first = places.partitioned { $0.lowerBound >= last.upperBound }
    for place in places[first...].prefix(while: { $0.lowerBound - last.upperBound <= Self.gap + slack })
    where length(last.upperBound..<place.lowerBound) <= Self.gap {
      if let whole = follow(row + [place], rest.dropFirst()) { return whole }
    }
    return nil
  }

  /// Where the words of a step stand.
  private subscript(step: Int) -> ArraySlice<Range<Int>> {
    let (start, count) = byStep[step]
    return places[Int(start)..<Int(start + count)]
  }

  /// In characters, a long number counting as one.
  private func length(_ range: Range<Int>) -> Int {
    var length = range.count
    for number in numbers where range.lowerBound <= number.lowerBound && number.upperBound <= range.upperBound {
      length -= number.count - 1
    }
    return length
  }
}

extension RandomAccessCollection {
  /// The first place from which on it is so, where it is so for all that follow.
  func partitioned(by isSo: (Element) -> Bool) -> Index {
    var (low, count) = (startIndex, count)
    while count > 0 {
      let middle = index(low, offsetBy: count / 2)
      if isSo(self[middle]) { count /= 2 } else { (low, count) = (index(after: middle), count - count / 2 - 1) }
    }
    return low
  }
}
