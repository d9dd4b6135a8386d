/// All that judging needs: signs, plays, remedies, organisations, words and weights.
package struct Rulebook: Codable, Sendable {
  package var organisations: [Organisation]
  package var signs: [Sign]
  package var matters: [Matter]
  package var plays: [FoldedPlay]
  package var remedies: [Remedy]
  package var lexicon: Lexicon
  package var scale: Scale
  /// Tells scammers' words from lawful callers'.
  package var phrasing: Phrasing
  /// Tells a report from a question, a warning and so on.
  package var frames: Phrasing
  /// Tells whether something has happened already.
  package var happened: Phrasing
  /// Tells what has happened, where something has; its outcomes are ids of remedies.
  package var deeds: Phrasing
  package var talking: Talking
}
