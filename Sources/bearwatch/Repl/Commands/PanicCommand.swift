/// `急`: what to do at once, in three short lines.
import Knowledge

extension ReplCommand {
  static let panic = ReplCommand(id: "panic") { session, _ in
    session.stage.sound()
    return .goOn
  }
}
