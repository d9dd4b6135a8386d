/// What a question of the user's is answered with, from the knowledge and the store.
import Counsel
import Knowledge
import Model

struct AnswerToQuestion {
  let wording: Wording
  let directory: Directory

  func paragraphs(_ answer: Answer?) -> [Paragraph] {
    switch answer {
    case .number(let number, _):
      lines(ContactsText(wording: wording, isBrief: true).text(ContactsAnswer(number, in: directory)))
    case .organisation(let one):
      lines(ContactsText(wording: wording, isBrief: true).text(ContactsAnswer(one.name, in: directory)))
    case .term(let sign):
      [Paragraph(.plain, wording.phrase("answer.term", ["name": sign.name, "why": sign.why]))] + sources(sign.sources)
    case .play(let play):
      [Paragraph(.plain, wording.phrase("answer.play", ["name": play.name, "truth": play.truth]))]
        + sources(play.sources)
    case .orders(let orders) where orders.isEmpty: [Paragraph(.plain, wording.phrase("orders.none"))]
    case .orders(let orders): orders.flatMap { lines(OrderText(wording: wording, directory: directory).short($0)) }
    case .order(let order): lines(OrderText(wording: wording, directory: directory).long(order))
    case .notice: [Paragraph(.plain, wording.phrase("answer.notice"))]
    case .unknown, nil: [Paragraph(.plain, wording.phrase("answer.unknown"))]
    }
  }

  private func lines(_ text: String) -> [Paragraph] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { Paragraph(.indented, String($0)) }
  }

  private func sources(_ sources: [Citation]) -> [Paragraph] {
    sources.prefix(2).map { Paragraph(.note, SourceText(wording: wording, about: "why").text($0)) }
  }
}
