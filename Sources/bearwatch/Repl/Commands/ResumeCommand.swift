/// `/继续`: goes on with a talk that was kept: what was said, which steps are done, how long the money has been gone.
import Counsel
import Knowledge
import Model
import Store

extension ReplCommand {
  static let resume = ReplCommand(id: "resume") { session, rest in
    let number = Int(rest.filter(\.isWholeNumber))
    let kept = try session.desk.store.ask { store throws(StoreError) in
      guard let number else { return try store.cases(1).first }
      return try store.keptCase(number)
    }
    guard let kept else {
      guard let number else {
        session.say("cases.none")
        return .goOn
      }
      throw Failure("cases.no_such", ["number": String(number)], status: .badInput)
    }
    let said = session.offerKeeping()
    try session.resume(kept)
    return said.map { session.answer($0) } ?? .goOn
  }
}

extension Session {
  fileprivate mutating func resume(_ kept: KeptCase) throws {
    try startAnew()
    log.resume(kept)
    let said = kept.record.events.filter { $0.kind == .said }.map(\.text)
    for text in said { _ = talk.hear(text) }
    let values = ["number": String(kept.number), "day": CaseText(wording: wording).day(kept.record)]
    say("cases.resumed", values: values)
    show(said.enumerated().map { Paragraph(.item("\($0 + 1)."), quoted($1)) })
    guard let reply = talk.reply else { return }
    if kept.record.left > 0 { show(clock + steps(reply)) } else { sayAgain(reply) }
    stage.alarm.heed(reply)
  }
}
