/// `/为什么`: each reason with the user's words, the rule and where the rule comes from.
import Counsel
import Knowledge
import Model

struct TraceText {
  let wording: Wording
  let reasons: ReasonText

  func paragraphs(_ reply: Reply) -> [Paragraph] {
    guard !reply.evidence.isEmpty else { return [Paragraph(.plain, wording.phrase("why.nothing"))] }
    let head = wording.phrase(
      "why.head", ["verdict": wording.phrase("verdict.\(reply.verdict.rawValue)"), "score": String(reply.score)])
    return [Paragraph(.plain, head)] + reply.evidence.enumerated().flatMap { item($0 + 1, $1) } + truth(reply)
  }

  private func item(_ number: Int, _ evidence: Evidence) -> [Paragraph] {
    let sign = reasons.signs[evidence.id]
    let name = sign?.name ?? wording.phrase("finding.\(evidence.id)")
    let rule = wording.phrase(
      "why.rule", ["name": name, "id": evidence.id, "effect": wording.phrase("effect.\(effect(evidence))")])
    return [Paragraph(.item("\(number)."), reasons.reason(evidence)), Paragraph(.detail, rule)]
      + sources(evidence.sources)
  }

  private func effect(_ evidence: Evidence) -> String { evidence.redLine ? "red" : evidence.effect.rawValue }

  private func sources(_ sources: [Citation]) -> [Paragraph] {
    let text = SourceText(wording: wording, about: "why")
    let single = sources.count == 1 ? wording.phrase("source.single") : ""
    return sources.prefix(3).map { Paragraph(.detail, text.text($0) + single) }
  }

  private func truth(_ reply: Reply) -> [Paragraph] {
    guard let play = reply.play else { return [] }
    let lines = reply.next?.says.dropFirst().map { Paragraph(.detail, wording.phrase("play.says", ["says": $0])) } ?? []
    let next = reply.next.map { Paragraph(.note, wording.phrase("answer.next", ["says": $0.says.first ?? ""])) }
    return [Paragraph(.plain, wording.phrase("answer.play", ["name": play.name, "truth": play.truth]))]
      + PlayText(wording: wording).tells(play) + [next].compactMap(\.self) + lines
  }
}
