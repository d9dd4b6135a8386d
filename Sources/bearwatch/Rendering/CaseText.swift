/// Kept talks in words: a line for lists, and the one sentence to hand on.
import Counsel
import Knowledge
import Model
import Store

struct CaseText {
  /// Of the sentence that is handed on, in characters.
  private static let longest = 60

  let wording: Wording

  /// One line for lists.
  func line(_ kept: KeptCase) -> String {
    let text = wording.phrase(
      "cases.line",
      [
        "number": String(kept.number), "day": kept.record.beganAt.minute, "what": what(kept.record),
        "verdict": wording.phrase("verdict.\(kept.record.verdict)"),
      ])
    return kept.record.left > 0 ? text + wording.phrase("cases.left", ["count": String(kept.record.left)]) : text
  }

  /// In whose name it was.
  func what(_ record: CaseRecord) -> String {
    record.caller.map { wording.phrase("cases.what", ["caller": $0.cleaned]) } ?? wording.phrase("cases.what.nobody")
  }

  /// A talk that was left in the middle of its steps.
  func unfinished(_ record: CaseRecord) -> String {
    wording.phrase(
      "cases.unfinished", ["day": day(record), "what": what(record), "count": String(record.left)])
  }

  func day(_ record: CaseRecord) -> String {
    let day = record.beganAt.day
    return wording.phrase("day.short", ["month": String(day.month), "day": String(day.day)])
  }

  /// Who called, what he wants, what is lost, what it comes to: as much of it as can be read out in one breath.
  /// - Parameter asks: what he wants, the gravest first, in few words each.
  func handOff(_ record: CaseRecord, asks: [String]) -> String {
    let isLost = record.sentAt != nil
    let caller = record.caller.map { wording.phrase("handoff.who", ["day": day(record), "caller": $0.cleaned]) }
    let amounts = record.payments.compactMap(\.amount)
    let lost = amounts.isEmpty ? nil : PoliceText(wording: wording).amount(amounts.reduce(0, +))
    let must = [
      caller ?? wording.phrase("handoff.who.nobody", ["day": day(record)]),
      isLost ? wording.phrase("handoff.lost", ["amount": lost ?? ""]) : nil,
      wording.phrase("handoff.verdict", ["verdict": wording.phrase("verdict.\(record.verdict)")]),
      wording.phrase(
        isLost ? "handoff.help.lost" : record.happened.isEmpty ? "handoff.help" : "handoff.help.emergency"),
    ]
    for count in stride(from: asks.count, through: 0, by: -1) {
      let list = asks.prefix(count).joined(separator: wording.phrase("list.comma"))
      let what = count == 0 ? nil : wording.phrase("handoff.asks", ["what": list])
      let sentence = ([must[0], what] + must.dropFirst()).compactMap(\.self).joined(separator: "\u{FF0C}")
      if sentence.count < Self.longest || count == 0 { return sentence + wording.phrase("list.end") }
    }
    return ""
  }
}

extension CaseRecord {
  /// For so long it is worth a word that steps are not done, in seconds.
  private static let fresh = 7 * 86_400

  /// How many steps of the plan are not done.
  var left: Int { max(0, steps - done.count) }

  /// Whether steps are left of something that happened lately.
  func isUnfinished(at now: Moment) -> Bool { left > 0 && now.seconds - changedAt.seconds < Self.fresh }
}
