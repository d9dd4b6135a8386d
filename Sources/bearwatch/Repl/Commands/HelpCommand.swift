/// `/帮助`: what one can say and which commands there are.
import Knowledge

extension ReplCommand {
  static let help = ReplCommand(id: "help") { session, _ in
    session.say("help.head")
    session.show(
      session.wording.commands.map { command in
        Paragraph(
          .item("/\(command.names[0])"),
          command.help
            + session.wording.phrase("help.also", ["names": command.names.dropFirst().joined(separator: " ")]))
      })
    return .goOn
  }
}
