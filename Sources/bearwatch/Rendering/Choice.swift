/// Chooses the reasons that one answer gives: at most three, the strongest first, one of them from the user's records.
import Counsel

struct Choice {
  private static let most = 3
  /// What proves nothing, told where people take it for proof or miss it.
  private static let toldNeutral: Set = ["order.found", "order.not_covered", "channel.official", "knows-order"]

  let reply: Reply
  let told: Told

  /// All that could be told now and was not before.
  var worth: [Evidence] { reply.evidence.filter { isWorthTelling($0) && !told.has($0.id) } }

  var reasons: [Evidence] {
    let worth = worth
    var groups: Set<String> = []
    // One of each group first: three ways of saying one thing are one reason.
    let first = worth.filter { groups.insert($0.group).inserted }
    let ranked = first + worth.filter { one in !first.contains(one) }
    let chosen = Array(withoutThirds(ranked).prefix(Self.most))
    guard !chosen.contains(where: \.isRecord), let record = ranked.first(where: \.isRecord) else {
      return together(chosen)
    }
    return together(chosen.prefix(Self.most - 1) + [record])
  }

  /// Reasons for the same words stand below one another.
  private func together(_ chosen: [Evidence]) -> [Evidence] {
    var quotes: [String] = []
    for one in chosen where !quotes.contains(one.quote) { quotes.append(one.quote) }
    return quotes.flatMap { quote in chosen.filter { $0.quote == quote } }
  }

  /// At most two reasons for the same words of the user's.
  private func withoutThirds(_ ranked: [Evidence]) -> [Evidence] {
    var quoted: [String: Int] = [:]
    return ranked.filter { one in
      quoted[one.quote, default: 0] += 1
      return quoted[one.quote, default: 0] <= 2
    }
  }

  /// A reason must point the way the verdict goes; how things are worded is one only where there is no other.
  private func isWorthTelling(_ evidence: Evidence) -> Bool {
    if evidence.group == "phrasing" {
      let others = reply.evidence.contains { $0.group != evidence.group && $0.effect == .raises }
      guard evidence.effect == .raises, !others else { return false }
    }
    return switch evidence.effect {
    case .raises: reply.verdict >= .suspicious
    case .lowers: reply.verdict <= .consistent
    case .neutral: Self.toldNeutral.contains(evidence.id) && !isSaidByAnother(evidence)
    }
  }

  /// That somebody knows an order, and that the order is there, is one reason.
  private func isSaidByAnother(_ evidence: Evidence) -> Bool {
    switch evidence.id {
    case "knows-order": told.has("order.found")
    case "order.found":
      told.has("knows-order") || reply.verdict == .consistent && told.has("order.expected_contact")
        || reply.evidence.contains {
          $0.id == "knows-order" || $0.isRecord && $0.effect != .neutral && !told.has($0.id)
        }
    default: false
    }
  }
}
