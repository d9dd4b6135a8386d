/// One command of the conversation; each stands in a file of its own in `Commands/`.
import Knowledge

struct ReplCommand: Sendable {
  /// The id of its words in `Knowledge/commands.yaml`.
  let id: String
  /// What it does with what was typed behind its name.
  let run: @Sendable (inout Session, String) throws -> Outcome

  /// Whether the conversation goes on.
  enum Outcome { case goOn, leave }

  /// All commands, in the order of the help.
  static let all: [ReplCommand] = [
    panic, help, importFiles, undo, orders, addOrder, correctOrder, removeOrder, coverage, contacts, steps, tick, paid,
    report,
    why, next,
    leave, probe, callers, state, takeBack, change, skip, enough, new, keep, resume, handOff, debrief, pause, hide,
    history, settings, doctor, family, drill, quit,
  ]
}

/// Finds commands in what was typed: behind a slash by name or beginning, without one only by the whole name.
struct CommandFinder {
  /// The most letters that may differ for a name to be offered instead.
  private static let nearEnough = 1

  private let names: [(name: String, id: String)]

  init(_ words: [CommandWords]) {
    names = words.flatMap { command in command.names.map { (Self.folded($0), command.id) } }
  }

  /// What was found.
  enum Found: Equatable {
    case command(id: String, rest: String)
    /// A slash and a name that is none; with the name that may have been meant.
    case unknown(name: String, meant: String?)
    case sentence
  }

  func find(_ line: String) -> Found {
    let text = line.trimmingPrefix { $0.isWhitespace }
    guard let first = text.first, first == "/" || first == "\u{FF0F}" else {
      let whole = Self.folded(text.split(separator: " ").joined(separator: " "))
      return names.first { $0.name == whole }.map { .command(id: $0.id, rest: "") } ?? .sentence
    }
    let parts = text.dropFirst().split(maxSplits: 1) { $0.isWhitespace }
    let name = Self.folded(String(parts.first ?? ""))
    let rest = parts.count > 1 ? String(parts[1]) : ""
    if let known = names.first(where: { $0.name == name }) { return .command(id: known.id, rest: rest) }
    if name.contains("/") { return .sentence }
    let meant = names.first { $0.name.count > 1 && name.count > 1 && distance($0.name, name) <= Self.nearEnough }
    return .unknown(name: name, meant: meant?.name)
  }

  /// In small letters of half width, without blanks.
  private static func folded(_ name: some StringProtocol) -> String {
    let narrow = name.unicodeScalars.map { scalar in
      (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
    return String(String.UnicodeScalarView(narrow)).lowercased().filter { $0 != " " }
  }

  /// How many letters must be changed, put in or left out (Levenshtein).
  private func distance(_ one: String, _ other: String) -> Int {
    let letters = Array(other)
    var row = Array(0...letters.count)
    for (i, letter) in one.enumerated() {
      var previous = row[0]
      row[0] = i + 1
      for j in letters.indices {
        let cost = min(row[j] + 1, row[j + 1] + 1, previous + (letter == letters[j] ? 0 : 1))
        (previous, row[j + 1]) = (row[j + 1], cost)
      }
    }
    return row[letters.count]
  }
}
