/// Finds all words of a list in one pass over a text (Aho and Corasick, 1975), however long the list is.
struct WordFinder: Sendable {
  /// A word of the list at a place of the text.
  struct Hit: Hashable, Sendable {
    var word: Int
    var range: Range<Int>
  }

  private struct Node: Sendable {
    var fail = 0
    /// The next shorter state that ends a word, along the fail links.
    var report = 0
    /// The word that ends here, or none.
    var word = none
    /// The character that leads here.
    var scalar: Unicode.Scalar = "\0"
    /// The newest of its children, and the next older one of its parent's, or 0.
    var child = 0
    var sibling = 0
  }

  private static let none = -1
  private var nodes = [Node()]
  private var next: [UInt64: Int] = [:]
  private var lengths: [Int] = []

  /// - Parameter words: each once.
  init(_ words: [String]) {
    lengths.reserveCapacity(words.count)
    nodes.reserveCapacity(words.count * 2)
    next.reserveCapacity(words.count * 2)
    for (index, word) in words.enumerated() { lengths.append(insert(word.unicodeScalars, index)) }
    link()
  }

  /// All occurrences, overlapping ones too, in the order of their ends; ranges count from the slice's base array.
  func hits(in text: ArraySlice<Unicode.Scalar>) -> [Hit] {
    var found: [Hit] = []
    var state = 0
    for position in text.indices {
      state = step(state, text[position])
      var ending = nodes[state].word == Self.none ? nodes[state].report : state
      while ending != 0 {
        let word = nodes[ending].word
        found.append(Hit(word: word, range: position + 1 - lengths[word]..<position + 1))
        ending = nodes[ending].report
      }
    }
    return found
  }

  /// How many characters the word has.
  private mutating func insert(_ word: String.UnicodeScalarView, _ index: Int) -> Int {
    var state = 0
    var length = 0
    for scalar in word {
      length += 1
      let key = Self.key(state, scalar)
      if let known = next[key] {
        state = known
      } else {
        nodes.append(Node(scalar: scalar, sibling: nodes[state].child))
        nodes[state].child = nodes.count - 1
        next[key] = nodes.count - 1
        state = nodes.count - 1
      }
    }
    if state != 0 { nodes[state].word = index }
    return length
  }

  /// Sets the links of all states, the shorter ones first.
  private mutating func link() {
    var queue: [Int] = [0]
    queue.reserveCapacity(nodes.count)
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      var child = nodes[state].child
      while child != 0 {
        let fail = state == 0 ? 0 : step(nodes[state].fail, nodes[child].scalar)
        nodes[child].fail = fail
        nodes[child].report = nodes[fail].word == Self.none ? nodes[fail].report : fail
        queue.append(child)
        child = nodes[child].sibling
      }
    }
  }

  private func step(_ state: Int, _ scalar: Unicode.Scalar) -> Int {
    var state = state
    while true {
      if let target = next[Self.key(state, scalar)] { return target }
      if state == 0 { return 0 }
      state = nodes[state].fail
    }
  }

  private static func key(_ state: Int, _ scalar: Unicode.Scalar) -> UInt64 {
    UInt64(state) << 21 | UInt64(scalar.value)
  }
}
