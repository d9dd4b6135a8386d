/// Finds all words of a list in one pass over a text (Aho and Corasick, 1975), however long the list is.
import Knowledge

struct WordFinder: Equatable, Sendable {
  /// A word of the list at a place of the text.
  struct Hit: Hashable, Sendable {
    var word: Int
    var range: Range<Int>
  }

  private static let none: Int32 = -1
  // A column for each property of the states, which stand in rows of equal depth, so that the children of each are
  // neighbours; they are in the order of the characters that lead to them.
  private var scalars: [Int32]
  private var firstChild: [Int32]
  private var fail: [Int32]
  /// The next shorter state that ends a word, along the fail links.
  private var report: [Int32]
  /// The word that ends there, or none.
  private var words: [Int32]
  /// Of each word, in characters.
  private let lengths: [Int32]

  /// - Parameter words: each once.
  init(_ words: [[Unicode.Scalar]]) {
    var table = WordTrie()
    for word in words { _ = table.number(word) }
    self.init(table)
  }

  init(_ trie: WordTrie) {
    lengths = trie.lengths.map(Int32.init)
    (scalars, words, firstChild) = ([0], [Self.none], [])
    var states = [0]
    var head = 0
    while head < states.count {
      firstChild.append(Int32(states.count))
      for child in trie.children(of: states[head]) {
        scalars.append(Int32(child.scalar.value))
        words.append(trie.word(at: child.state).map(Int32.init) ?? Self.none)
        states.append(child.state)
      }
      head += 1
    }
    firstChild.append(Int32(states.count))
    fail = Array(repeating: 0, count: states.count)
    report = fail
    link()
  }

  init(from packed: inout PackedNumbers) {
    (scalars, firstChild, fail) = (packed.take(), packed.take(), packed.take())
    (report, words, lengths) = (packed.take(), packed.take(), packed.take())
  }

  func pack(into packer: inout NumberPacker) {
    for column in [scalars, firstChild, fail, report, words, lengths] { packer.put(column) }
  }

  /// How many words there are.
  var count: Int { lengths.count }

  /// The number of a word of the list.
  func number(_ word: [Unicode.Scalar]) -> Int? {
    var state = 0
    for scalar in word {
      guard let child = child(of: state, scalar) else { return nil }
      state = child
    }
    return words[state] == Self.none ? nil : Int(words[state])
  }

  /// All occurrences, overlapping ones too, in the order of their ends; ranges count from the slice's base array.
  func hits(in text: ArraySlice<Unicode.Scalar>) -> [Hit] {
    var found: [Hit] = []
    var state = 0
    for position in text.indices {
      state = step(state, text[position])
      var ending = words[state] == Self.none ? Int(report[state]) : state
      while ending != 0 {
        let word = Int(words[ending])
        found.append(Hit(word: word, range: position + 1 - Int(lengths[word])..<position + 1))
        ending = Int(report[ending])
      }
    }
    return found
  }

  /// Sets the links of all states, the shorter ones first.
  private mutating func link() {
    for state in scalars.indices {
      for child in Int(firstChild[state])..<Int(firstChild[state + 1]) {
        let scalar = Unicode.Scalar(UInt32(scalars[child])) ?? "\0"
        let shorter = state == 0 ? 0 : step(Int(fail[state]), scalar)
        fail[child] = Int32(shorter)
        report[child] = words[shorter] == Self.none ? report[shorter] : Int32(shorter)
      }
    }
  }

  private func step(_ state: Int, _ scalar: Unicode.Scalar) -> Int {
    var state = state
    while true {
      if let child = child(of: state, scalar) { return child }
      if state == 0 { return 0 }
      state = Int(fail[state])
    }
  }

  private func child(of state: Int, _ scalar: Unicode.Scalar) -> Int? {
    let wanted = Int32(scalar.value)
    var (low, high) = (Int(firstChild[state]), Int(firstChild[state + 1]))
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if scalars[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < end && scalars[low] == wanted ? low : nil
  }
}
