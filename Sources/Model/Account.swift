/// What one file, or the user by hand, told of an order; an order is what its accounts come to.
package struct Account: Hashable, Sendable {
  /// The order as this source alone knows it, under the number that it has there.
  package var order: Order
  package var source: Source

  package init(order: Order, source: Source) {
    self.order = order
    self.source = source
  }

  /// Where an account comes from.
  package struct Source: Hashable, Sendable {
    /// The file's name without its folder; empty for what the user told.
    package var file: String
    /// The id of the format, or `ImportBatch.hand`.
    package var format: String
    /// When it was taken in.
    package var at: Moment

    package init(file: String, format: String, at: Moment) {
      self.file = file
      self.format = format
      self.at = at
    }
  }
}

/// What the user puts right in an order; what is nil stays as the files have it.
package struct Correction: Hashable, Sendable, Codable {
  package var title: String?
  package var merchant: String?
  /// In hundredths of the order's own currency.
  package var paid: Int?
  package var status: String?
  package var courier: String?
  package var tracking: String?

  package init(
    title: String? = nil, merchant: String? = nil, paid: Int? = nil, status: OrderStatus? = nil, courier: String? = nil,
    tracking: String? = nil
  ) {
    self.title = title
    self.merchant = merchant
    self.paid = paid
    self.status = status?.rawValue
    self.courier = courier
    self.tracking = tracking
  }
}
