/// `/状态`: what has been said in this talk, what it comes to, and what is missing.
import Counsel
import Knowledge

extension ReplCommand {
  static let state = ReplCommand(id: "state") { session, _ in
    guard let reply = session.talk.reply else {
      session.say("state.nothing")
      return .goOn
    }
    let text = StateText(wording: session.wording, reasons: session.desk.text.reasons)
    session.showAll(text.paragraphs(session.talk, reply))
    return .goOn
  }
}
