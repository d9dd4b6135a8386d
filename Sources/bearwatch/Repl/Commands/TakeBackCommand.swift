/// `/撤销`: takes back what was said last.
import Counsel
import Knowledge

extension ReplCommand {
  static let takeBack = ReplCommand(id: "take-back") { session, _ in
    guard let gone = session.talk.takeBack() else {
      session.say("state.nothing")
      return .goOn
    }
    session.say("take_back.done", values: ["said": session.quoted(gone)])
    if let reply = session.talk.reply { session.sayAgain(reply) } else { session.stage.alarm.calm() }
    session.note(session.talk.reply)
    return .goOn
  }
}

extension Session {
  /// The user's words as they are shown: without what must not be read off the screen.
  func quoted(_ text: String) -> String { desk.text.reasons.secrets.masked(text.cleaned) }
}
