/// A password, asked for without showing it.
import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is typed at the terminal after the prompt, without echo; nil for Ctrl-C, Ctrl-D and the end of input.
///
/// Where standard input is no terminal, its next line is taken and nothing is shown.
package func readSecret(prompt: String) -> String? {
  guard isatty(STDIN_FILENO) == 1 else { return PlainInput.readLine(prompt: "") }
  let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
  defer { if terminal >= 0 { close(terminal) } }
  return Secret(terminal: terminal >= 0 ? terminal : STDIN_FILENO, prompt: prompt).ask()
}

private struct Secret {
  let terminal: Int32
  let prompt: String

  func ask() -> String? {
    var reader = KeyReader(keyboard: terminal, signals: ceditline_watch(terminal))
    show()
    var end: Int32 = 0
    let text = read(from: &reader, end: &end)
    ceditline_unhide()
    ceditline_unwatch(false)
    write("\n")
    if end != 0, end != SIGINT { ceditline_die(end) }
    return text
  }

  /// The line discipline of the terminal edits; here a whole line arrives, or a signal.
  private func read(from reader: inout KeyReader, end: inout Int32) -> String? {
    var text = String.UnicodeScalarView()
    while true {
      switch reader.next() {
      case .character("\n"), .character("\r"): return clean(String(text))
      case .character(let scalar): text.append(scalar)
      case .command: continue
      case .signal(SIGTSTP): stop()
      case .signal(SIGCONT): show()
      case .signal(SIGWINCH): continue
      case .signal(let number):
        end = number
        return nil
      case .end: return text.isEmpty ? nil : clean(String(text))
      }
    }
  }

  private func show() {
    ceditline_hide()
    write(prompt)
  }

  private func stop() {
    ceditline_unhide()
    ceditline_die(SIGTSTP)
  }

  private func write(_ text: String) {
    ceditline_write("")
    var text = text
    _ = text.withUTF8 { Platform.write(terminal, UnsafeRawBufferPointer($0)) }
  }
}
