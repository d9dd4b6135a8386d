/// `/撤销导入`: takes back what the last import brought.
import Knowledge
import Store

extension ReplCommand {
  static let undo = ReplCommand(id: "undo") { session, _ in
    let text = UndoText(wording: session.wording)
    guard let last = try session.desk.store.ask({ store throws(StoreError) in try store.lastImport() }) else {
      session.say("undo.none")
      return .goOn
    }
    guard session.asking.agrees("undo.ask", text.values(last, last.tally)) else {
      session.say("undo.kept")
      return .goOn
    }
    let done = try TakingBack(wording: session.wording, store: session.desk.store).run()
    session.show([Paragraph(.plain, done ?? session.wording.phrase("undo.none"))])
    try session.takeUpOrders()
    return .goOn
  }
}
