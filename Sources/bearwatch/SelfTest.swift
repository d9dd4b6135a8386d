/// Holds the cases that the program ships against its own judging.
import Counsel
import Foundation
import Knowledge
import Model

struct SelfTest {
  /// How one case went.
  struct Result: Sendable {
    let told: CaseFile.Told
    let verdict: Verdict
    /// The turn in which the first alarm came, from 1.
    let alarmedAt: Int?
    let found: Set<String>
    let milliseconds: Double

    var isRight: Bool { told.scam == verdict.isAlarm && isEarly }
    var isEarly: Bool { told.by.map { by in alarmedAt.map { $0 <= by } ?? false } ?? true }
    var hasFindings: Bool { told.shows != nil || told.lacks != nil }
    var findsRight: Bool { missing.isEmpty && unwanted.isEmpty }
    /// Findings that should be there and are not, and those that should not be there.
    var missing: [String] { Set(told.shows ?? []).subtracting(found).sorted() }
    var unwanted: [String] { found.intersection(told.lacks ?? []).sorted() }
  }

  let counsel: Counsel
  let files: [CaseFile]

  func run() throws -> [Result] {
    try files.flatMap { file in
      let book = try counsel.book(file.source())
      let today = file.today.flatMap { Day($0) } ?? .now
      return file.cases.filter { $0.scam != nil }.map { result($0, book, today) }
    }
  }

  private func result(_ told: CaseFile.Told, _ book: OrderBook, _ today: Day) -> Result {
    let clock = ContinuousClock()
    var talk = Conversation(counsel: counsel, book: book, today: today)
    let time = clock.measure { for turn in told.said { _ = talk.hear(turn) } }
    return Result(
      told: told, verdict: talk.verdicts.last ?? .unknown,
      alarmedAt: talk.verdicts.firstIndex(where: \.isAlarm).map { $0 + 1 },
      found: Set(talk.reply?.evidence.map(\.id) ?? []),
      milliseconds: Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1000)
  }
}

/// What a run of the cases comes to.
struct SelfTestTally {
  let results: [SelfTest.Result]

  var scams: [SelfTest.Result] { results.filter { $0.told.scam == true } }
  var lawful: [SelfTest.Result] { results.filter { $0.told.scam == false } }
  /// Scams that alarm at the end.
  var recall: Int { scams.count(where: \.verdict.isAlarm) }
  var falseAlarms: Int { lawful.count(where: \.verdict.isAlarm) }
  var withTime: [SelfTest.Result] { scams.filter { $0.told.by != nil } }
  var early: Int { withTime.count(where: \.isEarly) }
  var withFindings: [SelfTest.Result] { results.filter(\.hasFindings) }
  var findings: Int { withFindings.count(where: \.findsRight) }
  var wrong: [SelfTest.Result] { results.filter { !$0.isRight || !$0.findsRight } }

  /// Milliseconds of one case, at the middle and at the slowest hundredth.
  var times: (median: Double, slowest: Double) {
    let sorted = results.map(\.milliseconds).sorted()
    guard !sorted.isEmpty else { return (0, 0) }
    return (sorted[sorted.count / 2], sorted[min(sorted.count - 1, sorted.count * 99 / 100)])
  }
}
