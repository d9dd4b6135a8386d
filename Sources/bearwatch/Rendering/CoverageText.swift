/// For which days all orders of a platform are known, in words.
import Knowledge
import Model

struct CoverageText {
  let wording: Wording
  let directory: Directory
  let today: Day

  /// A line a platform; one line where nothing is known.
  func lines(_ coverage: [Coverage]) -> [String] {
    let platforms = Dictionary(grouping: coverage, by: \.platform).sorted { $0.key.rawValue < $1.key.rawValue }
    guard !platforms.isEmpty else { return [wording.phrase("coverage.none")] }
    return platforms.map { line($0, $1.sorted { $0.from < $1.from }) }
  }

  private func line(_ platform: PlatformID, _ known: [Coverage]) -> String {
    let organisation = directory.organisation(platform.rawValue)
    let spans = known.map(span)
    let values = [
      "platform": PlatformName(wording: wording, directory: directory).of(platform),
      "spans": spans.joined(separator: wording.phrase("list.comma")),
    ]
    let isBill = [.payment, .app].contains(organisation?.kind)
    return wording.phrase(isBill ? "coverage.line_bill" : "coverage.line", values) + since(known.map(\.to).max())
  }

  private func span(_ known: Coverage) -> String {
    let days = ["from": "\(known.from)", "to": "\(known.to)"]
    return wording.phrase(known.from == known.to ? "coverage.day" : "coverage.span", days)
  }

  /// The days since the last that is known.
  private func since(_ last: Day?) -> String {
    guard let last, last < today else { return wording.phrase("list.end") }
    return wording.phrase("coverage.since", ["from": "\(last + 1)"])
  }
}
