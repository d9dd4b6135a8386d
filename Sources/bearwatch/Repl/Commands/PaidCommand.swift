/// `/已转账`: the money is gone; what to do, in order, at once.
import Counsel
import Knowledge

extension ReplCommand {
  static let paid = ReplCommand(id: "paid") { session, rest in
    let what = session.wording.phrase("paid.means") + (rest.isEmpty ? "" : session.wording.phrase("list.and") + rest)
    session.hear(what)
    return .goOn
  }
}
