/// Words and their numbers, while a vocabulary is made.
struct WordTable {
  private let normalizer: Normalizer
  private(set) var trie = WordTrie()

  init(_ normalizer: Normalizer) { self.normalizer = normalizer }

  var count: Int { trie.lengths.count }

  mutating func number(_ word: String) -> Int { trie.number(normalizer.plain(word)) }
}

/// Words by their characters, to which others may be added.
struct WordTrie {
  private struct State {
    /// The word that ends here.
    var word: Int?
    /// The character that leads here.
    var scalar: Unicode.Scalar = "\0"
    /// The newest of its children, and the next older one of its parent's, or 0.
    var child = 0
    var sibling = 0
  }

  private var states = [State()]
  private var next = CodeMap()
  /// How many characters each word has.
  private(set) var lengths: [Int] = []

  /// The number of a word, which is added where it is not known.
  mutating func number(_ word: [Unicode.Scalar]) -> Int {
    var state = 0
    for scalar in word {
      let key = UInt64(state) << 21 | UInt64(scalar.value)
      if let known = next[key] {
        state = known
      } else {
        states.append(State(scalar: scalar, sibling: states[state].child))
        states[state].child = states.count - 1
        next[key] = states.count - 1
        state = states.count - 1
      }
    }
    if state != 0, let known = states[state].word { return known }
    lengths.append(word.count)
    if state != 0 { states[state].word = lengths.count - 1 }
    return lengths.count - 1
  }

  /// Those that follow a state, in the order of the characters that lead to them.
  func children(of state: Int) -> [(scalar: Unicode.Scalar, state: Int)] {
    var found: [(scalar: Unicode.Scalar, state: Int)] = []
    var child = states[state].child
    while child != 0 {
      found.append((states[child].scalar, child))
      child = states[child].sibling
    }
    return found.sorted { $0.scalar < $1.scalar }
  }

  func word(at state: Int) -> Int? { states[state].word }
}
