/// An answer in words: the act, the verdict, at most three reasons, the official way, one question.
import Counsel
import Knowledge
import Model
import Terminal

struct AnswerText {
  /// Reasons that one answer gives.
  private static let mostReasons = 3
  /// Steps that an answer gives while nothing has happened yet.
  private static let mostSteps = 3
  /// Organisations whose contacts one answer names.
  private static let mostOfficial = 2

  let wording: Wording
  let directory: Directory
  let reasons: ReasonText

  init(wording: Wording, rulebook: Rulebook) {
    self.wording = wording
    directory = Directory(rulebook.organisations)
    reasons = ReasonText(
      wording: wording, directory: directory,
      signs: Dictionary(rulebook.signs.map { ($0.id, $0) }) { first, _ in first })
  }

  /// - Parameter told: ids of the reasons that this talk has given already; only new ones are given again.
  func answer(_ reply: Reply, told: Set<String> = []) -> [Paragraph] {
    switch reply.intent {
    case .report, .emergency: verdict(reply, told)
    case .question: AnswerToQuestion(wording: wording, directory: directory).paragraphs(reply.answer)
    case .other: [Paragraph(.plain, wording.phrase(reply.answer == nil ? "answer.other" : "answer.notice"))]
    }
  }

  /// The reasons that an answer gives, the strongest first.
  func given(_ reply: Reply, told: Set<String>) -> [Evidence] {
    var groups: Set<String> = []
    let worth = reply.evidence.filter { isWorthTelling($0, reply) && !told.contains($0.id) }
    // One of each group first: three ways of saying one thing are one reason.
    let first = worth.filter { groups.insert($0.group).inserted }
    let rest = worth.filter { one in !first.contains(one) }
    return Array((first + rest).prefix(Self.mostReasons))
  }

  private func verdict(_ reply: Reply, _ told: Set<String>) -> [Paragraph] {
    let head = [Paragraph(.act(reply.verdict), reply.act), Paragraph(.verdict(reply.verdict), title(reply))]
    let list = given(reply, told: told).map { Paragraph(.item("·"), reasons.reason($0)) }
    return head + list + steps(reply, told) + official(reply, told) + next(reply) + question(reply)
  }

  /// A reason must point the way the verdict goes; what proves nothing is told only where people take it for proof.
  private func isWorthTelling(_ evidence: Evidence, _ reply: Reply) -> Bool {
    switch evidence.effect {
    case .raises: reply.verdict >= .suspicious
    case .lowers: reply.verdict <= .consistent
    case .neutral: ["order.not_covered", "order.found", "channel.official", "knows-order"].contains(evidence.id)
    }
  }

  private func title(_ reply: Reply) -> String {
    let name = wording.phrase("verdict.\(reply.verdict.rawValue)")
    guard reply.verdict.isAlarm, let play = reply.play else { return name }
    return wording.phrase("verdict.with_play", ["verdict": name, "play": play.name])
  }

  private func steps(_ reply: Reply, _ told: Set<String>) -> [Paragraph] {
    guard reply.verdict >= .suspicious, told.isEmpty || reply.intent == .emergency else { return [] }
    let all = Array(reply.remedies.flatMap(\.steps))
    let shown = reply.intent == .emergency ? all : Array(all.prefix(Self.mostSteps))
    return shown.enumerated().map { Paragraph(.item("\($0 + 1)."), step($1)) }
  }

  private func step(_ step: Remedy.Step) -> String {
    let numbers = (step.contacts ?? []).compactMap { id in
      directory.organisation(id).flatMap { one in one.phones.first.map { "\(one.name) \($0.number)" } }
    }
    let missing = numbers.filter { number in !step.text.contains(number.split(separator: " ").last ?? "") }
    return missing.isEmpty
      ? step.text : wording.phrase("step.with_numbers", ["text": step.text, "numbers": missing.joined(separator: "，")])
  }

  /// How to ask the real one: from the store, never the caller's number.
  private func official(_ reply: Reply, _ told: Set<String>) -> [Paragraph] {
    guard reply.verdict >= .suspicious, told.isEmpty else { return [] }
    return reply.official.prefix(Self.mostOfficial).compactMap { one in
      let ways = [one.phones.first(where: { $0.calls != false })?.number, one.app].compactMap(\.self)
      guard !ways.isEmpty else { return nil }
      let mark = one.agree <= 1 ? wording.phrase("source.single") : ""
      return Paragraph(
        .plain,
        wording.phrase("answer.official", ["name": one.name, "ways": ways.joined(separator: "；"), "mark": mark]))
    }
  }

  private func next(_ reply: Reply) -> [Paragraph] {
    guard reply.verdict.isAlarm, reply.intent == .report, let next = reply.next else { return [] }
    return [Paragraph(.note, wording.phrase("answer.next", ["says": next.says]))]
  }

  private func question(_ reply: Reply) -> [Paragraph] {
    guard let question = reply.question else { return [] }
    let options = question.options.enumerated().map { "\($0 + 1) \($1.label)" }.joined(separator: "  ")
    return [Paragraph(.question, question.ask + " " + options)]
  }
}
