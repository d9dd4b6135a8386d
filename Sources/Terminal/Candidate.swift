/// What a line may become when Tab is pressed.
package struct Candidate: Hashable, Sendable {
  package var line: String
  /// What it is, in a few words; empty where the line says it.
  package var gloss: String

  package init(_ line: String, gloss: String = "") {
    (self.line, self.gloss) = (line, gloss)
  }
}
