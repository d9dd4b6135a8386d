/// What the user typed, beside the same text in the one form that words are looked up in, character for character.
struct Passage: Sendable {
  /// The user's own characters.
  let original: [Unicode.Scalar]
  /// Half width, lower case, simplified, slips mended; as many characters as `original`.
  let plain: [Unicode.Scalar]

  /// The user's words in a range.
  func quote(_ range: Range<Int>) -> String { Self.text(original[range.clamped(to: 0..<original.count)]) }

  /// The plain form of a range.
  func plainText(_ range: Range<Int>) -> String { Self.text(plain[range.clamped(to: 0..<plain.count)]) }

  /// Whether words stand anywhere in the plain form.
  func holds(_ words: String) -> Bool {
    let wanted = Array(words.unicodeScalars)
    guard let first = wanted.first else { return true }
    return plain.indices.contains { place in
      plain[place] == first && plain[place...].starts(with: wanted)
    }
  }

  /// The whole in plain form.
  var plainText: String { plainText(plain.indices) }

  /// The plain form of sentences, without what the user says himself in a dialogue, for that tells nothing of the other.
  func heard(_ sentences: [Sentence]) -> [Unicode.Scalar] {
    sentences.filter { $0.speaker != .user }.flatMap {
      plain[$0.range.lowerBound..<min($0.range.upperBound + 1, plain.count)]
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { (48...57).contains(value) }
  var isLatin: Bool { (97...122).contains(value) || (65...90).contains(value) }
  /// A Chinese character of the common blocks.
  var isHan: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) }
  /// A character that shows nothing and only hides words from a reader.
  var isInvisible: Bool {
    switch value {
    case 9, 10: false
    case 0..<32, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFE00...0xFE0F: true
    default: false
    }
  }
}
