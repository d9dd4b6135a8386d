/// Where a conversation is held: what lines come from, where answers go, and how wide they may be.
import Foundation
import Knowledge
import Model
import Terminal

struct Stage {
  var isInteractive: Bool
  /// Asked anew for every answer, since people resize windows.
  var screen: () -> Screen
  var write: (String) -> Void
  var readLine: (_ prompt: String) -> Input
  /// Whether the line that was read last, or given up, held nothing.
  var wasEmpty: () -> Bool
  var readSecret: (_ prompt: String) -> String?
  var now: () -> Moment = { .now }

  /// Standard input and output.
  static func terminal(history: HistoryFile?, wording: Wording) -> Stage {
    let editor = LineEditor(history: history)
    let secrets = Secrets(wording)
    editor.mayRecord = { !secrets.areIn($0) }
    editor.completions = Completion(wording.commands).lines
    editor.searchPrompt = { wording.phrase($1 ? "session.search" : "session.search.none", ["words": $0]) + " " }
    return Stage(
      isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1, screen: { .current() },
      write: { print($0) },
      readLine: { editor.readLine(prompt: $0) }, wasEmpty: { editor.wasEmpty },
      readSecret: { Terminal.readSecret(prompt: $0) })
  }
}
