/// `/怎么办`: every step for what has happened in this talk.
import Counsel
import Knowledge

extension ReplCommand {
  static let steps = ReplCommand(id: "steps") { session, _ in
    guard let reply = session.talk.reply, !reply.remedies.isEmpty else {
      session.say("steps.none")
      return .goOn
    }
    let laws = LawText(wording: session.wording).paragraphs(Desk.reference().laws(about: Set(reply.remedies.map(\.id))))
    session.showAll(session.desk.text.steps.all(reply) + laws)
    return .goOn
  }
}
