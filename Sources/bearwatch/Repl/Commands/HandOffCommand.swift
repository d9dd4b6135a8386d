/// `/转告`: the talk in one sentence of at most 60 characters, to read to a child, to 96110, to the shop.
import Counsel
import Knowledge

extension ReplCommand {
  static let handOff = ReplCommand(id: "hand-off") { session, _ in
    guard let reply = session.talk.reply,
      let record = CaseWriter(desk: session.desk).record(session.talk, session.log, now: session.stage.now())
    else {
      session.say("handoff.none")
      return .goOn
    }
    session.say("handoff.head")
    let asks = DebriefText(wording: session.wording, text: session.desk.text).asks(reply)
    session.show([Paragraph(.plain, CaseText(wording: session.wording).handOff(record, asks: asks))])
    return .goOn
  }
}
