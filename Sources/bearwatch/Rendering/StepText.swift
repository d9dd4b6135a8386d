/// What to do, step by step: few at a time, all of them on request.
import Counsel
import Knowledge

struct StepText {
  /// Steps while nothing has happened yet.
  private static let fewest = 3
  /// Steps once something has.
  private static let most = 5

  let wording: Wording
  let directory: Directory

  /// The first steps, where the talk has not given them yet.
  func paragraphs(_ reply: Reply, _ told: inout Told) -> [Paragraph] {
    guard reply.verdict >= .suspicious else { return [] }
    let new = reply.remedies.filter { told.first("remedy:\($0.id)") }
    let most = reply.intent == .emergency ? Self.most : Self.fewest - (reply.official.isEmpty ? 0 : 1)
    let each = max(1, most / max(1, new.count))
    let shown = new.flatMap { $0.steps.prefix(each) }.prefix(most)
    let left = reply.remedies.flatMap(\.steps).count - shown.count
    let more = reply.intent == .emergency && !shown.isEmpty && left > 0
    return numbered(Array(shown), by: reply.way)
      + (more ? [Paragraph(.note, wording.phrase("steps.more"))] : [])
  }

  /// All steps, by what has happened.
  func all(_ reply: Reply) -> [Paragraph] {
    reply.remedies.flatMap {
      [Paragraph(.plain, wording.phrase("steps.head", ["name": $0.name]))] + numbered($0.steps, by: reply.way)
    }
  }

  private func numbered(_ steps: [Remedy.Step], by way: String?) -> [Paragraph] {
    steps.enumerated().map { Paragraph(.item("\($0 + 1)."), text($1, $1.text(by: way))) }
  }

  /// A step with the numbers that it needs.
  private func text(_ step: Remedy.Step, _ text: String) -> String {
    let numbers = (step.contacts ?? []).compactMap { directory.organisation($0) }.compactMap { one in
      one.phones.first { !text.contains($0.number) && $0.calls != false }.flatMap { phone in
        one.phones.contains { text.contains($0.number) } ? nil : "\(one.name) \(phone.number)"
      }
    }
    guard !numbers.isEmpty else { return text }
    return wording.phrase(
      "step.with_numbers", ["text": text, "numbers": numbers.joined(separator: wording.phrase("answer.and"))])
  }
}
