/// `/跳过`: leaves the open question; another is put where one could change what to do.
import Counsel
import Knowledge

extension ReplCommand {
  static let skip = ReplCommand(id: "skip") { session, _ in
    guard session.talk.reply?.question != nil else {
      session.say("skip.no_question")
      return .goOn
    }
    session.talk.skip()
    guard let question = session.talk.reply?.question else {
      session.say("skip.none_left")
      return .goOn
    }
    session.show([session.desk.text.paragraph(question)])
    return .goOn
  }
}
