/// Word pairs, the way Chinese text is compared without cutting it into words.
enum Pairs {
  /// The longest run of which an abbreviation is made: 竹编收纳篮 is also 竹篮.
  private static let abbreviated = 3...8

  static func of(_ text: [Unicode.Scalar]) -> Set<String> {
    let starts = text.indices.dropLast().filter { isPair($0, in: text) }
    return Set(starts.map { String(text[$0...$0 + 1]) }).union(latinWords(text))
  }

  /// The pair that a name begins with.
  static func first(of text: [Unicode.Scalar]) -> String? {
    text.count >= 2 && text[0].isHan && text[1].isHan ? String(text[0...1]) : nil
  }

  /// Two Han characters, or one Latin letter that stands alone before one: U盘, T恤.
  static func isPair(_ start: Int, in text: [Unicode.Scalar]) -> Bool {
    guard start + 1 < text.count, text[start + 1].isHan else { return false }
    if text[start].isHan { return true }
    return text[start].isLatin && (start == 0 || !(text[start - 1].isLatin || text[start - 1].isDigit))
  }

  /// The pairs at the ends of the runs of a title, which mostly are its nouns: 鱼竿 of 碳素鱼竿 5.4米.
  static func heads(of text: [Unicode.Scalar]) -> Set<String> {
    Set(runs(text).filter { $0.count >= 2 }.map { String($0.suffix(2)) })
  }

  /// What people make of long nouns: one of their characters and the last, as 竹篮 for 竹编收纳篮.
  static func abbreviations(of text: [Unicode.Scalar]) -> Set<String> {
    Set(
      runs(text).filter { abbreviated.contains($0.count) }.flatMap { run in
        run.dropLast(2).map { String([$0, run[run.endIndex - 1]]) }
      })
  }

  private static func runs(_ text: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] { text.split { !$0.isHan } }

  /// Words of at least two Latin letters or digits, one letter among them: `4k`, `iphone`, `a4`.
  private static func latinWords(_ text: [Unicode.Scalar]) -> [String] {
    text.split { !($0.isLatin || $0.isDigit) }
      .filter { $0.count >= 2 && $0.contains(where: \.isLatin) }.map { String($0) }
  }
}
