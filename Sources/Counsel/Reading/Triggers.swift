/// Which patterns a sentence can match at all, by the words that are in it: most sentences hold words of few.
struct Triggers: Sendable {
  /// For each word, the positions of those of which some pattern needs it or another of its step.
  private let byWord: [[Int]]

  /// - Parameter patterns: of each sign or matter, all that find it.
  init(words: Int, patterns: [[CompiledPattern]]) {
    var byWord = [[Int]](repeating: [], count: words)
    for (place, patterns) in patterns.enumerated() {
      for pattern in patterns {
        // A pattern stands only where all its steps do; the one of the fewest words says no most often.
        guard let rarest = pattern.parts.joined().min(by: { $0.count < $1.count }) else { continue }
        for word in rarest where byWord[word].last != place { byWord[word].append(place) }
      }
    }
    self.byWord = byWord
  }

  /// The positions of those that may stand in a sentence, in rising order.
  func candidates(_ hits: [WordFinder.Hit]) -> [Int] {
    var found: Set<Int> = []
    for hit in hits { found.formUnion(byWord[hit.word]) }
    return found.sorted()
  }
}
