/// `/报案`: what the police ask for, one thing after another, then what to read out to them, and a page to print.
import Counsel
import Foundation
import Knowledge
import Model

extension ReplCommand {
  static let report = ReplCommand(id: "report") { session, _ in
    guard let reply = session.talk.reply, [.report, .emergency].contains(reply.intent) else {
      session.say("report.nothing")
      return .goOn
    }
    let draft = PaymentDraft(
      reply, session.talk.turns, sentAt: session.log.sentAt, wording: session.wording
    ).payments
    let form = PaymentForm(asking: session.asking, number: session.desk.counsel.amount)
    session.log.payments = form.fill(session.log.payments.isEmpty ? draft : session.log.payments)
    session.keepTalk()
    session.say("report.say")
    let text = session.desk.text.steps.police(reply, session.log.payments)
    session.show(text.map { Paragraph(.plain, $0) })
    if session.mayKeep == nil { _ = session.askToKeep() }
    return try session.offerReport()
  }
}

extension Session {
  /// Writes the report where the user wants it.
  fileprivate mutating func offerReport() throws -> ReplCommand.Outcome {
    guard let record = CaseWriter(desk: desk).record(talk, log, now: stage.now()) else { return .goOn }
    let name = wording.phrase("report.file", ["day": stage.now().day.description])
    let path = ReportFile.free(name, Sheet.Form.html.suffix, in: FileManager.default.currentDirectoryPath)
    guard asking.agrees("report.where", ["path": path.cleaned]) else { return .goOn }
    let sheet = CaseSheet(wording: wording).sheet(record, number: log.number)
    try ReportFile.write(Checked.sealed(Sheet.written([sheet], as: .html)), to: path)
    say("report.written", values: ["path": path.cleaned])
    return .goOn
  }
}
