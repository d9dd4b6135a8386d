/// One reason in one sentence: the user's words, and what the record or the rule says to them.
import Counsel
import Knowledge
import Model

struct ReasonText {
  let wording: Wording
  let directory: Directory
  let signs: [String: Sign]

  /// The reason as an answer gives it.
  func reason(_ evidence: Evidence) -> String {
    if let sign = signs[evidence.id] {
      return wording.phrase("reason.sign", ["quote": quote(evidence), "why": sign.why])
    }
    return wording.phrase(key(evidence), values(evidence))
  }

  /// `reason.<finding>`, or with a suffix where the finding has variants.
  private func key(_ evidence: Evidence) -> String {
    let key = "reason.\(evidence.id)"
    if evidence.facts["claimed"] == "" { return key + ".multiple" }
    if let order = evidence.order {
      let variants = [key + ".\(order.status.rawValue)", order.refund?.stage == .paid ? key + ".repaid" : ""]
      if let known = variants.last(where: { wording.phrases[$0] != nil }) { return known }
    }
    if evidence.id.hasPrefix("channel"), evidence.facts["owner"] == nil, wording.phrases[key + ".nobody"] != nil {
      return key + ".nobody"
    }
    return key
  }

  private func quote(_ evidence: Evidence) -> String { evidence.quote.cleaned }

  private func values(_ evidence: Evidence) -> [String: String] {
    var values = evidence.facts.mapValues(\.cleaned)
    values["quote"] = quote(evidence)
    values["said"] = quote(evidence).isEmpty ? "" : wording.phrase("reason.said", ["quote": quote(evidence)])
    if let order = evidence.order { values.merge(facts(order)) { mine, _ in mine } }
    return values
  }

  private func facts(_ order: Order) -> [String: String] {
    let platform = order.id.platform.rawValue
    let day = (order.statusAt ?? order.placedAt).day
    return [
      "title": short(order.items.first?.title ?? order.merchant ?? ""),
      "platform": directory.organisation(platform)?.name ?? platform.cleaned,
      "status": wording.phrase("status.\(order.status.rawValue)"), "day": shown(day),
      "placed": shown(order.placedAt.day),
      "courier": (order.courier ?? wording.phrase("reason.no_courier")).cleaned, "paid": order.paid.decimal,
      "refund": (order.refund?.amount ?? order.paid).decimal,
      "refund_day": shown((order.refund?.at ?? order.placedAt).day),
    ]
  }

  private func shown(_ day: Day) -> String {
    wording.phrase("day.short", ["month": String(day.month), "day": String(day.day)])
  }

  /// A title as short as a person would say it.
  private func short(_ title: String) -> String {
    let clean = title.cleaned
    return clean.count > 12 ? clean.prefix(11) + "…" : clean
  }
}
