/// How the user has practised: every round with what was taken for what, and when practising again is worth a reminder.
import Model
import Store

struct Practice: Noted, Hashable {
  static let name = "practice"

  var rounds: [Round] = []
  /// True where the user wants no reminders.
  var isQuiet: Bool?
  /// The number of the day of the last reminder.
  var remindedOn: Int?

  struct Round: Codable, Hashable {
    /// Seconds since 1970.
    var at: Int
    /// Whether it was gone through to its end.
    var isWhole: Bool
    var answers: [Answer]

    var day: Day { Moment(seconds: at).day }
  }

  /// What one call was taken for.
  struct Answer: Codable, Hashable {
    var drill: String
    var isScam: Bool
    var taken: Taken

    var isRight: Bool { taken == (isScam ? .scam : .lawful) }
  }

  enum Taken: String, Codable, CaseIterable { case scam, lawful, unsure }

  /// How often it was right, and wrong in which direction; what was left open is neither.
  struct Tally: Hashable {
    let scams: Int, lawful: Int, missed: Int, accused: Int, unsure: Int, caught: Int

    init(_ answers: [Answer]) {
      scams = answers.count { $0.isScam }
      lawful = answers.count - scams
      missed = answers.count { $0.isScam && $0.taken == .lawful }
      accused = answers.count { !$0.isScam && $0.taken == .scam }
      unsure = answers.count { $0.taken == .unsure }
      caught = answers.count { $0.isScam && $0.taken == .scam }
    }
  }

  /// Over all rounds.
  var tally: Tally { Tally(rounds.flatMap(\.answers)) }

  /// What was answered last about a drill, and when.
  func last(_ drill: String) -> (answer: Answer, at: Int)? {
    let found = rounds.sorted { $0.at < $1.at }.last { $0.answers.contains { $0.drill == drill } }
    return found.flatMap { round in round.answers.last { $0.drill == drill }.map { ($0, round.at) } }
  }
}

extension Practice {
  /// Days after which the effect of practice wants a booster: a week, a month, then three months again and again.
  ///
  /// Without them it is gone after a month (ROLESafe, doi 10.1145/3772318.3791003), with them it lasts (Burke et al. 2022).
  private static let boosters = [7, 30, 90]

  /// Days since the last round, where another is due and nobody was reminded today.
  func due(on today: Day) -> Int? {
    let days = rounds.filter(\.isWhole).map(\.day).sorted()
    guard isQuiet != true, remindedOn != today.number, let last = days.last else { return nil }
    // Who practises before it is due begins the same stretch anew.
    let kept = zip(days, days.dropFirst()).reduce(0) { level, pair in
      pair.1 - pair.0 >= Self.boosters[level] ? min(level + 1, Self.boosters.count - 1) : level
    }
    // A clock that was set back makes this negative, and nothing due.
    return today - last >= Self.boosters[kept] ? today - last : nil
  }
}
