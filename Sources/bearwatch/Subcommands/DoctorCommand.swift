/// `bearwatch doctor`: whether the program, the terminal and the user's data are in order.
import ArgumentParser
import Knowledge
import Terminal

struct DoctorCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Looks whether the program, the terminal and your data are in order.",
    discussion: """
        bearwatch doctor         a line for each thing, and what to do where it is not well
        bearwatch doctor --fix   also closes your files to others, and removes what a killed run left
        bearwatch doctor --json  the same as one JSON object

      Exits with 0 when nothing is wrong, also where something could be better;
      with 65 when something is wrong.
      """)

  @Flag(help: "Close your files to others, and remove what a killed run has left.") var fix = false
  @Flag(help: "Print one JSON object instead of words.") var json = false
  @OptionGroup var flags: Flags

  /// What is wrong with the settings is one of the lines, and not told beside them.
  func run() throws {
    try Failure.reporting { wording in try run(in: Context(flags, wording: wording)) }
  }

  func run(in context: Context) throws {
    let observations = Checkup(context: context, screen: context.screen, mends: fix).observations()
    if json {
      print(try bearwatch.json(CheckupFile(observations, context.wording)))
    } else {
      let text = CheckupText(wording: context.wording, screen: context.screen)
      print(Page(screen: context.screen).text(text.paragraphs(observations)))
    }
    if observations.worst == .bad { throw ExitCode(Failure.Status.badInput.rawValue) }
  }
}
