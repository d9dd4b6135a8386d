/// `/怎么挂`: sentences to get off the phone with.
import Counsel
import Knowledge

extension ReplCommand {
  static let leave = ReplCommand(id: "leave") { session, _ in
    session.show(AsideText(wording: session.wording).partings(session.desk.counsel.rulebook.talking.partings))
    return .goOn
  }
}
