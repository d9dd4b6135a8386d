/// `/新的`: forgets this talk and begins another.
import Knowledge

extension ReplCommand {
  static let new = ReplCommand(id: "new") { session, _ in
    let said = session.offerKeeping()
    try session.startAnew()
    if let said { return session.answer(said) }
    session.say("session.new")
    return .goOn
  }
}
