/// `/家人`: what the family has agreed on; with a word behind it, asks for it; with a file behind it, brings it in.
import Foundation
import Knowledge
import Store

extension ReplCommand {
  static let family = ReplCommand(id: "family") { session, rest in
    if session.wording.isOne(rest, of: "family.set_words") { return try session.setFamily() }
    if let file = FileNames(rest).list.first { return try session.bringFamily(file) }
    session.show(session.desk.text.family.paragraphs)
    session.show([Paragraph(.note, session.wording.phrase("family.how"))])
    return .goOn
  }
}

extension Session {
  /// Asks for the few things one by one; Enter alone leaves each as it is.
  mutating func setFamily() throws -> ReplCommand.Outcome {
    let reader = FamilyReader(wording: wording)
    var family = desk.text.family.family
    say("family.set.hello")
    guard let person = asking.ask("family.set.person", read: reader.name),
      let phone = asking.ask("family.set.phone", read: reader.phone),
      let limit = asking.ask("family.set.limit", read: reader.limit),
      let question = asking.ask("family.set.question", read: reader.question)
    else { return giveUp() }
    (family.person, family.phone) = (person ?? family.person, phone ?? family.phone)
    (family.limit, family.question) = (limit ?? family.limit, question ?? family.question)
    try desk.store.keep(family)
    try desk.refresh()
    show(desk.text.family.paragraphs)
    return .goOn
  }

  /// Brings a file in that somebody of the family has made.
  mutating func bringFamily(_ file: String) throws -> ReplCommand.Outcome {
    guard let envelope = try SealedDesk(wording: wording, stage: stage).read(file, .family) else { return giveUp() }
    let choosing = Choosing(asking: asking)
    let families =
      try context?.familyImport(desk.store, choosing) ?? FamilyImport(store: desk.store, choosing: choosing)
    try families.bring(envelope, from: file)
    try takeUpOrders()
    return .goOn
  }
}
