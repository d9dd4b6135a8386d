/// What the family has agreed on, in words: where it is asked for, and in an answer where it helps.
import Counsel
import Knowledge
import Model

struct FamilyText {
  /// Signs of somebody who says that he is one of us.
  private static let posing: Set = ["impersonate-friend", "number-changed"]

  let wording: Wording
  let family: Family

  /// What was agreed, behind the first steps: the rule, and where somebody says he is family the question; once in a talk.
  func behind(_ steps: [Paragraph], _ reply: Reply, _ told: inout Told) -> [Paragraph] {
    guard reply.verdict >= .suspicious else { return steps }
    if reply.intent == .emergency { return steps.isEmpty ? steps : help(behind: steps, &told) }
    let poses = reply.evidence.contains { Self.posing.contains($0.id) && $0.effect == .raises }
    let lines = [
      poses && told.first("family.question") ? question("family.ask_him") : nil,
      told.first("family.rule") ? rule : nil,
    ]
    return steps + lines.compactMap { $0.map { Paragraph(.plain, $0) } }
  }

  /// Where something has happened, the rule would be a reproach; such an answer is as long as it may be already.
  private func help(behind steps: [Paragraph], _ told: inout Told) -> [Paragraph] {
    guard let who, told.first("family.help") else { return steps }
    let help = wording.phrase("family.help", ["who": who])
    guard let last = steps.last, last.kind == .note else { return steps + [Paragraph(.plain, help)] }
    return steps.dropLast() + [Paragraph(.plain, last.text + help)]
  }

  /// Whose a number is, where it is one of the family's; nil for any other.
  func about(_ number: String) -> Paragraph? {
    family.owner(ofNumber: number).map { Paragraph(.plain, wording.phrase("family.known", ["name": $0.name])) }
  }

  /// All of it, each on a line of its own.
  var paragraphs: [Paragraph] {
    let contacts = family.contacts.map { wording.phrase("family.contact", ["name": $0.name, "phone": $0.phone]) }
    let others = contacts.isEmpty ? [] : [wording.phrase("family.contacts")] + contacts
    let lines = [rule, question("family.asks")].compactMap(\.self) + others
    return (lines.isEmpty ? [wording.phrase("family.none")] : lines).map { Paragraph(.plain, $0) }
  }

  /// Who is called first; nil where nobody is named.
  private var who: String? {
    switch (family.person, family.phone) {
    case (let name?, let phone?): wording.phrase("family.who", ["name": name, "phone": phone])
    case (let one?, nil), (nil, let one?): one
    case (nil, nil): nil
    }
  }

  private var rule: String? {
    guard let who else { return nil }
    guard let limit = family.limit else { return wording.phrase("family.rule", ["who": who]) }
    return wording.phrase("family.rule_above", ["who": who, "amount": wording.yuan(limit)])
  }

  private func question(_ key: String) -> String? {
    family.question.map { wording.phrase(key, ["question": $0]) }
  }
}

extension Wording {
  /// An amount in yuan without hundredths that are none.
  func yuan(_ fen: Int) -> String {
    phrase("money.yuan", ["amount": Money(fen: fen).decimal.replacing(/\.00$/, with: "")])
  }
}
