/// `bearwatch selftest`: what the verdicts are worth, measured on cases that the program ships.
import ArgumentParser
import Counsel
import Foundation
import Knowledge

struct SelfTestCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "selftest", abstract: "Measures the judging on invented cases that come with the program.",
    discussion: """
        bearwatch selftest           recall, false alarms, findings and milliseconds
        bearwatch selftest --wrong   also each case that went wrong
        bearwatch selftest --json    the numbers as one JSON object

      Nothing of yours is read or kept.
      """)

  @Flag(help: "List the cases that went wrong.") var wrong = false
  @Flag(help: "Print the numbers as one JSON object.") var json = false
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let wording = context.wording
    let base = KnowledgeBase(packed: packedKnowledge)
    let counsel = try Counsel(base.judging(), questions: wording.questions)
    let tally = SelfTestTally(results: try SelfTest(counsel: counsel, files: base.selfTest()).run())
    if json { return print(try jsonLine(SelfTestFile(tally))) }
    let text = SelfTestText(wording: wording)
    print((text.lines(tally) + (wrong ? text.wrong(tally) : [])).joined(separator: "\n"))
  }
}
