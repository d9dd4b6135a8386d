/// The command `bearwatch`: a conversation at a terminal, and subcommands for scripts.
import ArgumentParser
import Foundation
import Knowledge

@main
struct BearWatch: ParsableCommand {
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

      Orders stay on this machine, in $BEARWATCH_HOME or the XDG data directory;
      the program holds no network code.
      """, version: "0.1.0",
    subcommands: [
      CheckCommand.self,
      ImportCommand.self,
      OrdersCommand.self,
      ContactsCommand.self,
      KnowledgeCommand.self,
      SelfTestCommand.self,
    ])

  func run() throws {
    try Failure.reporting { wording in
      var session = try Session(wording: wording)
      let status = try session.run()
      guard status == 0 else { throw ExitCode(status) }
    }
  }

  /// As the library does it, but for the exit status of wrong usage, which is 2 by contract.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
      Foundation.exit(Failure.Status.usage.rawValue)
    }
  }
}
