/// `bearwatch check`: one account, or one a line, judged against the store.
import ArgumentParser
import Counsel
import Foundation
import Knowledge
import Model
import Terminal

struct CheckCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Judges the account of a call or message.",
    discussion: """
        bearwatch check "..."              one account, in words
        bearwatch check -                  the account on standard input
        bearwatch check --json "..."       the answer as one JSON object
        bearwatch check --jsonl < FILE     one record a line in, one answer a line out
        bearwatch check --tally < FILE     the same records counted; nothing of their texts

      Exit status: 0 nothing found or nothing to judge by, 10 suspicious, 20 likely
      a scam, 30 a scam; 2 wrong usage, 65 bad input, 70 a fault of the program.
      """)

  @Argument(help: "What happened, in the user's words; - reads standard input.") var text: [String] = []
  @Flag(help: "Print the answer as one JSON object.") var json = false
  @Flag(help: "Read one JSON record a line from standard input, print one answer a line.") var jsonl = false
  @Flag(help: "Read records as --jsonl does, and only count what they come to.") var tally = false
  @Option(help: "The day that words like yesterday count from, as 2026-11-20.") var today: String?
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let today = try day()
    let (desk, notice) = try context.desk(context.storeOrNone(), today: today)
    notice.map(context.tell)
    let status =
      tally
      ? try Batch(desk: desk).count(context, asJSON: json)
      : jsonl ? try Batch(desk: desk).run() : try single(desk, context.screen)
    guard status == 0 else { throw ExitCode(status) }
  }

  private func day() throws(Failure) -> Day {
    guard let today else { return .now }
    guard let day = Day(today) else { throw Failure("check.bad_day", ["text": today.cleaned], status: .usage) }
    return day
  }

  private func single(_ desk: Desk, _ screen: Screen) throws -> Int32 {
    let account =
      text == ["-"]
      ? String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self) : text.joined(separator: " ")
    guard account.contains(where: { !$0.isWhitespace }) else { throw Failure("check.nothing", status: .usage) }
    var talk = desk.conversation()
    let reply = talk.hear(account)
    var told = Told()
    let payments = TalkLog().payments(reply, talk.turns, desk.wording)
    if json {
      print(try jsonLine(AnswerFile(reply, turns: talk.verdicts, wording: desk.wording)))
    } else {
      print(
        Page(screen: screen).text(desk.text.answer(reply, told: &told, payments: payments, isSimple: screen.simple)))
    }
    return reply.verdict.exitStatus
  }
}

extension Verdict {
  /// The exit status of a single check.
  var exitStatus: Int32 {
    switch self {
    case .unknown, .consistent: 0
    case .suspicious: 10
    case .likely: 20
    case .scam: 30
    }
  }
}
