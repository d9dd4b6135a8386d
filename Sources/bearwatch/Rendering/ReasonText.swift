/// One reason in one sentence: the user's words, and what the record or the rule says to them.
import Counsel
import Knowledge
import Model

struct ReasonText {
  private static let longestTitle = 10
  private static let longestQuote = 20

  let wording: Wording
  let directory: Directory
  let signs: [String: Sign]
  let secrets: Secrets

  init(wording: Wording, directory: Directory, signs: [String: Sign]) {
    (self.wording, self.directory, self.signs) = (wording, directory, signs)
    secrets = Secrets(wording)
  }

  /// Reasons as an answer gives them: the same words of the user's are quoted once.
  func reasons(_ list: [Evidence]) -> [String] {
    list.enumerated().map { index, one in
      reason(one, quoted: !list[..<index].contains { $0.quote == one.quote })
    }
  }

  /// One reason by itself.
  func reason(_ evidence: Evidence, quoted: Bool = true) -> String {
    if let sign = signs[evidence.id] { return said(evidence, quoted) + sign.why }
    return wording.phrase(key(evidence), values(evidence, quoted))
  }

  private func said(_ evidence: Evidence, _ quoted: Bool) -> String {
    quoted && !evidence.quote.isEmpty ? wording.phrase("reason.said", ["quote": quote(evidence)]) : ""
  }

  /// `reason.<finding>`, or with a suffix where the finding has variants.
  private func key(_ evidence: Evidence) -> String {
    let key = "reason.\(evidence.id)"
    if evidence.facts["claimed"] == "" { return key + ".multiple" }
    if let variant = evidence.facts["variant"] { return key + ".\(variant)" }
    if let order = evidence.order {
      let variants = [key + ".\(order.status.rawValue)", order.refund?.stage == .paid ? key + ".repaid" : ""]
      if let known = variants.last(where: { wording.phrases[$0] != nil }) { return known }
    }
    if evidence.id.hasPrefix("channel"), evidence.facts["owner"] == nil, wording.phrases[key + ".nobody"] != nil {
      return key + ".nobody"
    }
    return key
  }

  /// The user's words, without what a thief beside the user could read off the screen.
  private func quote(_ evidence: Evidence) -> String {
    short(secrets.masked(evidence.quote.cleaned), to: Self.longestQuote)
  }

  private func values(_ evidence: Evidence, _ quoted: Bool) -> [String: String] {
    var values = Dictionary(uniqueKeysWithValues: evidence.facts.map { ($0, fact($0, $1)) })
    values["quote"] = quote(evidence)
    if let claimed = values["claimed"], claimed.hasSuffix(".00") { values["claimed"] = String(claimed.dropLast(3)) }
    values["said"] = said(evidence, quoted)
    if let order = evidence.order { values.merge(facts(order)) { mine, _ in mine } }
    return values
  }

  /// A fact as a person reads it: a day by its name, and a word for what is not known.
  private func fact(_ name: String, _ value: String) -> String {
    if value.isEmpty, name == "courier" || name == "station" { return wording.phrase("reason.some_\(name)") }
    guard let day = Day(value) else { return value.cleaned }
    if name == "day" { return shown(day) }
    return wording.phrase(
      "day.long", ["year": String(day.year), "month": String(day.month), "day": String(day.day)])
  }

  private func facts(_ order: Order) -> [String: String] {
    let day = (order.statusAt ?? order.placedAt).day
    return [
      "title": title(order),
      "platform": PlatformName(wording: wording, directory: directory).of(order.id.platform),
      "status": wording.phrase("status.\(order.status.rawValue)"), "day": shown(day),
      "placed": shown(order.placedAt.day),
      "courier": (order.courier ?? wording.phrase("reason.no_courier")).cleaned, "paid": short(order.paid),
      "refund": short(order.refund?.amount ?? order.paid),
      "refund_day": shown((order.refund?.at ?? order.placedAt).day),
    ]
  }

  private func shown(_ day: Day) -> String {
    wording.phrase("day.short", ["month": String(day.month), "day": String(day.day)])
  }

  /// An amount without fen where there are none.
  private func short(_ amount: Money) -> String {
    amount.decimal.hasSuffix(".00") ? String(amount.decimal.dropLast(3)) : amount.decimal
  }

  /// A title as short as a person would say it, cut between words where there is a blank.
  private func title(_ order: Order) -> String {
    let whole = (order.items.first?.title ?? order.merchant ?? "").cleaned
    let head = whole.prefix(Self.longestTitle)
    guard whole.count > Self.longestTitle, let blank = head.lastIndex(of: " "), head[..<blank].count >= 4 else {
      return short(whole, to: Self.longestTitle)
    }
    return String(head[..<blank])
  }

  private func short(_ text: String, to length: Int) -> String {
    text.count > length ? text.prefix(length - 1) + "\u{2026}" : text
  }
}
