/// A stretch of the account that is read as one: between full stops, or a line of a dialogue.
struct Sentence: Sendable {
  var range: Range<Int>
  /// Which thing the user typed it belongs to, from 0.
  var turn: Int
  var speaker: Speaker
  var hits: [WordFinder.Hit]
  /// Ends of clauses, at commas and spaces.
  var breaks: [Int]

  /// Where the clause begins that holds a position.
  func clauseStart(_ position: Int) -> Int {
    breaks.last { $0 <= position } ?? range.lowerBound
  }

  /// Where the clause ends that holds a position.
  func clauseEnd(_ position: Int) -> Int {
    breaks.first { $0 > position } ?? range.upperBound
  }

  /// The words that lie in a range.
  func hits(in part: Range<Int>) -> [WordFinder.Hit] {
    hits.filter { part.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= part.upperBound }
  }
}

/// Whose words a sentence gives.
enum Speaker: Sendable {
  /// The user tells, also what the caller said.
  case narrator
  /// The other side's own words, in a message or a dialogue.
  case caller
  /// The user's own line in a dialogue.
  case user
}

/// Cuts an account into sentences.
struct SentenceSplitter {
  /// A sentence without any stop is cut at this length, so that reading stays linear.
  static let longest = 400
  private static let stops = Set("。!?;\n".unicodeScalars)
  private static let pauses = Set(",， :~".unicodeScalars)
  /// The most characters of a speaker's label.
  private static let label = 12

  let vocabulary: Vocabulary

  func sentences(_ passage: Passage, turns: [Range<Int>]) -> [Sentence] {
    let text = passage.plain
    var result: [Sentence] = []
    for (turn, range) in turns.enumerated() {
      for part in cut(text, range) { result.append(sentence(text, part, turn)) }
    }
    return Speakers(vocabulary: vocabulary, text: text).assign(result)
  }

  private func sentence(_ text: [Unicode.Scalar], _ range: Range<Int>, _ turn: Int) -> Sentence {
    Sentence(
      range: range, turn: turn, speaker: .narrator, hits: vocabulary.hits(in: text[range]),
      breaks: range.filter { Self.pauses.contains(text[$0]) }.map { $0 + 1 })
  }

  private func cut(_ text: [Unicode.Scalar], _ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for position in range where Self.stops.contains(text[position]) || position - start >= Self.longest {
      if start < position { parts.append(start..<position) }
      start = Self.stops.contains(text[position]) ? position + 1 : position
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }
}
