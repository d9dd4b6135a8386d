/// `/隐藏`: empties the screen, and what can be scrolled back to, for whoever may be watching it.
import Knowledge

extension ReplCommand {
  static let hide = ReplCommand(id: "hide") { session, _ in
    if !session.stage.hide() { session.say("hide.cannot") }
    return .goOn
  }
}
