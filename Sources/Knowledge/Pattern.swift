/// A way of saying something, written so that anyone can read it: `共享|分享 … <屏幕> + 退款`.
///
/// `a|b` are alternatives, `<name>` is a list of the lexicon, ` … ` means followed by, a few characters later,
/// and ` + ` means in the same sentence, in any order.
package struct Pattern: Hashable, Sendable {
  /// The parts between ` + `; each is a row of steps that follow one another, each step a set of words.
  package var parts: [[[String]]]

  /// Reads a pattern.
  /// - Throws: the name of a list that the lexicon does not have, or the text itself where a step is empty.
  package init(_ text: String, words: [String: [String]]) throws(Problem) {
    parts = []
    for part in Self.split(text, at: " + ") {
      var steps: [[String]] = []
      for step in Self.split(part, at: " … ") { steps.append(try Self.alternatives(step, words)) }
      parts.append(steps)
    }
  }

  /// What can be wrong with a pattern.
  package enum Problem: Error, Hashable, Sendable {
    case unknownList(String)
    case emptyStep(String)
  }

  /// The pieces between the marks; by bytes, since a start reads thousands of patterns.
  private static func split(_ text: some StringProtocol, at mark: String) -> [Substring] {
    let text = Substring(text)
    let (bytes, mark) = (text.utf8, Array(mark.utf8))
    var pieces: [Substring] = []
    var (start, place) = (bytes.startIndex, bytes.startIndex)
    while place < bytes.endIndex {
      if bytes[place] == mark[0], bytes[place...].starts(with: mark) {
        pieces.append(text[start..<place])
        place = bytes.index(place, offsetBy: mark.count)
        start = place
      } else {
        bytes.formIndex(after: &place)
      }
    }
    return pieces + [text[start...]]
  }

  private static func alternatives(_ step: Substring, _ words: [String: [String]]) throws(Problem) -> [String] {
    var result: [String] = []
    for piece in split(step, at: "|") {
      let word = trimmed(piece)
      if word.isEmpty { throw .emptyStep(String(step)) }
      guard word.utf8.first == UInt8(ascii: "<"), word.utf8.last == UInt8(ascii: ">") else {
        result.append(word)
        continue
      }
      let name = String(word.dropFirst().dropLast())
      guard let list = words[name], !list.isEmpty else { throw .unknownList(name) }
      result += list
    }
    return result
  }

  private static func trimmed(_ piece: Substring) -> String {
    let space = UInt8(ascii: " ")
    var bytes = piece.utf8
    while bytes.first == space { bytes.removeFirst() }
    while bytes.last == space { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
