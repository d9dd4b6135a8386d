/// `/试他`: sentences to read out that can only disprove.
import Counsel
import Knowledge

extension ReplCommand {
  static let probe = ReplCommand(id: "probe") { session, _ in
    session.show(AsideText(wording: session.wording).probes(session.desk.counsel.rulebook.talking.probes))
    return .goOn
  }
}
