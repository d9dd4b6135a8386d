/// Ctrl-R: words are typed, and the line shows the whole newest entry that contains them.
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension LineEditor {
  func startSearch(from line: EditedLine) {
    search = Search(entries: entries, draft: line.text)
    show(prompt: searchPrompt("", true))
  }

  /// Takes a key for the search: `update` shows what came of it.
  func searched(with key: Key) -> Command {
    switch key {
    case .character("\u{12}"): search?.older()
    case .character("\u{7F}"), .character("\u{8}"): search?.erase()
    case .character("\u{7}"), .command(.escape), .signal(SIGINT): search?.cancel()
    case .character(let scalar) where scalar.value >= 0xA0 || (0x20..<0x7F).contains(scalar.value):
      search?.type(String(scalar))
    case .command(.paste): search?.type(Paste.read(from: &reader))
    default:
      // Any other key takes the entry into the line and then does what it always does; Enter sends it off.
      search?.accept()
      queue.append(key)
    }
    return .update
  }

  /// Shows where the search has come to, or ends it.
  func update(_ line: EditedLine) {
    guard let search else { return }
    line.replace(with: search.shown)
    if search.isOver {
      self.search = nil
      show()
    } else {
      show(prompt: searchPrompt(search.query, search.isFound))
      line.move(by: -search.charactersBehindMatch)
    }
  }
}
