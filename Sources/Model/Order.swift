/// One purchase of the user's, with the least that a caller's claim can be checked against.
package struct Order: Hashable, Sendable {
  package var id: OrderID
  package var placedAt: Moment
  package var merchant: String?
  package var items: [Item]
  /// What was paid for the whole order.
  package var paid: Money
  package var status: OrderStatus
  package var statusAt: Moment?
  package var courier: String?
  /// The courier's tracking number, whole or only its tail where a message told no more.
  package var tracking: String?
  package var refund: Refund?

  package init(
    id: OrderID, placedAt: Moment, merchant: String? = nil, items: [Item], paid: Money,
    status: OrderStatus = .paid, statusAt: Moment? = nil, courier: String? = nil, tracking: String? = nil,
    refund: Refund? = nil
  ) {
    self.id = id
    self.placedAt = placedAt
    self.merchant = merchant
    self.items = items
    self.paid = paid
    self.status = status
    self.statusAt = statusAt
    self.courier = courier
    self.tracking = tracking
    self.refund = refund
  }

  /// One line of an order.
  package struct Item: Hashable, Sendable {
    package var title: String
    package var quantity: Int
    /// The line's total, not the price of one piece; nil where the file tells only the order's sum.
    package var amount: Money?

    package init(title: String, quantity: Int = 1, amount: Money? = nil) {
      self.title = title
      self.quantity = quantity
      self.amount = amount
    }
  }

  /// Money that goes back to the user.
  package struct Refund: Hashable, Sendable {
    package var amount: Money
    package var stage: Stage
    package var at: Moment?

    package init(amount: Money, stage: Stage, at: Moment? = nil) {
      self.amount = amount
      self.stage = stage
      self.at = at
    }

    /// How far a refund has come.
    package enum Stage: String, Sendable, CaseIterable { case applied, approved, paid }
  }
}

/// The name of an order: the platform's id and the platform's own number.
package struct OrderID: Hashable, Sendable, CustomStringConvertible {
  package var platform: PlatformID
  package var number: String

  package init(platform: PlatformID, number: String) {
    self.platform = platform
    self.number = number
  }

  /// The beginning of a number that only stands in for the platform's own, which nobody has told.
  ///
  /// Behind it is a payment's number, or one made from time, amount and words. No platform's own number begins so.
  package static let standIn = "~"
  /// Whether the platform's own number is not known.
  package var isStandIn: Bool { number.hasPrefix(Self.standIn) }

  /// `taobao:4512345678901236677`.
  package var description: String { "\(platform.rawValue):\(number)" }
}

/// The id of an organisation in `Knowledge/platforms/`, such as `taobao`.
package struct PlatformID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
}

/// The state of an order, in the words of `bearwatch-orders` files.
package enum OrderStatus: String, Sendable, CaseIterable {
  case unpaid, paid, shipped
  case outForDelivery = "out_for_delivery"
  case delivered, completed, refunding, refunded, closed
}
