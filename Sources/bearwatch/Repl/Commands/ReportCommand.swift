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
    session.log.asked = form.fill(session.payments(reply))
    session.keepTalk()
    session.say("report.say")
    let text = session.desk.text.steps.police(reply, session.payments(reply))
    session.show([Paragraph(.plain, text)])
    if session.mayKeep == nil, let said = session.askToKeep() { return session.answer(said) }
    return try session.offerReport()
  }
}

extension Session {
  /// What is known of the money.
  func payments(_ reply: Reply) -> [CaseRecord.Payment] { log.payments(reply, talk.turns, wording) }

  /// Writes the report where the user wants it.
  fileprivate mutating func offerReport() throws -> ReplCommand.Outcome {
    guard let record = CaseWriter(desk: desk).record(talk, log, now: stage.now()) else { return .goOn }
    let name = wording.phrase("report.file", ["day": stage.now().day.description])
    let file = PrivateFile.free(name, Sheet.Form.html.suffix, in: FileManager.default.currentDirectoryPath)
    guard asking.agrees("report.where", ["name": file.path.fileName.cleaned]) else { return .goOn }
    let sheet = CaseSheet(wording: wording).sheet(record, number: log.number)
    try file.write(Checked.sealed(Sheet.written([sheet], as: .html)), replacing: false)
    say("report.written", values: ["path": file.path.cleaned])
    return .goOn
  }
}
