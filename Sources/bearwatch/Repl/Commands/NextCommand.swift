/// `/接下来`: the stage of his play, and what he will say next.
import Counsel
import Knowledge

extension ReplCommand {
  static let next = ReplCommand(id: "next") { session, _ in
    let reply = session.talk.reply
    session.showAll(AsideText(wording: session.wording).next(reply?.play, reply?.stage, reply?.next))
    return .goOn
  }
}
