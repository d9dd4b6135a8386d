/// `/改 2 …`: puts something else in place of what was said as the second thing.
import Counsel
import Knowledge

extension ReplCommand {
  static let change = ReplCommand(id: "change") { session, rest in
    let parts = rest.split(maxSplits: 1) { $0.isWhitespace }
    let turns = session.talk.turns
    guard let number = parts.first.flatMap({ Int($0) }), turns.indices.contains(number - 1) else {
      session.say(turns.isEmpty ? "state.nothing" : "change.which", values: ["count": String(turns.count)])
      return .goOn
    }
    let values = ["number": String(number), "said": session.quoted(turns[number - 1])]
    let text = parts.count > 1 ? String(parts[1]) : session.asking.ask("change.what", values)
    guard let text, !text.isEmpty else { return session.giveUp() }
    session.talk.change(number - 1, to: text)
    session.say("change.done", values: values)
    if let reply = session.talk.reply { session.sayAgain(reply) }
    session.note(session.talk.reply)
    return .goOn
  }
}
