/// After a call, without blame: what he wanted, what gave him away, what was done right, one thing for the next time.
import Counsel
import Knowledge
import Model
import Store

struct DebriefText {
  private static let mostAsks = 3

  let wording: Wording
  let text: AnswerText

  func paragraphs(_ reply: Reply) -> [Paragraph] {
    guard reply.verdict >= .suspicious || reply.intent == .emergency else {
      return [Paragraph(.plain, wording.phrase("debrief.calm"))]
    }
    let asks = asks(reply).joined(separator: wording.phrase("list.comma"))
    let wanted = asks.isEmpty ? nil : wording.phrase("debrief.wanted", ["list": asks])
    let slip = slip(reply).map { wording.phrase("debrief.slip", ["reason": text.reasons.reason($0)]) }
    let right = wording.phrase(reply.intent == .emergency ? "debrief.lost" : "debrief.kept")
    let advice = reply.play?.advice.first ?? reply.act
    let lines = [wanted, slip, right, wording.phrase("debrief.next", ["advice": advice])].compactMap(\.self)
    return [Paragraph(.plain, wording.phrase("debrief.head"))] + lines.map { Paragraph(.item("\u{B7}"), $0) }
  }

  /// What he asked for, by the signs' names, red lines first.
  func asks(_ reply: Reply) -> [String] {
    let asked = reply.evidence.filter { text.reasons.signs[$0.id]?.kind == .ask }
    let ranked = asked.filter(\.redLine) + asked.filter { !$0.redLine }
    return ranked.compactMap { text.reasons.signs[$0.id]?.name }.prefix(Self.mostAsks).map(bare)
  }

  /// A sign's name without the words for being told to.
  private func bare(_ name: String) -> String {
    let word = wording.words("handoff.named").first { name.hasPrefix($0) }
    return String(name.dropFirst(word?.count ?? 0))
  }

  /// What his own records hold against him, or else the gravest reason.
  private func slip(_ reply: Reply) -> Evidence? {
    // What he wanted and said, not what the user did.
    let raising = reply.evidence.filter {
      $0.effect == .raises && $0.group != "phrasing" && $0.facts["done"] == nil
    }
    return raising.first(where: \.isRecord) ?? raising.first(where: \.redLine) ?? raising.first
  }

  /// Where orders seem to leak, with what the law gives to do about it.
  func leaks(_ cases: [KeptCase], directory: Directory, reference: Reference) -> [Paragraph] {
    let leaks = LeakWatch.leaks(cases)
    guard !leaks.isEmpty else { return [] }
    let names = PlatformName(wording: wording, directory: directory)
    let lines = leaks.map { leak in
      let values = [
        "count": String(leak.count), "shop": (leak.shop ?? "").cleaned, "platform": names.of(leak.platform),
      ]
      return Paragraph(.item("\u{B7}"), wording.phrase(leak.shop == nil ? "leak.platform" : "leak.shop", values))
    }
    let laws = reference.laws.filter { ["own-data", "leaked-orders"].contains($0.id) }
    return lines + [Paragraph(.plain, wording.phrase("leak.do"))] + LawText(wording: wording).paragraphs(laws)
  }
}
