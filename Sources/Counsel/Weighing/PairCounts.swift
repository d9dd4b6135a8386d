/// Whole numbers by word pairs, for the tens of thousands of pairs of all titles.
struct PairCounts: Sendable {
  private var numbers = CodeMap()

  /// 0 for a pair that was never counted.
  subscript(pair: Pair) -> Int {
    get { numbers[pair.code] ?? 0 }
    set { numbers[pair.code] = newValue }
  }
}
