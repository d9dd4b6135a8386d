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

  private static func split(_ text: String, at mark: String) -> [String] {
    text.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }

  private static func alternatives(_ step: String, _ words: [String: [String]]) throws(Problem) -> [String] {
    var result: [String] = []
    for piece in step.split(separator: "|", omittingEmptySubsequences: false) {
      let word = String(piece).trimmingSpaces
      if word.isEmpty { throw .emptyStep(step) }
      guard word.hasPrefix("<"), word.hasSuffix(">") else {
        result.append(word)
        continue
      }
      let name = String(word.dropFirst().dropLast())
      guard let list = words[name], !list.isEmpty else { throw .unknownList(name) }
      result += list
    }
    return result
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
