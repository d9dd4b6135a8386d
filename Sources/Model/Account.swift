/// What one file, or the user by hand, told of an order; an order is what its accounts come to.
package struct Account: Hashable, Sendable {
  /// The order as this source alone knows it, under the number that it has there.
  ///
  /// A courier's message, a loose refund and a correction tell only some fields; the others hold nothing of worth.
  package var order: Order
  package var source: Source
  /// The fields that the source tells.
  package var told: Set<Order.Field>

  package init(order: Order, source: Source, told: Set<Order.Field>? = nil) {
    self.order = order
    self.source = source
    self.told = told ?? order.fields
  }

  /// Where an account comes from.
  package struct Source: Hashable, Sendable {
    /// The file's name without its folder; empty for what the user told.
    package var file: String
    /// The id of the format, or `ImportBatch.hand`.
    package var format: String
    /// When it was taken in.
    package var at: Moment
    /// Whether only the time speaks for this source's telling of this order: a parcel that fitted no other.
    package var guessed: Bool

    package init(file: String, format: String, at: Moment, guessed: Bool = false) {
      self.file = file
      self.format = format
      self.at = at
      self.guessed = guessed
    }
  }
}

extension Order {
  /// What can be told of an order, each by another source.
  package enum Field: String, Hashable, Sendable, CaseIterable {
    case time, merchant, items, paid, status, courier, tracking, refund
  }

  /// The fields that hold something.
  package var fields: Set<Field> {
    var fields: Set<Field> = [.time, .paid, .status]
    if merchant != nil { fields.insert(.merchant) }
    if !items.isEmpty { fields.insert(.items) }
    if courier != nil { fields.insert(.courier) }
    if tracking != nil { fields.insert(.tracking) }
    if refund != nil { fields.insert(.refund) }
    return fields
  }
}

/// What the user puts right in an order; what is nil stays as the files have it.
///
/// An empty merchant, courier or tracking number takes the field out.
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
