/// Where a line of mixed Chinese and Latin text may be broken.
enum LineBreaking {
  /// The text in the smallest pieces that must stay whole; blanks and escape codes hang on the piece before them.
  static func pieces(of text: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var last: Character?
    var isEscape = false
    for index in text.indices {
      if text[index] == "\u{1B}" { isEscape = true }
      if isEscape {
        isEscape = text[index] != "m"
        continue
      }
      if let before = last, mayBreak(before, text[index]) {
        pieces.append(text[start..<index])
        start = index
      }
      last = text[index]
    }
    if start < text.endIndex { pieces.append(text[start...]) }
    return pieces
  }

  /// A piece that is longer than a line, in parts that are not, and of which none starts with a mark if it can be helped.
  static func cut(_ piece: Substring, to width: Int) -> [Substring] {
    var parts: [Substring] = []
    var start = piece.startIndex
    for index in piece.indices where Columns.width(of: piece[start...index]) > width && start < index {
      let rest = piece[piece.index(after: start)...index].lastIndex { !neverFirst.contains($0) } ?? index
      parts.append(piece[start..<rest])
      start = rest
    }
    return parts + [piece[start...]]
  }

  private static func mayBreak(_ one: Character, _ other: Character) -> Bool {
    if other == " " || neverFirst.contains(other) { return false }
    if one == " " { return true }
    // A command begins with its slash.
    if neverLast.contains(one) || one == "/" { return false }
    return isWide(one) || isWide(other)
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.contains { Columns.width(of: $0) == 2 }
  }

  /// Closing marks, stops, and what belongs to the number or word before it: never the first of a line.
  static let neverFirst: Set<Character> = [
    "\u{FF0C}", "\u{3002}", "\u{FF01}", "\u{FF1F}", "\u{FF1B}", "\u{FF1A}", "\u{3001}", "\u{FF09}", "\u{300B}",
    "\u{300D}", "\u{300F}", "\u{201D}", "\u{2019}", "\u{3011}", "\u{3015}", "\u{3017}", "\u{3009}", "\u{FF3D}",
    "\u{FF5D}", "\u{FF0E}", "\u{00B7}", "\u{2026}", "\u{2014}", "\u{FF5E}", "\u{301C}", "\u{FF05}", "\u{2030}",
    "\u{00B0}", "\u{2103}", "\u{23CE}", ",", ".", "!", "?", ";", ":", ")", "]", "}", "%",
  ]

  /// Opening marks and signs of currency: never the last of a line.
  static let neverLast: Set<Character> = [
    "\u{FF08}", "\u{300A}", "\u{300C}", "\u{300E}", "\u{201C}", "\u{2018}", "\u{3010}", "\u{3014}", "\u{3016}",
    "\u{3008}", "\u{FF3B}", "\u{FF5B}", "\u{FFE5}", "\u{00A5}", "\u{FF04}", "(", "[", "{", "$", "#",
  ]
}
