/// Reads amounts of money and what they are for: promised, demanded, or paid as a price.
import Knowledge
import Model

/// An amount in an account.
struct AmountMention: Hashable, Sendable {
  var money: Money
  var range: Range<Int>
  var role: Role
  /// A number without a unit; good for comparing with an order, too weak for a contradiction.
  var bare: Bool

  /// What the money is for.
  enum Role: Sendable { case promised, demanded, priced, unsaid }
}

struct AmountReader {
  /// How far from an amount a word may stand that tells what it is for.
  private static let reach = 10

  let vocabulary: Vocabulary
  let numerals: NumeralReader

  func amounts(_ text: [Unicode.Scalar], _ sentence: Sentence) -> [AmountMention] {
    let units = vocabulary.places(.yuan, in: sentence.hits)
    return numerals.numerals(text, in: sentence.range).compactMap { amount($0, text, sentence, units) }
  }

  private func amount(
    _ numeral: Numeral, _ text: [Unicode.Scalar], _ sentence: Sentence, _ units: [Range<Int>]
  ) -> AmountMention? {
    let unit = units.filter { (0...1).contains($0.lowerBound - numeral.range.upperBound) }.max { $0.count < $1.count }
    let signed = numeral.range.lowerBound > 0 && "¥￥".unicodeScalars.contains(text[numeral.range.lowerBound - 1])
    var money = numeral.hundredths
    var end = numeral.range.upperBound
    if let unit { (money, end) = change(money, after: unit.upperBound, text, sentence) }
    // 赔600 leaves no doubt what the number is, 型号600 does.
    let bare = unit == nil && !signed && numeral.plain && !stands(.promised, before: numeral.range.lowerBound, sentence)
    guard money > 0, unit != nil || signed || isAmount(numeral, text, sentence) else { return nil }
    let range = numeral.range.lowerBound..<end
    return AmountMention(money: Money(fen: money), range: range, role: role(range, sentence), bare: bare)
  }

  /// `58块8`, `3块2毛5`: what follows the unit.
  private func change(_ fen: Int, after start: Int, _ text: [Unicode.Scalar], _ sentence: Sentence) -> (Int, Int) {
    guard let tenth = digit(text, start, sentence) else { return (fen, start) }
    let end = start + 1
    guard stands(.jiao, at: end, sentence) else {
      return stands(.notMoney, at: end, sentence) ? (fen, start) : (fen + tenth * 10, end)
    }
    guard let hundredth = digit(text, end + 1, sentence) else { return (fen + tenth * 10, end + 1) }
    return (fen + tenth * 10 + hundredth, end + 2)
  }

  /// A number of one character, which is one digit.
  private func digit(_ text: [Unicode.Scalar], _ position: Int, _ sentence: Sentence) -> Int? {
    guard let numeral = numerals.numeral(text, from: position, to: sentence.range.upperBound),
      numeral.hundredths < 1000, numeral.range.count == 1
    else { return nil }
    return numeral.hundredths / 100
  }

  private func stands(_ cue: Cue, before position: Int, _ sentence: Sentence) -> Bool {
    vocabulary.places(cue, in: sentence.hits).contains { $0.upperBound == position }
  }

  private func stands(_ cue: Cue, at position: Int, _ sentence: Sentence) -> Bool {
    vocabulary.places(cue, in: sentence.hits).contains { $0.lowerBound == position }
  }

  /// A number without a unit: 四百五十八 or 3999, but no date, count, telephone or part of a name.
  private func isAmount(_ numeral: Numeral, _ text: [Unicode.Scalar], _ sentence: Sentence) -> Bool {
    let (low, high) = (numeral.range.lowerBound, numeral.range.upperBound)
    if low > 0, text[low - 1].isLatin || text[low - 1].isDigit || "-./".unicodeScalars.contains(text[low - 1]) {
      return false
    }
    // 4k in front of a noun is a kind of screen.
    if text[high - 1].isLatin, high < text.count, text[high].isHan { return false }
    if high < text.count, text[high].isLatin || "-/".unicodeScalars.contains(text[high]) { return false }
    if stands(.notMoney, at: high, sentence) { return false }
    return numeral.plain ? (2...6).contains(numeral.digits) : numeral.hundredths >= 10_000
  }

  private func role(_ range: Range<Int>, _ sentence: Sentence) -> AmountMention.Role {
    if stands(.boughtFor, at: range.upperBound, sentence) { return .priced }
    let before = max(sentence.range.lowerBound, range.lowerBound - Self.reach)..<range.lowerBound
    let after = range.upperBound..<min(sentence.range.upperBound, range.upperBound + Self.reach / 2)
    return nearest(sentence.hits(in: before), last: true) ?? nearest(sentence.hits(in: after), last: false) ?? .unsaid
  }

  private func nearest(_ hits: [WordFinder.Hit], last: Bool) -> AmountMention.Role? {
    let roles: [(Cue, AmountMention.Role)] = [(.promised, .promised), (.demanded, .demanded), (.priced, .priced)]
    let found = roles.flatMap { cue, role in vocabulary.places(cue, in: hits).map { ($0, role) } }
    return last
      ? found.max { ($0.0.upperBound, $0.0.count) < ($1.0.upperBound, $1.0.count) }?.1
      : found.min { $0.0.lowerBound < $1.0.lowerBound }?.1
  }
}
