/// A word pair, or a word in Latin letters, as one number.
struct Pair: Hashable, Comparable, Sendable {
  /// For two characters both of them; for a word its hash by Fowler, Noll and Vo (FNV-1a), with the first bit set.
  let code: UInt64

  init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
    code = UInt64(first.value) << 21 | UInt64(second.value)
  }

  init(word: some Sequence<Unicode.Scalar>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in word { hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01B3 }
    code = hash | 1 << 63
  }

  static func < (one: Pair, other: Pair) -> Bool { one.code < other.code }
}

/// Word pairs, each once: the few of one title.
struct PairSet: Sendable {
  private let sorted: [Pair]

  init(_ pairs: [Pair] = []) {
    let all = pairs.sorted()
    sorted = all.indices.filter { $0 == 0 || all[$0] != all[$0 - 1] }.map { all[$0] }
  }

  func contains(_ pair: Pair) -> Bool {
    let place = sorted.partitioned { $0 >= pair }
    return place < sorted.count && sorted[place] == pair
  }
}

extension PairSet: Sequence {
  func makeIterator() -> IndexingIterator<[Pair]> { sorted.makeIterator() }
}

/// Word pairs, the way Chinese text is compared without cutting it into words.
enum Pairs {
  /// The longest run of which an abbreviation is made: 竹编收纳篮 is also 竹篮.
  private static let abbreviated = 3...8

  static func of(_ text: [Unicode.Scalar]) -> PairSet {
    let starts = text.indices.dropLast().filter { isPair($0, in: text) }
    return PairSet(starts.map { Pair(text[$0], text[$0 + 1]) } + latinWords(text))
  }

  /// The pair that a name begins with.
  static func first(of text: [Unicode.Scalar]) -> Pair? {
    text.count >= 2 && text[0].isHan && text[1].isHan ? Pair(text[0], text[1]) : nil
  }

  /// Two Han characters, or one Latin letter that stands alone before one: U盘, T恤.
  static func isPair(_ start: Int, in text: [Unicode.Scalar]) -> Bool {
    guard start + 1 < text.count, text[start + 1].isHan else { return false }
    if text[start].isHan { return true }
    return text[start].isLatin && (start == 0 || !(text[start - 1].isLatin || text[start - 1].isDigit))
  }

  /// The pairs at the ends of the runs of a title, which mostly are its nouns: 鱼竿 of 碳素鱼竿 5.4米.
  static func heads(of text: [Unicode.Scalar]) -> PairSet {
    PairSet(runs(text).filter { $0.count >= 2 }.map { Pair($0[$0.endIndex - 2], $0[$0.endIndex - 1]) })
  }

  /// What people make of long nouns: one of their characters and the last, as 竹篮 for 竹编收纳篮.
  static func abbreviations(of text: [Unicode.Scalar]) -> PairSet {
    PairSet(
      runs(text).filter { abbreviated.contains($0.count) }.flatMap { run in
        run.dropLast(2).map { Pair($0, run[run.endIndex - 1]) }
      })
  }

  private static func runs(_ text: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] { text.split { !$0.isHan } }

  /// Words of at least two Latin letters or digits, one letter among them: `4k`, `iphone`, `a4`.
  private static func latinWords(_ text: [Unicode.Scalar]) -> [Pair] {
    text.split { !($0.isLatin || $0.isDigit) }
      .filter { $0.count >= 2 && $0.contains(where: \.isLatin) }.map { Pair(word: $0) }
  }
}
