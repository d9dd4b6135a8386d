/// `/新的`: forgets this talk and begins another.
import Knowledge

extension ReplCommand {
  static let new = ReplCommand(id: "new") { session, _ in
    session.offerKeeping()
    try session.startAnew()
    session.say("session.new")
    return .goOn
  }
}
