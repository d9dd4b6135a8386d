/// `/谁会找我`: who may lawfully get in touch today, by what the orders say.
import Counsel
import Knowledge

extension ReplCommand {
  static let callers = ReplCommand(id: "callers") { session, _ in
    let text = CallersText(wording: session.wording, directory: session.desk.directory)
    session.showAll(text.paragraphs(session.talk.expected))
    return .goOn
  }
}
