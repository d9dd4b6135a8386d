/// Cases of one person: the orders, and what is told with how it must be judged.
import Model

package struct CaseFile: Codable, Hashable, Sendable {
  /// The day on which everything is told.
  package var today: String?
  package var coverage: [Span]
  package var orders: [Bought]
  package var parcels: [Brought]?
  package var cases: [Told]

  package struct Span: Codable, Hashable, Sendable {
    package var platform: String
    package var from: String
    package var to: String
  }

  package struct Bought: Codable, Hashable, Sendable {
    package var platform: String
    package var number: String
    package var placed: String
    package var merchant: String?
    package var title: String
    package var paid: String
    package var status: String
    package var statusAt: String?
    package var courier: String?
    package var tracking: String?
    package var refund: String?
    package var refundStage: String?
    package var refundAt: String?

    enum CodingKeys: String, CodingKey {
      case platform, number, placed, merchant, title, paid, status, courier, tracking, refund
      case statusAt = "status_at"
      case refundStage = "refund_stage"
      case refundAt = "refund_at"
    }
  }

  /// A parcel of which a message has told.
  package struct Brought: Codable, Hashable, Sendable {
    package var courier: String?
    package var tracking: String?
    package var station: String?
    package var state: String
    package var at: String
  }

  /// An account in one or more turns, and what must come of it.
  package struct Told: Codable, Hashable, Sendable {
    package var id: String?
    /// What makes it hard: `near-domain`, `true-details`, `voice` and so on.
    package var kind: String?
    package var said: [String]
    /// Whether it must end in an alarm; false where it must not.
    package var scam: Bool?
    /// The turn by which the alarm must have come, from 1.
    package var by: Int?
    /// Bounds of the verdict, where it is told more exactly.
    package var least: String?
    package var most: String?
    package var intent: String?
    /// Ids of findings, which may go on with the variant of the sentence: `order.not_covered.until`.
    package var shows: [String]?
    package var lacks: [String]?
  }

  /// The orders, parcels and coverage as the checks read them.
  package func source() throws(KnowledgeError) -> OrderList {
    var spans: [Coverage] = []
    for span in coverage { spans.append(try span.coverage()) }
    var bought: [Order] = []
    for order in orders { bought.append(try order.order()) }
    var brought: [Parcel] = []
    for parcel in parcels ?? [] { brought.append(try parcel.parcel()) }
    return OrderList(bought, coverage: spans, parcels: brought)
  }

  /// A value that must be there and be readable.
  fileprivate static func known<Value>(_ value: Value?, _ name: String, _ text: String?) throws(KnowledgeError)
    -> Value
  {
    guard let value else { throw .inconsistent(file: "cases", reason: "\(name): '\(text ?? "")' cannot be read") }
    return value
  }
}

extension CaseFile.Span {
  fileprivate func coverage() throws(KnowledgeError) -> Coverage {
    Coverage(
      platform: PlatformID(rawValue: platform), from: try CaseFile.known(Day(from), "from", from),
      to: try CaseFile.known(Day(to), "to", to))
  }
}

extension CaseFile.Bought {
  package func order() throws(KnowledgeError) -> Order {
    let sum = try CaseFile.known(Money(paid), "paid", paid)
    return Order(
      id: OrderID(platform: PlatformID(rawValue: platform), number: number),
      placedAt: try CaseFile.known(Moment(placed), "placed", placed), merchant: merchant,
      items: [Order.Item(title: title, amount: sum)], paid: sum,
      status: try CaseFile.known(OrderStatus(rawValue: status), "status", status),
      statusAt: statusAt.flatMap { Moment($0) }, courier: courier, tracking: tracking, refund: try back())
  }

  private func back() throws(KnowledgeError) -> Order.Refund? {
    guard let refund else { return nil }
    let stage = refundStage.flatMap { Order.Refund.Stage(rawValue: $0) }
    return Order.Refund(
      amount: try CaseFile.known(Money(refund), "refund", refund),
      stage: try CaseFile.known(stage, "refund_stage", refundStage), at: refundAt.flatMap { Moment($0) })
  }
}

extension CaseFile.Brought {
  fileprivate func parcel() throws(KnowledgeError) -> Parcel {
    Parcel(
      courier: courier, tracking: tracking, station: station,
      state: try CaseFile.known(Parcel.State(rawValue: state), "state", state),
      at: try CaseFile.known(Moment(at), "at", at))
  }
}
