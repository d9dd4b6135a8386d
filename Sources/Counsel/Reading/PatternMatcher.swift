/// Finds patterns in the words that were found in a text.
import Knowledge

/// Patterns whose words have been given numbers.
struct CompiledPattern: Sendable {
  /// As in `Pattern.parts`, with words as numbers of the vocabulary.
  var parts: [[Set<Int>]]
}

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

  /// The words of one sentence, by where they begin.
  private let hits: [WordFinder.Hit]
  private let byWord: [Int: [Range<Int>]]
  private let numbers: [Range<Int>]

  init(_ sentence: Sentence) {
    hits = sentence.hits
    numbers = sentence.numbers
    byWord = Dictionary(grouping: hits, by: \.word).mapValues { $0.map(\.range) }
  }

  /// The places of a pattern, one for each place of its first part.
  func matches(_ pattern: CompiledPattern) -> [PatternMatch] {
    guard let first = pattern.parts.first else { return [] }
    return rows(first).compactMap { complete($0, pattern.parts.dropFirst()) }
  }

  private func complete(_ row: [Range<Int>], _ rest: ArraySlice<[Set<Int>]>) -> PatternMatch? {
    var words = row
    for part in rest {
      let near = rows(part).filter { fits($0, words) }
      guard let nearest = near.min(by: { distance($0, words) < distance($1, words) }) else { return nil }
      words += nearest
    }
    words.sort { $0.lowerBound < $1.lowerBound }
    return hull(words).map { PatternMatch(range: $0, words: words) }
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
  private func rows(_ steps: [Set<Int>]) -> [[Range<Int>]] {
    guard let first = steps.first else { return [] }
    return places(first).compactMap { follow([$0], steps.dropFirst()) }
  }

  private func follow(_ row: [Range<Int>], _ rest: ArraySlice<Set<Int>>) -> [Range<Int>]? {
    guard let step = rest.first, let last = row.last else { return row }
    for place in places(step)
    where place.lowerBound >= last.upperBound && length(last.upperBound..<place.lowerBound) <= Self.gap {
      if let whole = follow(row + [place], rest.dropFirst()) { return whole }
    }
    return nil
  }

  /// In characters, a long number counting as one.
  private func length(_ range: Range<Int>) -> Int {
    var length = range.count
    for number in numbers where range.lowerBound <= number.lowerBound && number.upperBound <= range.upperBound {
      length -= number.count - 1
    }
    return length
  }

  /// Where a step's words stand: from left to right, the longer word first, so that one text is always read one way.
  private func places(_ step: Set<Int>) -> [Range<Int>] {
    let found =
      step.count <= byWord.count
      ? step.flatMap { byWord[$0] ?? [] } : hits.filter { step.contains($0.word) }.map(\.range)
    return found.sorted { ($0.lowerBound, $1.count) < ($1.lowerBound, $0.count) }
  }
}
