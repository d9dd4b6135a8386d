/// Words that are looked for together; `…` in a word stands for a short gap within one sentence.
struct WordList: Sendable {
  /// The longest gap.
  static let maxGap = 30

  private typealias Piece = [Unicode.Scalar]
  /// The pieces of each word between its gaps, by the word's first character, the longest first.
  private var words: [Unicode.Scalar: [[Piece]]] = [:]

  init(_ texts: [String], _ folding: Folding) {
    for text in texts {
      let pieces = folding.word(text).split(separator: "\u{2026}").map(Array.init)
      guard let first = pieces.first?.first else { continue }
      words[first, default: []].append(pieces)
    }
    for first in words.keys { words[first]?.sort { $0.joined().count > $1.joined().count } }
  }

  /// Where the longest word that begins here ends.
  func end(in text: [Unicode.Scalar], at place: Int) -> Int? {
    guard let candidates = words[text[place]] else { return nil }
    for pieces in candidates { if let end = Self.end(of: pieces, in: text, at: place) { return end } }
    return nil
  }

  /// The first place at which one of the words stands.
  func first(in text: [Unicode.Scalar], from start: Int = 0) -> Range<Int>? {
    for place in start..<max(start, text.count) {
      if let end = end(in: text, at: place) { return place..<end }
    }
    return nil
  }

  func occurs(in text: [Unicode.Scalar]) -> Bool { first(in: text) != nil }

  /// True where the whole text is one of the words.
  func isWhole(_ text: [Unicode.Scalar]) -> Bool { !text.isEmpty && end(in: text, at: 0) == text.count }

  private static func end(of pieces: [Piece], in text: [Unicode.Scalar], at place: Int) -> Int? {
    guard stands(pieces[0], in: text, at: place) else { return nil }
    var end = place + pieces[0].count
    for piece in pieces.dropFirst() {
      guard let next = next(piece, in: text, from: end) else { return nil }
      end = next + piece.count
    }
    return end
  }

  /// The first place of the piece behind a gap.
  private static func next(_ piece: Piece, in text: [Unicode.Scalar], from start: Int) -> Int? {
    for place in start..<min(text.count, start + maxGap + 1) {
      if stands(piece, in: text, at: place) { return place }
      if sentenceEnds.contains(text[place]) { return nil }
    }
    return nil
  }

  private static func stands(_ piece: Piece, in text: [Unicode.Scalar], at place: Int) -> Bool {
    guard place + piece.count <= text.count else { return false }
    for (index, scalar) in piece.enumerated() where text[place + index] != scalar { return false }
    return true
  }

  /// 。 ! ? ; in half width where they have one.
  static let sentenceEnds: Set<Unicode.Scalar> = ["\u{3002}", "!", "?", ";"]
}
