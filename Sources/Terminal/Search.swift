/// A search through what was typed before, by words typed meanwhile.
struct Search {
  /// Oldest first.
  private let entries: [String]
  let draft: String
  private(set) var query = ""
  private var index: Int
  private(set) var isFound = true
  private(set) var isOver = false

  init(entries: [String], draft: String) {
    self.entries = entries
    self.draft = draft
    self.index = entries.count
  }

  /// What the line shows: the whole entry found last.
  var shown: String { index < entries.count ? entries[index] : draft }

  /// How far the end of the match is from the end of the entry.
  var charactersBehindMatch: Int {
    guard !query.isEmpty, let start = shown.lastStart(of: query) else { return 0 }
    return shown.distance(from: start, to: shown.endIndex) - query.count
  }

  /// Ends with the line as it was before.
  mutating func cancel() {
    index = entries.count
    isOver = true
  }

  /// Ends with what is shown.
  mutating func accept() { isOver = true }

  mutating func type(_ text: String) {
    query += text
    seek(from: min(index, entries.count - 1))
  }

  mutating func erase() {
    guard query.popLast() != nil else { return }
    index = entries.count
    isFound = true
    if !query.isEmpty { seek(from: entries.count - 1) }
  }

  mutating func older() {
    if !query.isEmpty { seek(from: index - 1) }
  }

  private mutating func seek(from start: Int) {
    let now = shown
    guard start >= 0,
      let found = entries[...start].lastIndex(where: { $0.contains(query) && ($0 != now || start == index) })
    else {
      isFound = false
      return
    }
    index = found
    isFound = true
  }
}

extension String {
  /// Where the last occurrence of other text starts.
  fileprivate func lastStart(of other: String) -> Index? {
    indices.last { self[$0...].hasPrefix(other) }
  }
}
