/// All that judging needs: signs, plays, remedies, organisations, words and weights.
package struct Rulebook: Codable, Sendable {
  package var organisations: [Organisation]
  package var signs: [Sign]
  package var matters: [Matter]
  package var plays: [Play]
  package var remedies: [Remedy]
  package var lexicon: Lexicon
  package var scale: Scale
  /// Tells scammers' words from lawful callers'.
  package var phrasing = Phrasing.empty
  /// Tells a report from a question, a warning and so on.
  package var frames = Phrasing.empty
  /// Tells whether something has happened already.
  package var happened = Phrasing.empty
  /// Tells what has happened, where something has; its outcomes are ids of remedies.
  package var deeds = Phrasing.empty
  package var talking: Talking
  /// Its words and patterns as numbers, as they were worked out when the program was built; nil where that is still to be
  /// done, as with knowledge of the user's own.
  package var words: StaticString?

  /// What was learnt is packed by itself, and so are the words as numbers.
  enum CodingKeys: String, CodingKey { case organisations, signs, matters, plays, remedies, lexicon, scale, talking }
}

extension Rulebook {
  /// Takes away what was there to test it with.
  mutating func dropExamples() {
    for place in signs.indices { signs[place].examples = Sign.Examples(fires: [], quiet: []) }
    for place in matters.indices { matters[place].examples = Sign.Examples(fires: [], quiet: []) }
  }
}
