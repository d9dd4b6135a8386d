/// What the doctor has seen, in words and as JSON.
import Knowledge
import Terminal

struct CheckupText {
  let wording: Wording
  let screen: Screen

  func paragraphs(_ observations: [Observation]) -> [Paragraph] {
    observations.flatMap(paragraphs) + [Paragraph(.plain, sum(observations))]
  }

  private func paragraphs(_ observation: Observation) -> [Paragraph] {
    let lines = observation.lines.map { Paragraph(.indented, "  " + $0) }
    let next = observation.next(wording).map { Paragraph(.detail, wording.phrase("doctor.next", ["text": $0])) }
    return [Paragraph(.item(mark(observation.state)), observation.text(wording))] + lines + [next].compactMap(\.self)
  }

  private func sum(_ observations: [Observation]) -> String {
    let (bad, heed) = (observations.count { $0.state == .bad }, observations.count { $0.state == .heed })
    if bad > 0 { return wording.phrase("doctor.sum.bad", ["count": String(bad)]) }
    return heed > 0 ? wording.phrase("doctor.sum.heed", ["count": String(heed)]) : wording.phrase("doctor.sum.good")
  }

  /// Shapes differ, so that nothing is lost without colour; who listens hears a word.
  private func mark(_ state: Observation.State) -> String {
    switch state {
    case .good: screen.words ? wording.phrase("doctor.mark.good") : screen.ascii ? "[ok]" : "\u{25CB}"
    case .heed: screen.words ? wording.phrase("doctor.mark.heed") : screen.ascii ? "[?]" : "\u{25C6}"
    case .bad: screen.words ? wording.phrase("doctor.mark.bad") : screen.ascii ? "[!!]" : "\u{25A0}"
    }
  }
}

/// The same for scripts.
struct CheckupFile: Encodable {
  let version: String
  let state: Observation.State
  let checks: [Check]

  struct Check: Encodable {
    let id: String
    let state: Observation.State
    let text: String
    let next: String?
    let lines: [String]?
    let facts: [String: String]?
  }

  init(_ observations: [Observation], _ wording: Wording) {
    version = BearWatch.version
    state = observations.worst
    checks = observations.map { one in
      Check(
        id: one.id, state: one.state, text: one.text(wording), next: one.next(wording),
        lines: one.lines.isEmpty ? nil : one.lines, facts: one.values.isEmpty ? nil : one.values)
    }
  }
}

extension [Observation] {
  var worst: Observation.State {
    contains { $0.state == .bad } ? .bad : contains { $0.state == .heed } ? .heed : .good
  }
}
