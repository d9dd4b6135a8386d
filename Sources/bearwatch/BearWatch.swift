/// The command `bearwatch`: a conversation at a terminal, and subcommands for scripts.
import ArgumentParser
import Foundation
import Knowledge
import Terminal

@main
struct BearWatch: Subcommand {
  static let version = "0.1.0"

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
        bearwatch doctor                   whether everything is in order

      Orders stay on this machine, in $BEARWATCH_HOME or the XDG data directory;
      the program holds no network code.
      """, version: version,
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
      DoctorCommand.self,
    ])
  @OptionGroup var flags: Flags

  func run(in context: Context) throws { try Self.talk(in: context) }

  /// Holds a conversation.
  /// - Parameter opening: what is done first, before anything is asked.
  static func talk(in context: Context, opening: String? = nil) throws {
    let store = try context.storeOrNone()
    let places = try? context.places()
    let stage = Stage.terminal(
      history: places.map { HistoryFile(path: $0.home + "/history") }, settings: context.settings,
      wording: context.wording, isTalk: true)
    // Read while the user types.
    let desk = Later { try context.desk(store, today: .now) }
    let lobby = Lobby(wording: context.wording, stage: stage, store: store, profile: places?.profile)
    let first = opening.map { Input.line($0) } ?? lobby.first()
    let (ready, notice) = try desk.get()
    notice.map(context.tell)
    var session = Session(wording: context.wording, desk: ready, stage: stage, context: context)
    let status = session.run(from: first)
    guard status == 0 else { throw ExitCode(status) }
  }

  /// As the library does it, but for the exit status of wrong usage, which is 2 by contract.
  static func main() {
    Precautions.take()
    if let text = topic(CommandLine.arguments.dropFirst()) { return print(text) }
    do {
      let done = Result {
        // With nothing to parse, the library is not asked for what it would parse; the prompt is there sooner.
        if CommandLine.arguments.count == 1 { return try Context.work(nil) { try talk(in: $0) } }
        if let check = quickCheck() { return try check.run() }
        var command = try parseAsRoot()
        try command.run()
      }
      if !Output.hasArrived() { try Failure.reporting { _ in throw Failure("output.failed", status: .fault) } }
      try done.get()
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Failure.tell(clean(fullMessage(for: error)))
      Foundation.exit(Failure.Status.usage.rawValue)
    }
  }

  /// `check` read by itself, which is sooner done than with all commands beside it; whatever is not plain is left to those.
  private static func quickCheck() -> CheckCommand? {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.first == CheckCommand.configuration.commandName else { return nil }
    return try? CheckCommand.parse(Array(arguments.dropFirst()))
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
