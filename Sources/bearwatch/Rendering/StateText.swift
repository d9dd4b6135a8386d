/// A talk so far: what was said, what it comes to, what is missing.
import Counsel
import Knowledge

struct StateText {
  /// Findings that are named.
  private static let mostFindings = 6
  private static let mostMissing = 3

  let wording: Wording
  let reasons: ReasonText

  func paragraphs(_ talk: Conversation, _ reply: Reply) -> [Paragraph] {
    said(talk) + [verdict(reply)] + known(reply) + missing(reply) + [Paragraph(.note, wording.phrase("state.do"))]
  }

  private func said(_ talk: Conversation) -> [Paragraph] {
    let turns = talk.turns.enumerated().map { Paragraph(.item("\($0 + 1)."), reasons.secrets.masked($1.cleaned)) }
    return [Paragraph(.plain, wording.phrase("state.said"))] + turns
  }

  private func verdict(_ reply: Reply) -> Paragraph {
    let name = wording.phrase("verdict.\(reply.verdict.rawValue)")
    return Paragraph(
      .verdict(reply.verdict), wording.phrase("state.verdict", ["verdict": name, "score": "\(reply.score)"]))
  }

  private func known(_ reply: Reply) -> [Paragraph] {
    reply.evidence.filter { $0.group != "phrasing" }.prefix(Self.mostFindings).map { evidence in
      let effect = wording.phrase(evidence.redLine ? "effect.red" : "effect.\(evidence.effect.rawValue)")
      let values = ["reason": reasons.reason(evidence), "effect": effect, "weight": String(evidence.weight)]
      return Paragraph(
        .item("\u{B7}"), wording.phrase(evidence.weight == 0 ? "state.finding.neutral" : "state.finding", values))
    }
  }

  private func missing(_ reply: Reply) -> [Paragraph] {
    let list = reply.missing.prefix(Self.mostMissing).map { Paragraph(.item("?"), $0.ask) }
    return list.isEmpty ? [] : [Paragraph(.plain, wording.phrase("state.missing"))] + list
  }
}
