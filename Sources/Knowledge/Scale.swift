/// How evidence adds up to a verdict.
package struct Scale: Codable, Hashable, Sendable {
  /// The least score for each verdict.
  package var thresholds: Thresholds
  /// The most that the signs of a group may add together.
  package var caps: [String: Int]
  /// Groups that prove little alone: what lawful contacts do outweighs them, and they do not count where the user
  /// began the contact.
  package var soft: [String]
  /// What the wording counts.
  package var phrasing: Phrasing
  /// The weight of each finding about orders and channels, by its id.
  package var findings: [String: Int]
  /// The first line of an answer, by verdict.
  package var acts: [String: String]

  /// How log-odds of the wording become a weight.
  package struct Phrasing: Codable, Hashable, Sendable {
    /// The weight of one unit of log-odds, and what is added.
    package var times: Double
    package var plus: Double
    /// The most that it may count for a scam, and against one.
    package var most: Int
    package var least: Int
    /// The highest score of an account of fewer characters in which nothing is asked for, unless the wording counts
    /// so much that it is strong.
    package var alone: Int
    package var shorter: Int
    package var strong: Int
    /// At this weight and below, a red line is not drawn by the wording of the signs alone.
    package var veto: Int

    /// Characters from which wording may count in full against a scam; in fewer it proves less.
    package var full: Int

    /// - Parameter count: characters of the account.
    package func weight(_ odds: Double, count: Int) -> Int {
      let floor = least * min(count, full) / full
      return min(most, max(floor, Int((odds * times + plus).rounded())))
    }
  }

  /// Scores from 0 to 100 at which a verdict begins.
  package struct Thresholds: Codable, Hashable, Sendable {
    package var suspicious: Int
    package var likely: Int
    package var scam: Int
  }
}
