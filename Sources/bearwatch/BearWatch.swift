/// The command `bearwatch`: a conversation at a terminal, and subcommands for scripts.
import ArgumentParser
import Foundation
import Knowledge
import Terminal

@main
struct BearWatch: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "bearwatch", abstract: "Checks a caller's claims against your own orders.",
    usage: """
      bearwatch
      bearwatch <subcommand>
      """,
    discussion: """
        bearwatch                          talk about a call, in Chinese; /help there
        bearwatch check "..."              judge one account, and leave
        bearwatch import alipay.zip        read an exported bill into the store
        bearwatch orders                   list what the store holds
        bearwatch contacts 95188           tell whose a number is
        bearwatch cases                    talks that you wanted kept; reports for the police
        bearwatch family                   what the family has agreed on
        bearwatch backup -o FILE           all that is kept, closed with a passphrase

      Orders stay on this machine, in $BEARWATCH_HOME or the XDG data directory;
      the program holds no network code.
      """, version: "0.1.0",
    subcommands: [
      CheckCommand.self,
      CasesCommand.self,
      ImportCommand.self,
      OrdersCommand.self,
      ContactsCommand.self,
      HandoutCommand.self,
      FamilyCommand.self,
      BackupCommand.self,
      RestoreCommand.self,
      KnowledgeCommand.self,
      SelfTestCommand.self,
    ])
  @OptionGroup var flags: Flags

  func run(in context: Context) throws { try Self.talk(in: context) }

  /// Holds a conversation.
  /// - Parameter opening: what is done first, before anything is asked.
  static func talk(in context: Context, opening: String? = nil) throws {
    let places = try context.places()
    let store = try context.store()
    let stage = Stage.terminal(
      history: HistoryFile(path: places.home + "/history"), settings: context.settings, wording: context.wording)
    // Read while the user types.
    let desk = Later { try Desk(wording: context.wording, today: .now, store: store) }
    let lobby = Lobby(wording: context.wording, stage: stage, store: store, profile: places.profile)
    let first = try opening.map { Input.line($0) } ?? lobby.first()
    var session = Session(wording: context.wording, desk: try desk.get(), stage: stage, context: context)
    let status = session.run(from: first)
    guard status == 0 else { throw ExitCode(status) }
  }

  /// As the library does it, but for the exit status of wrong usage, which is 2 by contract.
  static func main() {
    if let text = topic(CommandLine.arguments.dropFirst()) { return print(text) }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
      Foundation.exit(Failure.Status.usage.rawValue)
    }
  }

  /// `help` with a topic behind it: the same text that the conversation gives.
  private static func topic(_ arguments: some Collection<String>) -> String? {
    guard arguments.count == 2, arguments.first == "help", let word = arguments.dropFirst().first,
      let wording = try? KnowledgeBase(packed: packedKnowledge).wording(),
      let text = HelpText(wording: wording).about(word),
      configuration.subcommands.allSatisfy({ $0.configuration.commandName != word })
    else { return nil }
    return Page(screen: .current()).text(text)
  }
}
