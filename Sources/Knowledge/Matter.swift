/// What a caller may say of an order, with the states of the order in which it cannot be true.
import Model

package struct Matter: Codable, Hashable, Sendable {
  package var id: String
  package var name: String
  /// Patterns, any of which finds it; see `Pattern`.
  package var found: [String]
  /// Patterns that, in the same sentence, take the finding back.
  package var unless: [String]?
  /// Any of them leaves no room for it.
  package var impossible: [State]
  package var examples: Sign.Examples

  /// Orders of which something cannot be said.
  package struct State: Codable, Hashable, Sendable {
    package var statuses: [OrderStatus]
    /// Only with, or only without, a refund that was asked for.
    package var refund: Bool?
    /// Only where nothing has changed for so many days.
    package var days: Int?
  }
}
