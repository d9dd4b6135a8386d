/// A kept talk as a report for the police: the five things they ask for on top, then what happened, then what was checked.
import Counsel
import Knowledge
import Model

struct CaseSheet {
  let wording: Wording
  /// Whether the record's numbers and names are hidden, for who is no police.
  var isMasked = false

  /// - Parameter number: under which it is kept, where it is.
  func sheet(_ record: CaseRecord, number: Int?) -> Sheet {
    var sheet = Sheet(title: phrase("report.title"))
    let span = ["from": record.beganAt.minute, "to": record.changedAt.minute, "number": number.map(String.init) ?? ""]
    sheet.subtitle = [phrase(number == nil ? "report.subtitle.unkept" : "report.subtitle", span)]
    if isMasked { sheet.subtitle.append(phrase("report.masked")) }
    sheet.sections = [five(record), timeline(record)] + claims(record) + traces(record) + [conclusion(record)]
    sheet.foot = [
      phrase("report.caveat"), phrase("report.check", ["digest": Checked.blank]), phrase("report.check.how"),
    ]
    return sheet
  }

  private func phrase(_ key: String, _ values: [String: String] = [:]) -> String { wording.phrase(key, values) }

  // MARK: - The five things

  private func five(_ record: CaseRecord) -> Sheet.Section {
    let payments = record.payments
    let blank = phrase("report.blank")
    guard !payments.isEmpty else { return .init(phrase("report.five"), [.text(phrase("report.no_money"))]) }
    let many = payments.count > 1
    func each(_ value: (CaseRecord.Payment) -> String) -> [String] {
      payments.enumerated().map { (many ? phrase("report.nth", ["number": "\($0 + 1)"]) : "") + value($1) }
    }
    let money = each {
      phrase("report.money.value", ["amount": amount($0.amount) ?? blank, "at": $0.at ?? blank])
    }
    let total = many ? amount(sum(payments)).map { [phrase("report.total", ["amount": $0])] } ?? [] : []
    let other = each {
      phrase(
        "report.other.value",
        ["payee": $0.payee ?? blank, "account": $0.account ?? blank, "bank": $0.payeeBank ?? blank])
    }
    return .init(
      phrase("report.five"),
      [
        .fields([
          .init(phrase("report.person"), [phrase("report.person.value")]),
          .init(phrase("report.own"), each { $0.bank ?? blank }),
          .init(phrase("report.money"), money + total), .init(phrase("report.other"), other),
          .init(phrase("report.proof"), each { $0.proof ?? blank }),
        ])
      ])
  }

  private func amount(_ fen: Int?) -> String? { PoliceText(wording: wording).amount(fen) }

  /// Nothing where one of the amounts is not known.
  private func sum(_ payments: [CaseRecord.Payment]) -> Int? {
    let known = payments.compactMap(\.amount)
    return known.count == payments.count ? known.reduce(0, +) : nil
  }

  // MARK: - What happened

  private func timeline(_ record: CaseRecord) -> Sheet.Section {
    let rows = record.events.map { event in
      let text = event.kind == .did ? phrase("report.did", ["text": event.text]) : event.text
      return [event.at.minute, text, event.verdict.map { phrase("verdict.\($0)") } ?? ""]
    }
    let head = ["report.time", "report.words", "report.then"].map { phrase($0) }
    return .init(phrase("report.timeline"), [.table(head: head, rows: rows)])
  }

  private func claims(_ record: CaseRecord) -> [Sheet.Section] {
    let texts = record.findings.filter { $0.effect != "neutral" || $0.order != nil }.map(\.text)
    return texts.isEmpty ? [] : [.init(phrase("report.claims"), [.points(texts)])]
  }

  private func traces(_ record: CaseRecord) -> [Sheet.Section] {
    let rows = record.traces.map { trace in
      [phrase("report.trace.\(trace.kind.rawValue)"), trace.text, whose(trace)]
    }
    let head = ["report.kind", "report.number", "report.whose"].map { phrase($0) }
    return rows.isEmpty ? [] : [.init(phrase("report.traces"), [.table(head: head, rows: rows)])]
  }

  private func whose(_ trace: CaseRecord.Trace) -> String {
    guard [.phone, .host].contains(trace.kind) else { return "" }
    return trace.owner.map { phrase("report.trace.owner", ["owner": $0]) } ?? phrase("report.trace.unknown")
  }

  private func conclusion(_ record: CaseRecord) -> Sheet.Section {
    let values = ["verdict": phrase("verdict.\(record.verdict)"), "score": String(record.score)]
    let play = record.play.map { phrase("report.conclusion.play", ["play": $0]) } ?? ""
    return .init(phrase("report.conclusion"), [.text(phrase("report.conclusion.text", values) + play)])
  }
}
