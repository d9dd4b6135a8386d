/// Word pairs, the way Chinese text is compared without cutting it into words.
enum Pairs {
  static func of(_ text: [Unicode.Scalar]) -> Set<String> {
    var pairs: Set<String> = []
    for (one, other) in zip(text, text.dropFirst()) where one.isHan && other.isHan {
      pairs.insert(String([one, other]))
    }
    return pairs.union(latinWords(text))
  }

  /// Words of at least two Latin letters or digits, one letter among them: `4k`, `iphone`, `a4`.
  private static func latinWords(_ text: [Unicode.Scalar]) -> [String] {
    text.split { !($0.isLatin || $0.isDigit) }
      .filter { $0.count >= 2 && $0.contains(where: \.isLatin) }.map { String($0) }
  }
}
