/// The command `bearwatch`: a conversation at a terminal, and subcommands for scripts.
import ArgumentParser
import Knowledge

@main
struct BearWatch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bearwatch", abstract: "Checks a caller's claims against your own orders.", version: "0.1.0",
    subcommands: [ImportCommand.self])

  mutating func run() throws {
    print(try KnowledgeBase(packed: packedKnowledge).wording().commands.count)
  }
}
