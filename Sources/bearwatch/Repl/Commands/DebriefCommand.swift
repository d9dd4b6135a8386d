/// `/复盘`: half a minute on what happened, without blame.
import Counsel
import Knowledge
import Store

extension ReplCommand {
  static let debrief = ReplCommand(id: "debrief") { session, _ in
    guard let reply = session.talk.reply, [.report, .emergency].contains(reply.intent) else {
      session.say("debrief.none")
      return .goOn
    }
    let text = DebriefText(wording: session.wording, text: session.desk.text)
    let cases = try session.desk.store.ask { store throws(StoreError) in try store.cases() }
    let leaks = text.leaks(cases, directory: session.desk.directory, reference: Desk.reference())
    session.show(text.paragraphs(reply) + leaks)
    session.say("debrief.practice")
    return .goOn
  }
}
