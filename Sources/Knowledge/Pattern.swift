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
    for part in Self.steps(of: text) {
      var steps: [[String]] = []
      for step in part { steps.append(try Self.words(of: step, words)) }
      parts.append(steps)
    }
  }

  /// The steps of each part, as they are written: thousands of patterns have many of them in common.
  package static func steps(of text: String) -> [[Substring]] { split(text, at: " + ").map { split($0, at: " … ") } }

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

  /// One of the alternatives of a step.
  package enum Choice: Hashable, Sendable {
    case word(String)
    /// The name of a list of the lexicon.
    case list(String)
  }

  /// The alternatives of a step.
  package static func choices(of step: Substring) throws(Problem) -> [Choice] {
    var choices: [Choice] = []
    for piece in split(step, at: "|") {
      let word = trimmed(piece)
      if word.isEmpty { throw .emptyStep(String(step)) }
      let isList = word.utf8.first == UInt8(ascii: "<") && word.utf8.last == UInt8(ascii: ">")
      choices.append(isList ? .list(String(word.dropFirst().dropLast())) : .word(word))
    }
    return choices
  }

  private static func words(of step: Substring, _ lists: [String: [String]]) throws(Problem) -> [String] {
    var words: [String] = []
    for choice in try choices(of: step) {
      switch choice {
      case .word(let word): words.append(word)
      case .list(let name):
        guard let list = lists[name], !list.isEmpty else { throw .unknownList(name) }
        words += list
      }
    }
    return words
  }

  private static func trimmed(_ piece: Substring) -> String {
    let space = UInt8(ascii: " ")
    var bytes = piece.utf8
    while bytes.first == space { bytes.removeFirst() }
    while bytes.last == space { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
