/// `/够了`: no more questions; what it comes to by what is known now.
import Counsel
import Knowledge

extension ReplCommand {
  static let enough = ReplCommand(id: "enough") { session, _ in
    session.talk.stopAsking()
    session.say("enough.done")
    if let reply = session.talk.reply { session.sayAgain(reply) }
    return .goOn
  }
}

extension Session {
  /// The answer anew, as if nothing of it had been said.
  mutating func sayAgain(_ reply: Reply) {
    told = Told()
    stage.alarm.heed(reply)
    showAnswer(reply)
  }
}
