/// One thing in an account that makes a contact more or less likely to be a scam, with its own examples.
package struct Sign: Codable, Hashable, Sendable {
  package var id: String
  package var name: String
  package var kind: Kind
  /// Signs of one group say much the same thing; together they count no more than the group's cap in `scale.yaml`.
  package var group: String
  /// Whole-number log-odds; negative for what lawful contacts do, 0 for what is worth saying but proves nothing.
  package var weight: Int
  /// True for an act that is wrong whoever asks for it: it decides alone.
  package var redLine: Bool?
  /// Patterns, any of which finds it; see `Pattern`.
  package var found: [String]
  /// Patterns that, in the same sentence, take the finding back.
  package var unless: [String]?
  /// True where it speaks of links, and official ones do not show it.
  package var unlessOfficial: Bool?
  /// Lists of other signs' ids; when one of each stands in the account, this sign stands too.
  package var together: [[String]]?
  /// Patterns by which the user says that it has already happened.
  package var done: [String]?
  /// The id in `Knowledge/steps/` of what to do once it has happened.
  package var happened: String?
  /// The id in `Knowledge/steps/` of what to do while nothing has happened yet, where that is not the usual.
  package var meanwhile: String?
  /// The reason as the user reads it, at most 24 characters.
  package var why: String
  /// The first thing to do about it, at most 14 characters.
  package var act: String?
  package var examples: Examples
  package var sources: [Citation]

  enum CodingKeys: String, CodingKey {
    case id, name, kind, group, weight
    case redLine = "red_line"
    case unlessOfficial = "unless_official"
    case found, unless, together, done, happened, meanwhile, why, act, examples, sources
  }

  /// How a sign is to be read.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// The caller wants something done; it counts from the first asking, and not where the asking is denied.
    case ask
    /// The caller asserts something.
    case claim
    /// How the contact came about or is carried on.
    case manner
    /// What genuine contacts do.
    case lawful
  }

  /// Accounts that must and must not show the sign; the spot is marked with `【…】`.
  package struct Examples: Codable, Hashable, Sendable {
    package var fires: [String]
    package var quiet: [String]
  }
}
