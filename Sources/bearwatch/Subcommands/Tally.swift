/// What many messages come to, in numbers: which verdicts, scripts and signs, and nothing of whose they are.
import Counsel
import Knowledge

struct Tally: Encodable {
  /// Scripts and signs that a person is told of.
  private static let most = 8

  private(set) var records = 0
  var malformed = 0
  private(set) var verdicts: [String: Int] = [:]
  /// By the ids of `Knowledge/plays/`, `Knowledge/signs/` and the contract, `Knowledge/steps/`.
  private(set) var plays: [String: Int] = [:]
  private(set) var findings: [String: Int] = [:]
  private(set) var happened: [String: Int] = [:]

  mutating func add(_ reply: Reply) {
    records += 1
    verdicts[reply.verdict.rawValue, default: 0] += 1
    if reply.verdict.isAlarm, let play = reply.play { plays[play.id, default: 0] += 1 }
    for id in Set(reply.evidence.map(\.id)) { findings[id, default: 0] += 1 }
    if reply.intent == .emergency { for remedy in reply.remedies { happened[remedy.id, default: 0] += 1 } }
  }

  /// The same in words.
  func text(_ desk: Desk) -> String {
    let wording = desk.wording
    let rulebook = desk.counsel.rulebook
    let names = Dictionary(rulebook.signs.map { ($0.id, $0.name) }) { first, _ in first }
    let kept = findings.filter { $0.key != Self.phrasing }
    return
      ([
        wording.phrase("tally.head", ["count": String(records), "bad": String(malformed)]),
        line("tally.verdicts", verdicts, wording) { wording.phrase("verdict.\($0)") },
        line("tally.plays", plays, wording) { id in
          rulebook.plays.first(where: { $0.id == id })?.name ?? id
        },
        line("tally.findings", kept, wording) { names[$0] ?? wording.phrase("finding.\($0)") },
        line("tally.happened", happened, wording) { id in
          rulebook.remedies.first(where: { $0.id == id })?.name ?? id
        },
      ] as [String?]).compactMap(\.self).joined(separator: "\n")
  }

  private static let phrasing = "phrasing"

  /// The most frequent first.
  private func line(_ key: String, _ counts: [String: Int], _ wording: Wording, name: (String) -> String) -> String? {
    guard !counts.isEmpty else { return nil }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most)
    let list = sorted.map { wording.phrase("tally.count", ["name": name($0.key), "count": String($0.value)]) }
    return wording.phrase(key, ["list": list.joined(separator: wording.phrase("list.comma"))])
  }
}
