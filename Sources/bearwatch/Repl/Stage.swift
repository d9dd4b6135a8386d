/// Where a conversation is held: what lines come from, where answers go, and how wide they may be.
import Foundation
import Knowledge
import Model
import Terminal

struct Stage {
  var isInteractive: Bool
  /// Whether Chinese cannot be typed here, for want of a locale.
  var isBlind = false
  /// Asked anew for every answer, since people resize windows.
  var screen: () -> Screen
  var write: (String) -> Void
  /// Writes what may be longer than the screen.
  var writeLong: ((String) -> Void)?
  var readLine: (_ prompt: String) -> Input
  /// Whether the line that was read last, or given up, held nothing.
  var wasEmpty: () -> Bool
  var readSecret: (_ prompt: String) -> String?
  /// Empties screen and what can be scrolled back to; false where that cannot be done.
  var hide: () -> Bool = { false }
  /// Forgets what was typed before.
  var forget: () -> Void = {}
  /// What Tab offers beside names of commands.
  var offer: (Completion) -> Void = { _ in }
  let alarm: Alarm
  var now: () -> Moment = { .now }

  /// Standard input and output.
  /// - Parameter isTalk: whether it goes on until the user leaves, so that Ctrl-C must not end it by the way.
  static func terminal(history: HistoryFile?, settings: Settings, wording: Wording, isTalk: Bool = false) -> Stage {
    let editor = LineEditor(history: settings.isOn(.history) ? history : nil)
    editor.keepsInterrupts = isTalk
    let secrets = Secrets(wording)
    let alarm = Alarm(wording)
    editor.mayRecord = { !alarm.isRaised && !alarm.isCall($0) && !secrets.areIn($0) }
    editor.shown = secrets.masked
    editor.searchPrompt = { wording.phrase($1 ? "session.search" : "session.search.none", ["words": $0]) + " " }
    editor.countsLines = { wording.phrase("session.lines", ["count": String($0)]) }
    editor.suggests = settings.isOn(.hints) && !settings.isOn(.reader) && Screen.current(settings).showsColour
    var stage = Stage(
      isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1, isBlind: editor.lacksLocale,
      screen: { .current(settings) }, write: { print($0) }, readLine: { editor.readLine(prompt: $0) },
      wasEmpty: { editor.wasEmpty }, readSecret: { Terminal.readSecret(prompt: $0) }, alarm: alarm)
    stage.hide = editor.hide
    stage.forget = { history?.clear() }
    stage.offer = { editor.completions = $0.candidates }
    stage.offer(Completion(wording.commands))
    // Who listens, or wants it simple, is spared another program with keys of its own.
    if settings.isOn(.reader) || settings.isOn(.simple) { return stage }
    stage.writeLong = { Pager.show($0, with: settings[.pager].text, hint: wording.phrase("pager.hint")) }
    return stage
  }

  /// Reads a line; a call for help is answered at once, whatever was asked, and then the line is asked for again.
  func read(_ prompt: String) -> Input {
    while true {
      let input = readLine(prompt)
      guard case .line(let line) = input, alarm.isCall(line) else { return input }
      sound()
    }
  }

  /// Reads what must not be shown; a call for help is answered here too.
  func secret(_ prompt: String) -> String? {
    while let text = readSecret(prompt) {
      guard alarm.isCall(text) else { return text }
      sound()
    }
    return nil
  }

  /// Says what to do at once.
  func sound() {
    let style = screen().style
    write(alarm.raise().map { style($0, .bold, .red) }.joined(separator: "\n") + (isInteractive ? "\n" : ""))
  }

  /// A prompt as it is shown here.
  func prompt(_ text: String) -> String { isInteractive ? screen().style(text, .bold) + " " : "" }
}
