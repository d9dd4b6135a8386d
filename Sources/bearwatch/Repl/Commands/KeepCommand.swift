/// `/记录`: keeps this talk, and says which are kept; 开 and 关 settle whether talks are kept.
import Counsel
import Knowledge
import Store

extension ReplCommand {
  static let keep = ReplCommand(id: "keep") { session, rest in
    if session.wording.isOne(rest, of: "settings.words.off") {
      try session.setKeeping(false)
    } else if session.wording.isOne(rest, of: "settings.words.on") {
      try session.setKeeping(true)
      session.keepTalk()
    } else {
      if session.mayKeep != true, let said = session.askToKeep() { return session.answer(said) }
      if session.mayKeep == true { try session.showKept() }
    }
    return .goOn
  }
}

extension Session {
  /// What is kept, this talk first.
  fileprivate mutating func showKept() throws {
    keepTalk()
    if let number = log.number { say("keep.kept", values: ["number": String(number)]) } else { say("keep.nothing") }
    let cases = try desk.store.ask { store throws(StoreError) in try store.cases() }
    let text = CaseText(wording: wording)
    let leaks = DebriefText(wording: wording, text: desk.text).leaks(
      cases, directory: desk.directory, reference: Desk.reference())
    showAll(cases.map { Paragraph(.plain, text.line($0)) } + leaks)
  }
}
