/// The word pairs of an account that can name goods or shops, with where they first stand.
struct AccountPairs {
  private var numbers = CodeMap()
  private var places: [Range<Int>] = []

  /// Where a pair first stands.
  subscript(pair: Pair) -> Range<Int>? { numbers[pair.code].map { places[$0] } }

  init(_ claims: Claims) {
    let plain = claims.reading.passage.plain
    let common = [Cue.commonWord, .anyGoods].flatMap { claims.reading.places($0, claims.vocabulary) }
    let known = Cover(common + claims.reading.parties.map(\.range), count: plain.count)
    let goods = Cover(claims.goods, count: plain.count)
    for start in plain.indices.dropLast() where Pairs.isPair(start, in: plain) {
      let range = start..<start + 2
      if !known.holds(range) || goods.holds(range) { take(Pair(plain[start], plain[start + 1]), range) }
    }
    for run in plain.indices.split(whereSeparator: { !(plain[$0].isLatin || plain[$0].isDigit) }) where run.count >= 2 {
      guard let low = run.first, let high = run.last, run.contains(where: { plain[$0].isLatin }) else { continue }
      take(Pair(word: plain[low...high]), low..<high + 1)
    }
  }

  private mutating func take(_ pair: Pair, _ range: Range<Int>) {
    guard numbers[pair.code] == nil else { return }
    numbers[pair.code] = places.count
    places.append(range)
  }
}

/// Which stretches of a text lie whole within one of some ranges; asked in one step, however many there are.
private struct Cover {
  /// For each position the furthest end of a range that begins there or before.
  private var ends: [Int]

  init(_ ranges: [Range<Int>], count: Int) {
    ends = Array(repeating: 0, count: count)
    for range in ranges where range.lowerBound < count {
      ends[range.lowerBound] = max(ends[range.lowerBound], range.upperBound)
    }
    for position in ends.indices.dropFirst() { ends[position] = max(ends[position], ends[position - 1]) }
  }

  func holds(_ range: Range<Int>) -> Bool { ends[range.lowerBound] >= range.upperBound }
}
