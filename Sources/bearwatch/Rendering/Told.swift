/// What a talk has said already, so that nothing is said twice.
import Counsel

struct Told {
  /// The last verdict.
  private(set) var verdict: Verdict?
  private(set) var change = Change.new
  /// The last act that a sign of its own asked for.
  var act: String?
  private var said: Set<String> = []

  func has(_ key: String) -> Bool { said.contains(key) }

  /// Keeps what is said now; true the first time.
  mutating func first(_ key: String) -> Bool { said.insert(key).inserted }

  /// How the verdict has moved since the last one.
  mutating func change(to new: Verdict) -> Change {
    defer { verdict = new }
    change = verdict.map { new == $0 ? .same : new > $0 ? .graver : .milder } ?? .new
    return change
  }

  /// Which way a verdict has gone.
  enum Change: String { case new, same, graver, milder }
}
