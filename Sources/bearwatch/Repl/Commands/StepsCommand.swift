/// `/怎么办`: every step for what has happened in this talk, in order, with the time since the money went.
import Counsel
import Knowledge
import Model

extension ReplCommand {
  static let steps = ReplCommand(id: "steps") { session, _ in
    guard let reply = session.talk.reply, !reply.remedies.isEmpty else {
      session.say("steps.none")
      return .goOn
    }
    let laws = LawText(wording: session.wording).paragraphs(Desk.reference().laws(about: Set(reply.remedies.map(\.id))))
    session.showAll(session.clock + session.steps(reply) + laws)
    return .goOn
  }
}

extension Session {
  /// All steps, those that are done marked as such.
  func steps(_ reply: Reply) -> [Paragraph] {
    desk.text.steps.all(reply, done: log.done, payments: payments(reply))
  }

  /// The first half-hour, in which the police can still stop a transfer.
  private static let golden = 30

  /// How long the money has been gone, as far as is known.
  var clock: [Paragraph] {
    guard let sentAt = log.sentAt else { return [] }
    let minutes = max(0, (stage.now().seconds - sentAt.seconds) / 60)
    let key = minutes <= Self.golden ? "steps.clock" : "steps.clock.late"
    return [Paragraph(.act(.scam), wording.phrase(key, ["minutes": String(minutes)]))]
  }
}
