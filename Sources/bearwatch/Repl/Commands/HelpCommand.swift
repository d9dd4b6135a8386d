/// `/帮助`: what one can say and which commands there are; with a word behind it, more about that.
import Knowledge
import Terminal

extension ReplCommand {
  static let help = ReplCommand(id: "help") { session, rest in
    let text = HelpText(wording: session.wording)
    guard !rest.isEmpty else {
      session.showAll(text.all)
      return .goOn
    }
    guard let paragraphs = text.about(rest) else {
      session.say("help.no_topic", values: ["text": rest.cleaned, "topics": text.topics])
      return .goOn
    }
    session.showAll(paragraphs)
    return .goOn
  }
}
