/// `/为什么`: traces every reason to the user's words, the rule and its source.
import Counsel
import Knowledge

extension ReplCommand {
  static let why = ReplCommand(id: "why") { session, _ in
    if let reply = session.talk.reply {
      let laws = Desk.reference().laws(about: Set(reply.evidence.map(\.id)))
      session.showAll(
        TraceText(wording: session.wording, reasons: session.desk.text.reasons).paragraphs(reply)
          + LawText(wording: session.wording).paragraphs(laws))
      if !reply.evidence.isEmpty {
        session.showAll(AsideText(wording: session.wording).turnings(session.talk.turnings, from: reply))
      }
    } else {
      session.say("why.not_yet")
    }
    return .goOn
  }
}
