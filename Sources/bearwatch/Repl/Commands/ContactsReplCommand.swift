/// `/联系方式 谁`: whose a number is, or how an organisation is really reached.
import Counsel
import Knowledge

extension ReplCommand {
  static let contacts = ReplCommand(id: "contacts") { session, rest in
    let named = session.talk.reply?.official.map(\.name) ?? []
    let asked = rest.isEmpty ? named : [rest]
    if asked.isEmpty { session.say("contacts.which") }
    for word in asked {
      if let known = session.desk.text.family.about(word) {
        session.show([known])
        continue
      }
      let answer = ContactsAnswer(word, in: session.desk.directory)
      let text = ContactsText(wording: session.wording, isBrief: true).text(answer)
      session.showAll(text.split(separator: "\n").map { Paragraph(.indented, String($0)) })
    }
    return .goOn
  }
}
