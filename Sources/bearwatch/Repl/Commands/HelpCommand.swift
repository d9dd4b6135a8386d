/// `/帮助`: what one can say and which commands there are.
import Knowledge
import Terminal

extension ReplCommand {
  static let help = ReplCommand(id: "help") { session, _ in
    let commands = session.wording.commands
    let width = commands.map { Columns.width(of: $0.names[0]) }.max() ?? 0
    session.say("help.head")
    session.show(commands.map { Paragraph(.item(Columns.pad("/\($0.names[0])", to: width + 2)), $0.help) })
    session.say("help.also")
    return .goOn
  }
}
