/// Cases of one person: the orders, and what is told with how it must be judged.
import Model
import Testing

@testable import Counsel
@testable import Knowledge

struct CaseFile: Codable, Sendable {
  var coverage: [Span]
  var orders: [Bought]
  var parcels: [Brought]?
  var cases: [Told]

  struct Span: Codable, Sendable {
    var platform: String
    var from: String
    var to: String
  }

  struct Bought: Codable, Sendable {
    var platform: String
    var number: String
    var placed: String
    var merchant: String?
    var title: String
    var paid: String
    var status: String
    var status_at: String?
    var courier: String?
    var tracking: String?
    var refund: String?
    var refund_stage: String?
    var refund_at: String?
  }

  /// A parcel of which a message has told.
  struct Brought: Codable, Sendable {
    var courier: String?
    var tracking: String?
    var station: String?
    var state: String
    var at: String
  }

  /// An account in one or more turns.
  ///
  /// `least` and `most` bound the verdict; `shows` and `lacks` are ids of findings, which may go on with the variant
  /// of the sentence: `order.not_covered.until`.
  struct Told: Codable, Sendable, CustomTestStringConvertible {
    var said: [String]
    var least: String?
    var most: String?
    var intent: String?
    var shows: [String]?
    var lacks: [String]?

    var testDescription: String { said.joined(separator: " / ") }
  }

  func source() throws -> OrderList {
    let spans = try coverage.map { span in
      Coverage(
        platform: PlatformID(rawValue: span.platform), from: try #require(Day(span.from)),
        to: try #require(Day(span.to)))
    }
    return OrderList(
      try orders.map { try $0.order() }, coverage: spans, parcels: try (parcels ?? []).map { try $0.parcel() })
  }
}

extension CaseFile.Bought {
  func order() throws -> Order {
    let paid = try #require(Money(paid))
    return Order(
      id: OrderID(platform: PlatformID(rawValue: platform), number: number), placedAt: try #require(Moment(placed)),
      merchant: merchant, items: [Order.Item(title: title, amount: paid)], paid: paid,
      status: try #require(OrderStatus(rawValue: status)), statusAt: status_at.flatMap { Moment($0) }, courier: courier,
      tracking: tracking, refund: try back())
  }

  private func back() throws -> Order.Refund? {
    guard let refund else { return nil }
    let stage = try #require(refund_stage.flatMap { Order.Refund.Stage(rawValue: $0) })
    return Order.Refund(amount: try #require(Money(refund)), stage: stage, at: refund_at.flatMap { Moment($0) })
  }
}

extension CaseFile.Brought {
  func parcel() throws -> Parcel {
    Parcel(
      courier: courier, tracking: tracking, station: station, state: try #require(Parcel.State(rawValue: state)),
      at: try #require(Moment(at)))
  }
}
