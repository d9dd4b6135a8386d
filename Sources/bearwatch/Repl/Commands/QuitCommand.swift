/// `/退出`: leaves.
import Knowledge

extension ReplCommand {
  static let quit = ReplCommand(id: "quit") { session, _ in
    session.bye()
  }
}
