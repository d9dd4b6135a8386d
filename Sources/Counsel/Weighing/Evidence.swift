/// One reason for or against, with the user's own words and where the rule comes from.
import Knowledge
import Model

package struct Evidence: Hashable, Sendable {
  /// A finding of the contract (`order.found`) or the id of a sign.
  package var id: String
  /// Whole-number log-odds.
  package var weight: Int
  package var group: String
  package var redLine: Bool
  /// The user's words.
  package var quote: String
  /// Which thing the user typed it stands in.
  package var turn: Int
  /// The order that it is about.
  package var order: Order?
  /// What the record or the directory says, by name; `Rendering` makes sentences of it.
  package var facts: [String: String]
  package var sources: [Citation]

  /// Whether it rests on an order or a parcel of the user's own.
  package var isRecord: Bool { order != nil || facts["station"] != nil }

  package var effect: Effect { weight > 0 ? .raises : weight < 0 ? .lowers : .neutral }

  /// Which way a piece of evidence points.
  package enum Effect: String, Sendable { case raises, lowers, neutral }
}
