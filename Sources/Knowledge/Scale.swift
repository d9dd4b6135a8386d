/// How evidence adds up to a verdict.
package struct Scale: Codable, Hashable, Sendable {
  /// The least score for each verdict.
  package var thresholds: Thresholds
  /// The most that the signs of a group may add together.
  package var caps: [String: Int]
  /// Groups that prove little alone: what lawful contacts do outweighs them, and they do not count where the user
  /// began the contact.
  package var soft: [String]
  /// The weight of each finding about orders and channels, by its id.
  package var findings: [String: Int]
  /// The first line of an answer, by verdict.
  package var acts: [String: String]

  /// Scores from 0 to 100 at which a verdict begins.
  package struct Thresholds: Codable, Hashable, Sendable {
    package var suspicious: Int
    package var likely: Int
    package var scam: Int
  }
}
