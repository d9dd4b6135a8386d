/// The numbers of a self-test, in words and as JSON.
import Counsel
import Knowledge

struct SelfTestText {
  let wording: Wording

  func lines(_ tally: SelfTestTally) -> [String] {
    [
      wording.phrase(
        "selftest.head",
        [
          "cases": String(tally.results.count), "lawful": String(tally.lawful.count),
          "scams": String(tally.scams.count),
        ]),
      line("selftest.recall", tally.recall, tally.scams.count),
      line("selftest.early", tally.early, tally.withTime.count),
      line("selftest.false_alarms", tally.falseAlarms, tally.lawful.count),
      line("selftest.findings", tally.findings, tally.withFindings.count),
      wording.phrase(
        "selftest.times", ["median": Self.tenths(tally.times.median), "slowest": Self.tenths(tally.times.slowest)]),
    ]
  }

  /// A line for each case that went wrong: its id, its kind, what came of it and what was said.
  func wrong(_ tally: SelfTestTally) -> [String] {
    tally.wrong.map { result in
      wording.phrase(
        "selftest.wrong",
        [
          "id": result.told.id ?? "", "kind": result.told.kind ?? "",
          "verdict": wording.phrase("verdict.\(result.verdict.rawValue)"),
          "findings": (result.missing.map { "-" + $0 } + result.unwanted.map { "+" + $0 }).joined(separator: " "),
          "said": result.told.said.joined(separator: wording.phrase("list.semicolon")),
        ])
    }
  }

  private func line(_ key: String, _ count: Int, _ all: Int) -> String {
    wording.phrase(
      key,
      ["count": String(count), "all": String(all), "share": Self.tenths(100 * Double(count) / Double(max(all, 1)))])
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

/// The same for scripts.
struct SelfTestFile: Encodable {
  let cases: Int
  let scams: Int
  let lawful: Int
  let recall: Double
  let early: Double
  let falseAlarms: Double
  let findings: Double
  let medianMilliseconds: Double

  enum CodingKeys: String, CodingKey {
    case cases, scams, lawful, recall, early, findings
    case falseAlarms = "false_alarms"
    case medianMilliseconds = "median_ms"
  }

  init(_ tally: SelfTestTally) {
    func share(_ count: Int, _ all: Int) -> Double { (Double(count) / Double(max(all, 1)) * 10_000).rounded() / 10_000 }
    (cases, scams, lawful) = (tally.results.count, tally.scams.count, tally.lawful.count)
    recall = share(tally.recall, tally.scams.count)
    early = share(tally.early, tally.withTime.count)
    falseAlarms = share(tally.falseAlarms, tally.lawful.count)
    findings = share(tally.findings, tally.withFindings.count)
    medianMilliseconds = (tally.times.median * 1000).rounded() / 1000
  }
}
