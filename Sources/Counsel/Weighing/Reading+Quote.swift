/// The words of the user that are shown with a reason.
extension Reading {
  /// The longest quote that is shown, in characters.
  private static let longestQuote = 24

  /// The user's words around a range: its clauses, or only the range where they are long.
  func clause(_ range: Range<Int>) -> String {
    guard let sentence = sentence(at: range.lowerBound) else { return passage.quote(range) }
    let whole =
      sentence.clauseStart(
        range.lowerBound)..<max(range.upperBound, sentence.clauseEnd(max(range.lowerBound, range.upperBound - 1)))
    let chosen = whole.count <= Self.longestQuote ? whole : range
    let quote = passage.quote(chosen)
    return String(quote.drop { " ,，、.。:：".contains($0) }.reversed().drop { " ,，、:：".contains($0) }.reversed())
  }
}
