/// Which patterns a sentence can match at all, by the words that are in it: most sentences hold words of few.
import Knowledge

struct Triggers: Equatable, Sendable {
  /// For each word, the positions of those of which some pattern needs it or another of its step.
  private let byWord: Rows

  /// - Parameter patterns: of each sign or matter, all that find it.
  init(words: Int, steps: StepTable, patterns: [[Int]]) {
    var byWord = [[Int]](repeating: [], count: words)
    for (place, patterns) in patterns.enumerated() {
      for pattern in patterns {
        // A pattern stands only where all its steps do; the one of the fewest words says no most often.
        let all = steps.patterns.parts(of: pattern).flatMap { steps.patterns.steps(of: $0) }.map {
          steps.words[Int($0)]
        }
        for word in all.min(by: { $0.count < $1.count }) ?? [] where byWord[word].last != place {
          byWord[word].append(place)
        }
      }
    }
    self.byWord = Rows(byWord)
  }

  init(from packed: inout PackedNumbers) { byWord = Rows(from: &packed) }

  func pack(into packer: inout NumberPacker) { byWord.pack(into: &packer) }

  /// The positions of those that may stand in a sentence, in rising order.
  func candidates(_ hits: [WordFinder.Hit]) -> [Int] {
    var found: [Int] = []
    for hit in hits { for place in byWord[hit.word] { found.append(Int(place)) } }
    found.sort()
    var last = -1
    return found.filter { place in
      defer { last = place }
      return place != last
    }
  }
}
