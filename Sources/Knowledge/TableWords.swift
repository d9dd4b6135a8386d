/// What tables of orders usually call their columns and states, by which an unknown one is guessed; `columns.yaml`.
import Model

package struct TableWords: Codable, Hashable, Sendable {
  /// Names of headers, the surest first.
  package var columns: [ExportFormat.Column: [String]]
  /// Cells that stand for nothing.
  package var empty: [String]
  /// States of an order that was closed; a `*` stands for any text.
  package var closed: [String]
  /// States of an order that nobody has paid yet.
  package var unpaid: [String]
  /// Marks of a refund in full.
  package var refunded: [String]
  package var statuses: [String: OrderStatus]
  /// What a format says of itself that was made of a user's answers.
  package var how: String

  package init() {
    (columns, empty, closed, unpaid, refunded, statuses, how) = ([:], [], [], [], [], [:], "")
  }
}
