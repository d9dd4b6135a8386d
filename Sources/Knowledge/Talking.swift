/// What is said in a talk beside verdicts: ways to hang up, sentences that put a caller to the proof, words explained.
package struct Talking: Codable, Hashable, Sendable {
  /// Sentences, each one thing that the user may yet tell, of which it is told what they would change.
  package var facts: [String]
  package var partings: Lines
  package var probes: Lines
  package var terms: [Term]
  /// Words of titles whose goods somebody comes to fit, days after they were delivered.
  package var fitted: [String]

  /// Sentences to read out.
  package struct Lines: Codable, Hashable, Sendable {
    package var says: [Line]
    /// What goes for all of them.
    package var note: String
    package var sources: [Citation]
  }

  /// One sentence to read out.
  package struct Line: Codable, Hashable, Sendable {
    package var says: String
    /// What a bad answer to it shows; a good one shows nothing.
    package var shows: String?
  }

  /// A word that people ask about.
  package struct Term: Codable, Hashable, Sendable {
    /// The word first, then what else it is called.
    package var names: [String]
    package var text: String
    package var sources: [Citation]
  }
}
