/// Cuts an account into sentences.
struct SentenceSplitter {
  /// A sentence without any stop is cut at this length, so that reading stays linear.
  static let longest = 400
  private static let stops = Set("。!?;\n".unicodeScalars)
  private static let pauses = Set(",， :~".unicodeScalars)
  /// As long as a word, in characters.
  private static let word = 4
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
      breaks: range.filter { Self.pauses.contains(text[$0]) }.map { $0 + 1 }, numbers: numbers(text, range))
  }

  /// Runs of digits, or of what stands for digits that are hidden, that are longer than a word.
  private func numbers(_ text: [Unicode.Scalar], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for position in range where text[position].isDigit || text[position] == "*" {
      if let last = found.last, last.upperBound == position {
        found[found.count - 1] = last.lowerBound..<position + 1
      } else {
        found.append(position..<position + 1)
      }
    }
    return found.filter { $0.count > Self.word }
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
