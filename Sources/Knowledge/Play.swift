/// One script of the scammers: its stages in order, and the line that comes next.
package struct Play: Codable, Hashable, Sendable {
  package var id: String
  package var name: String
  /// Ids of the signs by which it is known, the first without fail; the more of them an account shows, the likelier.
  package var signs: [String]
  /// Words of which one stands in the account; set where the signs alone tell the script from no other.
  package var words: [String]?
  /// By what a person recognises it.
  package var tells: [String]
  /// Names of programs that were reported with it.
  package var apps: [String]?
  package var stages: [Stage]
  /// What is true instead, in one or two sentences.
  package var truth: String
  /// What to do about it, the first thing first.
  package var advice: [String]
  package var sources: [Citation]

  /// One step of the script.
  package struct Stage: Codable, Hashable, Sendable {
    package var name: String
    /// Signs that show the script has come this far.
    package var signs: [String]
    /// What he says in this stage, in several wordings, the most usual first.
    package var says: [String]
  }
}
