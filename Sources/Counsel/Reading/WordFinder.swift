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
    var words: [Int] = []
  }

  private var nodes = [Node()]
  private var next: [UInt64: Int] = [:]
  private let lengths: [Int]

  init(_ words: [String]) {
    let scalars = words.map { Array($0.unicodeScalars) }
    lengths = scalars.map(\.count)
    for (index, word) in scalars.enumerated() where !word.isEmpty { insert(word, index) }
    link()
  }

  /// All occurrences, overlapping ones too, in the order of their ends; ranges count from the slice's base array.
  func hits(in text: ArraySlice<Unicode.Scalar>) -> [Hit] {
    var found: [Hit] = []
    var state = 0
    for position in text.indices {
      state = step(state, text[position])
      var ending = nodes[state].words.isEmpty ? nodes[state].report : state
      while ending != 0 {
        for word in nodes[ending].words {
          found.append(Hit(word: word, range: position + 1 - lengths[word]..<position + 1))
        }
        ending = nodes[ending].report
      }
    }
    return found
  }

  private mutating func insert(_ word: [Unicode.Scalar], _ index: Int) {
    var state = 0
    for scalar in word {
      let key = Self.key(state, scalar)
      if let known = next[key] {
        state = known
      } else {
        nodes.append(Node())
        next[key] = nodes.count - 1
        state = nodes.count - 1
      }
    }
    nodes[state].words.append(index)
  }

  private mutating func link() {
    // States are numbered parents first, so their edges sorted by depth give the breadth-first order.
    var children: [[(Unicode.Scalar, Int)]] = Array(repeating: [], count: nodes.count)
    for (key, child) in next {
      guard let scalar = Unicode.Scalar(UInt32(key & 0x1F_FFFF)) else { continue }
      children[Int(key >> 21)].append((scalar, child))
    }
    var queue = children[0].map(\.1)
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      for (scalar, child) in children[state] {
        nodes[child].fail = step(nodes[state].fail, scalar)
        let fail = nodes[child].fail
        nodes[child].report = nodes[fail].words.isEmpty ? nodes[fail].report : fail
        queue.append(child)
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
