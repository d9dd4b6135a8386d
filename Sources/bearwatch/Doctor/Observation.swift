/// One thing that the doctor has looked at, as the keys of what is said of it and of what to do next.
import Knowledge

struct Observation: Hashable, Sendable {
  enum State: String, Hashable, Sendable, Encodable {
    case good
    /// The program works, and would work better otherwise.
    case heed
    case bad
  }

  /// By which scripts know it.
  let id: String
  let state: State
  private let key: String
  private let nextKey: String?
  let values: [String: String]
  /// What belongs to it and is shown as it is.
  var lines: [String] = []

  /// What is not good has a phrase of the same key with `.next`.
  init(_ id: String, _ state: State, _ key: String, _ values: [String: String] = [:], lines: [String] = []) {
    (self.id, self.state, self.key, self.values, self.lines) = (id, state, key, values, lines)
    nextKey = state == .good ? nil : key + ".next"
  }

  /// Something that would also be told where it stands in the way.
  init(_ id: String, _ failure: Failure) {
    (self.id, state, values) = (id, .bad, failure.values)
    (key, nextKey) = (failure.key + ".message", failure.key + ".hint")
  }

  func text(_ wording: Wording) -> String { wording.phrase(key, values) }
  func next(_ wording: Wording) -> String? { nextKey.map { wording.phrase($0, values) } }
}
