/// Walking back and forth through what was typed before, from a line that is being typed.
struct Recall {
  /// Oldest first.
  private let entries: [String]
  /// What stood in the line before the walk, to be found again at its end.
  private let draft: String
  private let prefix: String
  private var index: Int
  private(set) var shown: String

  init(entries: [String], line: String, prefix: String) {
    self.entries = entries
    self.draft = line
    self.prefix = prefix
    self.index = entries.count
    self.shown = line
  }

  /// The next older entry that begins like the line and differs from what is shown.
  mutating func older() -> String? {
    step(to: entries[..<index].lastIndex { fits($0) })
  }

  /// The next newer one, and at last the draft itself.
  mutating func newer() -> String? {
    guard index < entries.count else { return nil }
    if let next = entries[(index + 1)...].firstIndex(where: { fits($0) }) { return step(to: next) }
    index = entries.count
    shown = draft
    return draft
  }

  private mutating func step(to next: Int?) -> String? {
    guard let next else { return nil }
    index = next
    shown = entries[next]
    return shown
  }

  private func fits(_ entry: String) -> Bool { entry.hasPrefix(prefix) && entry != shown }
}
