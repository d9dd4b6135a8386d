/// `/怎么办`: every step for what has happened in this talk.
import Counsel
import Knowledge

extension ReplCommand {
  static let steps = ReplCommand(id: "steps") { session, _ in
    let remedies = session.talk.reply?.remedies ?? []
    if remedies.isEmpty { session.say("steps.none") } else { session.show(session.desk.text.steps.all(remedies)) }
    return .goOn
  }
}
