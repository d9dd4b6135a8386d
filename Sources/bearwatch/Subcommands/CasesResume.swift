/// `bearwatch cases resume`: a conversation that goes on with a kept talk.
import ArgumentParser
import Knowledge

struct CasesResume: Subcommand {
  static let configuration = CommandConfiguration(commandName: "resume", abstract: "Goes on with one of them.")

  @Argument(help: "Its number.") var number: Int
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    _ = try context.keptCase(number)
    let command = context.wording.commands.first { $0.id == ReplCommand.resume.id }?.names.first ?? ""
    try BearWatch.talk(in: context, opening: "/\(command) \(number)")
  }
}
