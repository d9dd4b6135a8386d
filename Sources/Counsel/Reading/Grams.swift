/// Cuts text into short runs of characters, by which its wording is weighed.
import Knowledge

package struct Grams: Sendable {
  /// Characters of the longest gram.
  static let longest = 2
  /// Characters of a stretch that is weighed by itself.
  private static let window = 100
  private static let number: Unicode.Scalar = "0"
  private static let word: Unicode.Scalar = "W"
  private static let mixed: Unicode.Scalar = "M"
  private static let host: Unicode.Scalar = "H"
  private static let pause: Unicode.Scalar = " "
  /// What stands within a number, a word or a host.
  private static let joints = Set("./:-_?=&%".unicodeScalars)

  private let vocabulary: Vocabulary

  /// - Throws: what is wrong with a pattern of the rulebook.
  package init(_ rulebook: Rulebook) throws(KnowledgeError) { vocabulary = try Vocabulary(rulebook) }

  /// A gram, and how often it stands in a text.
  package typealias Count = (gram: Gram, times: Int)

  /// The grams of a text in rising order of their codes, so that whatever is added up over them is always the same.
  package func whole(_ text: String) -> [Count] { Self.counts(vocabulary.normalizer.passage(text).plain[...]) }

  /// The same without what the user says himself in a dialogue: first all of it, then each stretch that is weighed by
  /// itself.
  package func heard(_ text: String) -> (all: [Count], stretches: [[Count]]) {
    let passage = vocabulary.normalizer.passage(text)
    let range = [passage.plain.startIndex..<passage.plain.endIndex]
    let plain = passage.heard(SentenceSplitter(vocabulary: vocabulary).sentences(passage, turns: range))
    return (Self.counts(plain[...]), Self.windows(of: plain).map { Self.counts(plain[$0]) })
  }

  /// Stretches of a text that overlap by half: what decides may stand in a few sentences of a long talk.
  static func windows(of plain: [Unicode.Scalar]) -> [Range<Int>] {
    stride(from: 0, to: max(1, plain.count - window / 2), by: window / 2).map { start in
      start..<min(start + window, plain.count)
    }
  }

  /// - Parameter plain: in the plain form of a `Passage`.
  static func counts(_ plain: ArraySlice<Unicode.Scalar>) -> [Count] {
    let text = folded(plain)
    var codes: [UInt64] = []
    codes.reserveCapacity(text.count * longest)
    for place in text.indices {
      codes.append(Gram(text[place]).code)
      if place + 1 < text.count { codes.append(Gram(text[place], text[place + 1]).code) }
    }
    codes.sort()
    var counts: [Count] = []
    counts.reserveCapacity(codes.count)
    for code in codes {
      if counts.last?.gram.code == code {
        counts[counts.count - 1].times += 1
      } else {
        counts.append((Gram(code: code), 1))
      }
    }
    return counts
  }

  /// Numbers, words in Latin letters, hosts and pauses each become one character, so that no single one can weigh.
  static func folded(_ plain: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(plain.count)
    var place = plain.startIndex
    while place < plain.endIndex {
      let next = plain[place]
      if isCode(next) {
        let run = plain[place...].prefix { isCode($0) || isJoint($0) }
        result.append(kind(run))
        place = run.endIndex
        continue
      }
      place += 1
      if next == " " || next == "\n" { continue }
      let kept = next.isHan || next.properties.isAlphabetic ? next : pause
      if kept != pause || result.last != pause { result.append(kept) }
    }
    return result
  }

  private static func kind(_ run: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar {
    let letters = run.count(where: \.isLatin)
    if letters == 0 { return number }
    if letters > 1, run.dropLast().contains(".") { return host }
    if letters == run.count { return run.count == 1 ? run[run.startIndex] : word }
    return mixed
  }

  private static func isCode(_ scalar: Unicode.Scalar) -> Bool { scalar.isDigit || scalar.isLatin }
  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool { joints.contains(scalar) }
}
