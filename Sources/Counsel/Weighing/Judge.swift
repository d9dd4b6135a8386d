/// Weighs the evidence: sums by group with caps, red lines, contradictions.
import Knowledge

/// What the evidence comes to.
struct Judgement: Sendable {
  var verdict: Verdict
  /// From 0 to 100.
  var score: Int
  /// The strongest first.
  var evidence: [Evidence]
}

struct Judge {
  /// The least score once a red line was crossed.
  private static let redLine = 90
  /// The most that signs count where the wording is lawful.
  private static let signsAlone = 60
  private static let phrasing = "phrasing"
  /// From this weight on a pretext tells enough by itself.
  private static let telling = 30
  /// Groups of signs by which nothing is asked for yet.
  private static let pretexts: Set = ["hook", "pretext", "leak", "pressure"]

  let scale: Scale

  /// - Parameter own: the user began the contact himself.
  /// - Parameter isShort: so little was said that its wording alone proves nothing.
  func judge(_ evidence: [Evidence], frame: Frame, own: Bool = false, isShort: Bool = false) -> Judgement {
    let ranked = ranked(evidence)
    guard frame == .report || frame == .emergency else {
      return Judgement(verdict: .unknown, score: 0, evidence: ranked.filter { $0.effect == .neutral })
    }
    let phrasing = evidence.first { $0.group == Self.phrasing }?.weight ?? 0
    let rest = evidence.filter { $0.group != Self.phrasing }
    // Signs that stand in lawful wording have most likely been misread.
    let isAlone = !rest.contains { $0.effect == .raises }
    let signs = min(total(rest, own: own), phrasing < 0 ? Self.signsAlone : 100)
    var score = min(100, max(0, signs + phrasing + (isAlone && !own ? lowering(rest) : 0)))
    // Lawful wording takes a hard sign back to a suspicion, and not out of sight.
    let isHard = rest.contains { $0.weight > 0 && !isSoft($0.group) }
    if isHard, signs >= scale.thresholds.suspicious { score = max(score, scale.thresholds.suspicious) }
    if isShort, !asksSomething(rest), isAlone || phrasing < scale.phrasing.strong {
      score = min(score, scale.phrasing.alone)
    }
    // What the user's own orders tell or foretell is no scam by its wording alone.
    if isAlone, isForetold(rest) || isFound(rest) && score < scale.thresholds.likely {
      score = min(score, scale.thresholds.suspicious - 1)
    }
    let contradictions = Set(evidence.map(\.id)).compactMap(Finding.init).filter(\.isContradiction).count
    if frame == .emergency { score = max(score, Self.redLine) }
    if evidence.contains(where: \.redLine) {
      score = max(score, phrasing > scale.phrasing.veto ? Self.redLine : scale.thresholds.suspicious)
    }
    if contradictions >= 1 { score = max(score, scale.thresholds.suspicious) }
    // Who is wrong about the order and wants something of the user is no mere mistake.
    if contradictions >= 1, asks(rest) { score = max(score, scale.thresholds.likely) }
    if contradictions >= 2 { score = max(score, scale.thresholds.scam) }
    return Judgement(verdict: verdict(score, evidence), score: score, evidence: ranked)
  }

  /// The sum of the groups: what lawful contacts do can outweigh the soft ones, but no asking for money or codes.
  private func total(_ evidence: [Evidence], own: Bool) -> Int {
    let sums = Dictionary(grouping: evidence, by: \.group).map { group, list in
      (group: group, weight: capped(list.map(\.weight).reduce(0, +), scale.caps[group] ?? 100))
    }
    let soft = own ? 0 : sums.filter { isSoft($0.group) && $0.weight > 0 }.map(\.weight).reduce(0, +)
    let lowering = sums.filter { $0.weight < 0 }.map(\.weight).reduce(0, +)
    let hard = sums.filter { !isSoft($0.group) && $0.weight > 0 }.map(\.weight).reduce(0, +)
    return hard + max(0, soft + lowering)
  }

  /// What lawful contacts do, told where nothing else speaks for a scam than the wording.
  private func lowering(_ evidence: [Evidence]) -> Int {
    capped(evidence.map { min(0, $0.weight) }.reduce(0, +), scale.caps["lawful"] ?? 100)
  }

  private func isForetold(_ evidence: [Evidence]) -> Bool {
    evidence.contains { $0.id == Finding.expectedContact.rawValue }
  }

  /// Whether anything is asked for, an order contradicts, or what is claimed is a scam's by itself; else there are mere
  /// pretexts.
  private func asksSomething(_ evidence: [Evidence]) -> Bool {
    evidence.contains { $0.effect == .raises && (!Self.pretexts.contains($0.group) || $0.weight >= Self.telling) }
  }

  /// Whether something is asked of the user that no lawful contact needs.
  private func asks(_ evidence: [Evidence]) -> Bool {
    evidence.contains { $0.weight > 0 && !Self.pretexts.contains($0.group) && Finding(rawValue: $0.id) == nil }
  }

  private func isFound(_ evidence: [Evidence]) -> Bool {
    evidence.contains { $0.id == Finding.orderFound.rawValue }
  }

  private func isSoft(_ group: String) -> Bool { scale.soft.contains(group) }

  private func capped(_ weight: Int, _ cap: Int) -> Int { min(cap, max(-cap, weight)) }

  private func verdict(_ score: Int, _ evidence: [Evidence]) -> Verdict {
    if score >= scale.thresholds.scam { return .scam }
    if score >= scale.thresholds.likely { return .likely }
    if score >= scale.thresholds.suspicious { return .suspicious }
    let ids = Set(evidence.map(\.id))
    let fits =
      ids.contains(Finding.expectedContact.rawValue)
      || ids.contains(Finding.orderFound.rawValue) && !evidence.contains { $0.effect == .raises }
    return fits ? .consistent : .unknown
  }

  /// Red lines first, then by weight; how it is worded goes last, as the vaguest of reasons.
  private func ranked(_ evidence: [Evidence]) -> [Evidence] {
    evidence.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      return (rank(a), abs(a.weight), -one.offset) > (rank(b), abs(b.weight), -other.offset)
    }.map(\.element)
  }

  private func rank(_ evidence: Evidence) -> Int { evidence.group == Self.phrasing ? 0 : evidence.redLine ? 2 : 1 }
}
