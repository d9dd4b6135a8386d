/// An answer in words: the act, the verdict, at most three reasons, the official way, one question.
import Counsel
import Knowledge
import Model
import Terminal

struct AnswerText {
  /// Organisations whose contacts one answer names.
  private static let mostOfficial = 2

  let wording: Wording
  let directory: Directory
  let reasons: ReasonText
  let steps: StepText
  var family: FamilyText

  init(wording: Wording, rulebook: Rulebook, directory: Directory, family: Family = Family()) {
    self.wording = wording
    self.directory = directory
    self.family = FamilyText(wording: wording, family: family)
    steps = StepText(wording: wording, directory: directory)
    reasons = ReasonText(
      wording: wording, directory: directory,
      signs: Dictionary(rulebook.signs.map { ($0.id, $0) }) { first, _ in first })
  }

  /// - Parameter told: what this talk has said already; only what is new is said again.
  /// - Parameter judged: the reply that the talk had come to before.
  /// - Parameter isSimple: whether it shall be as short as it can be.
  /// - Parameter payments: what is known of money that is gone.
  func answer(
    _ reply: Reply, told: inout Told, judged: Reply? = nil, payments: [CaseRecord.Payment] = [], isSimple: Bool = false
  ) -> [Paragraph] {
    switch reply.intent {
    case .report: isSimple ? simplified(verdict(reply, &told, payments)) : verdict(reply, &told, payments)
    case .emergency: verdict(reply, &told, payments)
    case .question:
      AnswerToQuestion(wording: wording, directory: directory, family: family).paragraphs(reply, judged: judged)
    case .other where reply.answer != nil: [Paragraph(.plain, wording.phrase("answer.notice"))]
    case .other: [Paragraph(.plain, wording.phrase(told.first("other") ? "answer.other" : "answer.other.again"))]
    }
  }

  /// The act, the verdict, one reason, one step, where to ask, the question.
  private func simplified(_ paragraphs: [Paragraph]) -> [Paragraph] {
    var marks: Set<Bool> = []
    return paragraphs.filter { paragraph in
      switch paragraph.kind {
      case .note, .detail: false
      case .item(let mark): marks.insert(mark.first?.isNumber == true).inserted
      default: true
      }
    }
  }

  private func verdict(_ reply: Reply, _ told: inout Told, _ payments: [CaseRecord.Payment]) -> [Paragraph] {
    let choice = Choice(reply: reply, told: told)
    let list = choice.reasons
    for one in choice.worth { _ = told.first(one.id) }
    let title = title(reply, &told)
    let head = [Paragraph(.act(reply.verdict), act(reply, list, &told)), title]
    let remedies = family.behind(steps.paragraphs(reply, &told, payments), reply, &told)
    return head + reasons.reasons(list).map { Paragraph(.item("\u{B7}"), $0) } + remedies + official(reply, &told)
      + statement(reply, &told) + next(reply, &told)
      + question(reply)
  }

  /// The act of what is new goes before the act of what was said earlier; an act is a sentence, however its rule writes it.
  private func act(_ reply: Reply, _ new: [Evidence], _ told: inout Told) -> String {
    let own = new.filter { $0.redLine || reply.verdict == .suspicious }.compactMap { reasons.signs[$0.id]?.act }.first
    told.act = reply.verdict >= .suspicious ? own ?? (told.change == .same ? told.act : nil) : nil
    let hasHappened = reply.intent == .emergency || reply.remedies.first?.urgent == true
    let act = hasHappened ? reply.act : told.act ?? reply.act
    return act.last.map { $0.isPunctuation } ?? true ? act : act + wording.phrase("act.end")
  }

  private func title(_ reply: Reply, _ told: inout Told) -> Paragraph {
    let change = told.change(to: reply.verdict)
    let key = "verdict.change.\(reply.verdict == .unknown && change == .same ? "new" : change.rawValue)"
    return Paragraph(.verdict(reply.verdict), wording.phrase(key, ["verdict": name(reply, &told)]))
  }

  /// The verdict, with what it is like or what it does not mean where that is said first.
  private func name(_ reply: Reply, _ told: inout Told) -> String {
    let name = wording.phrase("verdict.\(reply.verdict.rawValue)")
    if reply.verdict == .consistent {
      return told.first("consistent") ? wording.phrase("verdict.only", ["verdict": name]) : name
    }
    guard reply.verdict.isAlarm, let play = reply.play, told.first("play:\(play.id)") else { return name }
    return wording.phrase("verdict.with_play", ["verdict": name, "play": play.name])
  }

  /// How to ask the real one: from the store, never the caller's number.
  private func official(_ reply: Reply, _ told: inout Told) -> [Paragraph] {
    guard reply.verdict >= .suspicious, reply.intent == .report else { return [] }
    var lines: [Paragraph] = []
    for one in reply.official.prefix(Self.mostOfficial) {
      let phone = one.phones.first { $0.calls != false }
      let mark = (phone?.agree ?? 2) <= 1 ? wording.phrase("source.single") : ""
      let ways = [phone.map { $0.number + mark }, one.app].compactMap(\.self)
      guard !ways.isEmpty, told.first("official:\(one.id)") else { continue }
      let key = told.first("official") ? "answer.official" : "answer.official.more"
      lines.append(
        Paragraph(
          .plain, wording.phrase(key, ["name": one.name, "ways": ways.joined(separator: wording.phrase("answer.or"))])))
    }
    return lines
  }

  /// What the one by whose name he goes says of just such calls, in one line.
  private func statement(_ reply: Reply, _ told: inout Told) -> [Paragraph] {
    guard reply.verdict >= .suspicious, reply.intent == .report else { return [] }
    for one in reply.official.prefix(Self.mostOfficial) {
      let fitting = reply.evidence.lazy.compactMap { one.statement(to: $0.id) }.first
      guard let fitting else { continue }
      guard told.first("never:\(one.id):\(fitting.text)") else { return [] }
      return [Paragraph(.note, HabitText(wording: wording).line(one, fitting))]
    }
    return []
  }

  private func next(_ reply: Reply, _ told: inout Told) -> [Paragraph] {
    guard reply.verdict.isAlarm, reply.intent == .report, let says = reply.next?.says.first, told.first("next:\(says)")
    else {
      return []
    }
    return [Paragraph(.note, wording.phrase("answer.next", ["says": says]))]
  }

  private func question(_ reply: Reply) -> [Paragraph] {
    guard let question = reply.question else {
      return reply.verdict == .unknown ? [Paragraph(.question, wording.phrase("answer.go_on"))] : []
    }
    return [paragraph(question)]
  }

  /// A question with its answers.
  func paragraph(_ question: Question) -> Paragraph {
    Paragraph(.choices(question.options.map(\.label)), question.ask)
  }
}
