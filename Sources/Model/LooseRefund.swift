/// Money that came back for a purchase which the same file does not hold.
package struct LooseRefund: Hashable, Sendable {
  /// The refund's own number, by which it is known when it is read again.
  package var number: String
  /// Orders that it may belong to by its numbers, the surest first; empty where only words and amount can tell.
  package var of: [OrderID]
  package var amount: Money
  package var at: Moment
  package var merchant: String?
  package var title: String?

  package init(
    number: String, of: [OrderID], amount: Money, at: Moment, merchant: String? = nil, title: String? = nil
  ) {
    self.number = number
    self.of = of
    self.amount = amount
    self.at = at
    self.merchant = merchant
    self.title = title
  }
}
