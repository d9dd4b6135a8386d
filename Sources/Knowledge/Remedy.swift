/// What to do, in order, about one thing that is happening or has happened.
package struct Remedy: Codable, Hashable, Sendable {
  /// The id of what to do once money was sent away, from when on a clock runs.
  package static let transferred = "transferred"

  package var id: String
  package var name: String
  /// Which comes first where several hold at once; the smaller the sooner.
  package var rank: Int
  /// True where something is already lost or exposed, so that minutes count.
  package var urgent: Bool
  /// True where nothing is lost or exposed yet, so that it is no emergency.
  package var harmless: Bool?
  /// The id of the sign under which it is told that this has happened.
  package var sign: String?
  /// The very first act, at most 14 characters.
  package var act: String
  package var steps: [Step]
  package var sources: [Citation]

  /// What comes before what, whatever has happened.
  package enum Phase: String, Codable, Hashable, Sendable, CaseIterable {
    case police, bank, stop, remove, cards, passwords, loans, lost, proof, later
  }

  /// One thing to do.
  package struct Step: Codable, Hashable, Sendable {
    package var text: String
    /// Said instead where an organisation with a way in its own app is named; `{app}` stands for the way.
    package var routed: String?
    /// Ids of organisations whose number belongs beside the step.
    package var contacts: [String]?
    /// When its turn comes where several things have happened; without one, at the end.
    package var phase: Phase?
    /// What it comes to; of several remedies' steps that come to the same, the first is enough.
    package var does: String?

    /// The step for who is asked by this way in an app.
    package func text(by way: String?) -> String {
      guard let routed, let way else { return text }
      return routed.replacing("{app}", with: way)
    }
  }
}
