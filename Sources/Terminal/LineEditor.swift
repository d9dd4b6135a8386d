/// One line typed by a person, with everything they expect of a keyboard; see `LineEditor+Keys` for the keys.
import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What came of asking for a line.
package enum Input: Equatable, Sendable {
  case line(String)
  /// Ctrl-C; what had been typed is what ↑ shows next.
  case interrupted
  /// Ctrl-D, or the end of a file.
  case end
}

package final class LineEditor {
  package let history: HistoryFile?
  /// Whether a line may be kept in the history file; all may, until the caller knows better.
  package var mayRecord: (String) -> Bool = { _ in true }
  /// What the text before the cursor may become when Tab is pressed.
  package var completions: (String) -> [Candidate] = { _ in [] }
  /// The line as it stays on the screen once it was sent off.
  package var shown: (String) -> String = { $0 }
  /// What stands behind a line of several lines, to say how many they are.
  package var countsLines: (Int) -> String = { "(\($0))" }
  /// Whether Ctrl-C between two lines is kept for the next, instead of ending the program.
  package var keepsInterrupts = false
  /// Whether what may follow is suggested in grey.
  package var suggests = false
  /// The prompt of a search for these words, and whether something has been found.
  package var searchPrompt: (_ words: String, _ isFound: Bool) -> String = { "(\($1 ? "?" : "-") \($0)) " }
  /// Whether keys can be edited here, or lines are just read.
  package var isInteractive: Bool { edit != nil }
  /// Whether nothing had been typed when the last line ended.
  package private(set) var wasEmpty = true

  /// Whether the terminal could be edited at, had it a locale in which Chinese can be typed.
  package let lacksLocale: Bool

  let edit: OpaquePointer?
  var reader = KeyReader(keyboard: STDIN_FILENO, signals: -1)
  var drawing = Drawing(width: 80, height: 24)
  var prompt: [Cell] = []
  var recall: Recall?
  var search: Search?
  var killed = ""
  var queue: [Key] = []
  var ending: Ending?
  private var asked = ""
  /// Lines that ↑ finds although no file keeps them, with the number of kept entries that are older.
  private var dropped: [(line: String, after: Int)] = []

  /// Why a line ended without Enter.
  enum Ending: Equatable { case interrupted, end, signal(Int32) }

  /// An editor on standard input and output; where these are no terminal it reads plain lines.
  package init(history: HistoryFile? = nil, name: String = "bearwatch") {
    self.history = history
    let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    let canEdit = isTerminal && Screen.canEdit(Screen.variable("TERM"))
    lacksLocale = canEdit && !ceditline_utf8()
    edit = canEdit && !lacksLocale ? ceditline_open(name) : nil
    if let edit { prepare(edit) }
  }

  deinit { if let edit { el_end(edit) } }

  /// Asks for a line; the prompt may be coloured, and the cursor is at the start of an empty row afterwards.
  package func readLine(prompt: String) -> Input {
    guard let edit else { return PlainInput.readLine(prompt: prompt).map(Input.line) ?? .end }
    start(prompt)
    ceditline_set_raw(edit, true)
    let text = typed(edit)
    draw(before: shown(text.filter { $0 != "\n" }), after: "")
    ceditline_write(drawing.toLastRow() + "\r\n" + Paste.off)
    ceditline_unwatch(keepsInterrupts)
    wasEmpty = text.isEmpty
    guard let ending else { return .line(finished(text)) }
    if case .signal(let number) = ending { ceditline_die(number) }
    return ending == .interrupted ? .interrupted : .end
  }

  /// Shows the line with its prompt, and behind it what is only shown.
  func draw(before: String, after: String, ghost: String = "") {
    let text = drawing.draw(prompt: prompt, before: before, after: after, ghost: ghost)
    if !text.isEmpty { ceditline_write(text) }
  }

  /// Empties the screen, and what can be scrolled back to; false where that cannot be done.
  package func hide() -> Bool {
    guard isInteractive else { return false }
    ceditline_write("\u{1B}[H\u{1B}[2J\u{1B}[3J")
    return true
  }

  /// All that ↑ and Ctrl-R look through, oldest first, as it is shown in the line.
  var entries: [String] {
    var entries = (history?.entries ?? []).map(Paste.inLine)
    for (line, after) in dropped.reversed() { entries.insert(line, at: min(after, entries.count)) }
    return entries
  }

  /// Keeps a line for ↑ in this talk only.
  func drop(_ line: String) {
    if !line.isEmpty { dropped.append((line, history?.entries.count ?? 0)) }
  }

  func show(prompt: String? = nil) { self.prompt = Cell.cells(of: prompt ?? asked) }

  /// Begins a drawing where the cursor is, in the size of now.
  func startDrawing() {
    let size = Screen.size
    drawing = Drawing(width: size?.columns ?? 80, height: size?.rows ?? 24)
  }

  private func start(_ prompt: String) {
    asked = prompt
    show()
    (recall, search, ending, queue) = (nil, nil, nil, [])
    startDrawing()
    let signals = ceditline_watch(STDIN_FILENO)
    let passesEscape = reader.passesEscape
    reader = KeyReader(keyboard: STDIN_FILENO, signals: signals)
    reader.passesEscape = passesEscape
    ceditline_write(Paste.on)
  }

  private func typed(_ edit: OpaquePointer) -> String {
    var count: Int32 = 0
    guard let line = el_wgets(edit, &count), count > 0 else {
      ending = ending ?? .end
      return EditedLine(edit: edit).text
    }
    return EditedLine.string(line, to: line + Int(count))
  }

  private func finished(_ text: String) -> String {
    let line = clean(text).filter { $0 != "\n" }
    let result = Paste.outOfLine(line)
    if let history, mayRecord(result) { history.append(result) } else if history == nil { drop(line) }
    return result
  }
}
