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
    let form = PaymentForm(asking: session.asking, number: session.desk.counsel.amount)
    session.log.payments = form.fill(session.payments(reply))
    session.keepTalk()
    session.say("report.say")
    let text = session.desk.text.steps.police(reply, session.log.payments)
    session.show([Paragraph(.plain, text)])
    if session.mayKeep == nil, let said = session.askToKeep() { return session.answer(said) }
    return try session.offerReport()
  }
}

extension Session {
  /// What was asked of the money, or else what the account says of it.
  func payments(_ reply: Reply) -> [CaseRecord.Payment] {
    guard log.payments.isEmpty else { return log.payments }
    return PaymentDraft(reply, talk.turns, sentAt: log.sentAt, wording: wording).payments
  }

  /// Writes the report where the user wants it.
  fileprivate mutating func offerReport() throws -> ReplCommand.Outcome {
    guard let record = CaseWriter(desk: desk).record(talk, log, now: stage.now()) else { return .goOn }
    let name = wording.phrase("report.file", ["day": stage.now().day.description])
    let path = ReportFile.free(name, Sheet.Form.html.suffix, in: FileManager.default.currentDirectoryPath)
    guard asking.agrees("report.where", ["name": path.fileName.cleaned]) else { return .goOn }
    let sheet = CaseSheet(wording: wording).sheet(record, number: log.number)
    try ReportFile.write(Checked.sealed(Sheet.written([sheet], as: .html)), to: path)
    say("report.written", values: ["path": path.cleaned])
    return .goOn
  }
}
