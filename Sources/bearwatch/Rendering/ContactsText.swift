/// An answer about contacts in words.
import Knowledge

struct ContactsText {
  /// Numbers and habits of one organisation that a brief card names.
  private static let mostBrief = 2

  let wording: Wording
  /// In the middle of a talk only what helps now; the rest is counted.
  var isBrief = false

  func text(_ answer: ContactsAnswer) -> String {
    if let number = answer.number { return lines(about: number, answer).joined(separator: "\n") }
    if let host = answer.host { return lines(about: host, answer).joined(separator: "\n") }
    if answer.organisations.isEmpty { return wording.phrase("contacts.nobody", ["text": answer.query.cleaned]) }
    return answer.organisations.map(card).joined(separator: "\n")
  }

  private func lines(about host: String, _ answer: ContactsAnswer) -> [String] {
    if !answer.victims.isEmpty { return wrong(host, answer) + [wording.phrase("contacts.verify")] }
    if answer.organisations.isEmpty { return [wording.phrase("contacts.host_unknown", ["host": host.cleaned])] }
    return answer.organisations.map { wording.phrase("contacts.host", ["host": host.cleaned, "name": $0.name]) }
      + answer.organisations.map(card)
  }

  private func lines(about number: PhoneNumber, _ answer: ContactsAnswer) -> [String] {
    let wrong = wrong(answer.query.cleaned, answer)
    let shape = wording.phrase("shape.\(number.shape.rawValue)")
    guard answer.owners.isEmpty else {
      let warning = number.serviceCode == nil ? [] : [shape]
      return wrong + answer.owners.flatMap(owner) + warning + [wording.phrase("contacts.forgeable")]
    }
    let mayBeGenuine = ![.glued, .impossible].contains(number.shape)
    let values = ["number": answer.query.cleaned]
    let unknown =
      mayBeGenuine ? wording.phrase("contacts.unknown", values) : wording.phrase("contacts.unlisted", values)
    let known = answer.organisations.map(card)
    return (wrong.isEmpty ? [unknown] : wrong) + [shape, wording.phrase("contacts.verify")] + known
  }

  /// Under whose names a number or a host circulates, and what it is.
  private func wrong(_ contact: String, _ answer: ContactsAnswer) -> [String] {
    answer.victims.map { victim in
      wording.phrase("contacts.wrong", ["number": contact, "name": victim.organisation.name, "why": victim.wrong.why])
        + says(victim.wrong.source)
    }
  }

  private func owner(_ entry: Directory.Entry) -> [String] {
    let (organisation, phone) = entry
    let claim = wording.phrase("contacts.owner", ["number": phone.number, "name": organisation.name])
    let silent = phone.calls == false ? [wording.phrase("contacts.silent")] : []
    return [claim + note(phone) + agree(phone.agree)] + silent
      + (isBrief ? newest(organisation.sources) : organisation.sources).map { "  " + source($0) }
  }

  /// The source that was read or written last, as far as that is known.
  private func newest(_ sources: [Citation]) -> [Citation] {
    sources.max { ($0.date ?? "") < ($1.date ?? "") }.map { [$0] } ?? []
  }

  private func card(_ one: Organisation) -> String {
    let kind = wording.phrase("kind.\(one.kind.rawValue)")
    let head = wording.phrase("contacts.name", ["name": one.name, "kind": kind])
    return ([head] + (isBrief ? brief(one) : whole(one)).map { "  " + $0 }).joined(separator: "\n")
  }

  /// What helps to reach the real one.
  private func brief(_ one: Organisation) -> [String] {
    let never = (one.never ?? []).prefix(Self.mostBrief).map {
      wording.phrase("contacts.never", ["text": $0.text]) + says($0.source)
    }
    let more = wording.phrase("contacts.sources", ["count": String(one.sources.count), "name": one.name])
    return phones(one).prefix(Self.mostBrief) + (one.app.map { [wording.phrase("contacts.app", ["path": $0])] } ?? [])
      + list("contacts.domains", "domains", one.domains.prefix(Self.mostBrief).map(\.self)) + never
      + list("contacts.not_its_own", "numbers", one.wrong?.map(\.contact)) + [more]
  }

  /// All about one organisation.
  private func whole(_ one: Organisation) -> [String] {
    let never = (one.never ?? []).map { wording.phrase("contacts.never", ["text": $0.text]) + says($0.source) }
    let wrong = (one.wrong ?? []).map {
      wording.phrase("contacts.not_its_own", ["numbers": $0.contact])
        + wording.phrase("contacts.note", ["note": $0.why]) + says($0.source)
    }
    return list("contacts.aliases", "names", one.aliases) + phones(one) + list("contacts.sms", "numbers", one.sms)
      + list("contacts.domains", "domains", one.domains)
      + (one.app.map { [wording.phrase("contacts.app", ["path": $0])] } ?? []) + never
      + wrong + (one.notes ?? []).map { wording.phrase("contacts.about", ["text": $0]) } + one.sources.map(source)
  }

  private func phones(_ one: Organisation) -> [String] {
    guard !one.phones.isEmpty else { return [wording.phrase("contacts.no_phone")] }
    return one.phones.map { phone in
      wording.phrase("contacts.phone", ["number": phone.number]) + note(phone) + " " + agree(phone.agree)
    }
  }

  private func note(_ phone: Organisation.Phone) -> String {
    phone.note.map { wording.phrase("contacts.note", ["note": $0]) } ?? ""
  }

  private func agree(_ count: Int) -> String {
    count > 1 ? wording.phrase("contacts.agree", ["count": String(count)]) : wording.phrase("contacts.agree_one")
  }

  /// One source in brackets, with the word that nobody else has said it.
  private func says(_ citation: Citation) -> String { SourceText(wording: wording, about: "says").text(citation) }

  private func source(_ citation: Citation) -> String { SourceText(wording: wording).text(citation) }

  private func list(_ key: String, _ name: String, _ values: [String]?) -> [String] {
    guard let values, !values.isEmpty else { return [] }
    return [wording.phrase(key, [name: values.joined(separator: ", ")])]
  }
}
