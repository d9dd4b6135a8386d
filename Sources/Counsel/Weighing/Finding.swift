/// The findings of the contract, by their ids.
import Knowledge
import Model

enum Finding: String, CaseIterable {
  case orderFound = "order.found"
  case orderNotFound = "order.not_found"
  case orderNotCovered = "order.not_covered"
  case statusConflict = "order.status_conflict"
  case courierConflict = "order.courier_conflict"
  case amountConflict = "order.amount_conflict"
  case platformConflict = "order.platform_conflict"
  case numberImpossible = "order.number_impossible"
  case expectedContact = "order.expected_contact"
  case channelOfficial = "channel.official"
  case channelNotOfficial = "channel.not_official"
  case channelOtherOwner = "channel.other_owner"
  case channelLookalike = "channel.lookalike"
  case channelCannotCall = "channel.cannot_call"
  case channelForeign = "channel.foreign"
  /// How the account is worded; not of the contract.
  case phrasing

  /// A claim that the user's own records contradict; two of them decide.
  var isContradiction: Bool {
    switch self {
    case .statusConflict, .courierConflict, .amountConflict, .platformConflict, .numberImpossible: true
    default: false
    }
  }

  private var group: String { self == .phrasing ? "phrasing" : rawValue.hasPrefix("order") ? "orders" : "channel" }

  /// The evidence that this finding is.
  func evidence(
    _ reading: Reading, at range: Range<Int>?, scale: Scale, order: Order? = nil, facts: [String: String] = [:],
    sources: [Citation] = []
  ) -> Evidence {
    let sentence = range.flatMap { reading.sentence(at: $0.lowerBound) } ?? reading.sentences.last
    return Evidence(
      id: rawValue, weight: scale.findings[rawValue] ?? 0, group: group,
      redLine: false, quote: range.map { reading.clause($0) } ?? "", turn: sentence?.turn ?? 0, order: order,
      facts: facts,
      sources: sources)
  }
}
