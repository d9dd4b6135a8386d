/// What a question of the user's is answered with, from the knowledge and the store.
import Counsel
import Knowledge
import Model

struct AnswerToQuestion {
  let wording: Wording
  let directory: Directory
  let family: FamilyText

  private var aside: AsideText { AsideText(wording: wording) }

  /// - Parameter judged: the reply that the talk had come to before the question.
  func paragraphs(_ reply: Reply, judged: Reply?) -> [Paragraph] {
    switch reply.answer {
    case .next: aside.next(reply.play, reply.stage, reply.next)
    case .turnings: aside.turnings(reply.turnings, from: judged)
    case .partings(let lines): aside.partings(lines)
    case .probes(let lines): aside.probes(lines)
    case .callers(let list): CallersText(wording: wording, directory: directory).paragraphs(list)
    case .word(let term): word(term)
    case let answer: paragraphs(answer)
    }
  }

  private func word(_ term: Talking.Term) -> [Paragraph] {
    let values = ["name": term.names.first ?? "", "text": term.text]
    return [Paragraph(.plain, wording.phrase("answer.word", values))] + sources(term.sources)
  }

  private func paragraphs(_ answer: Answer?) -> [Paragraph] {
    switch answer {
    case .number(let number, _):
      family.about(number).map { [$0] }
        ?? lines(ContactsText(wording: wording, isBrief: true).text(ContactsAnswer(number, in: directory)))
    case .organisation(let one):
      lines(ContactsText(wording: wording, isBrief: true).text(ContactsAnswer(one.name, in: directory)))
    case .term(let sign):
      [Paragraph(.plain, wording.phrase("answer.term", ["name": sign.name, "why": sign.why]))] + sources(sign.sources)
    case .play(let play):
      [Paragraph(.plain, wording.phrase("answer.play", ["name": play.name, "truth": play.truth]))]
        + PlayText(wording: wording).whole(play) + sources(play.sources)
    case .laws(let laws): LawText(wording: wording).paragraphs(laws)
    case .habits(let one, let signs, let customs):
      HabitText(wording: wording).paragraphs(one, signs, customs)
    case .orders(let orders) where orders.isEmpty: [Paragraph(.plain, wording.phrase("orders.none"))]
    case .orders(let orders):
      orders.flatMap { lines(OrderText(wording: wording, directory: directory, masksNumbers: true).short($0)) }
    case .order(let order): lines(OrderText(wording: wording, directory: directory, masksNumbers: true).long(order))
    case .tracking(let number, let couriers, let parcel): tracking(number, couriers, parcel)
    case .notice: [Paragraph(.plain, wording.phrase("answer.notice"))]
    case .unknown, .next, .turnings, .partings, .probes, .callers, .word, nil:
      [Paragraph(.plain, wording.phrase("answer.unknown")), Paragraph(.note, wording.phrase("answer.unknown.do"))]
    }
  }

  /// Whose a number may be, which is a hint and no proof, and how to ask the courier itself.
  private func tracking(_ number: String, _ couriers: [Organisation], _ parcel: Parcel?) -> [Paragraph] {
    let names = couriers.map(\.name).joined(separator: wording.phrase("answer.tracking.or"))
    let key = couriers.isEmpty ? "none" : couriers.count == 1 ? "one" : "some"
    let hint = wording.phrase("answer.tracking.\(key)", ["number": number.cleaned, "couriers": names])
    let told = parcel.map { Paragraph(.plain, wording.phrase("answer.tracking.told", values($0))) }
    let ways = couriers.count == 1 ? couriers.flatMap { paragraphs(.organisation($0)) } : []
    return [told, Paragraph(.plain, hint)].compactMap(\.self) + ways
  }

  private func values(_ parcel: Parcel) -> [String: String] {
    let day = parcel.at.day
    return [
      "day": wording.phrase("day.short", ["month": String(day.month), "day": String(day.day)]),
      "courier": parcel.courier?.cleaned ?? wording.phrase("reason.some_courier"),
      "state": wording.phrase("answer.tracking.\(parcel.state.rawValue)"),
    ]
  }

  private func lines(_ text: String) -> [Paragraph] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { Paragraph(.indented, String($0)) }
  }

  private func sources(_ sources: [Citation]) -> [Paragraph] {
    sources.prefix(2).map { Paragraph(.note, SourceText(wording: wording, about: "why").text($0)) }
  }
}
