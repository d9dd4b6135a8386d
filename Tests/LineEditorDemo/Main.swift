/// A program that only asks for lines and says what it got, for the tests of the line editor.
import Glibc
import Terminal

@main
struct LineEditorDemo {
  static func main() {
    let history = Screen.variable("DEMO_HISTORY").map { HistoryFile(path: $0, limit: 20) }
    let editor = LineEditor(history: history)
    let style = Screen.current().style
    editor.keepsInterrupts = true
    editor.completions = { before in
      ["/help", "/history", "/quit"].filter { $0.hasPrefix(before) }.map { Candidate($0) }
    }
    editor.suggests = Screen.variable("DEMO_HINTS") != nil
    editor.shown = { $0.replacing("secret", with: "******") }
    editor.mayRecord = { !$0.contains("secret") }
    let prompt = Screen.variable("DEMO_PROMPT") ?? style("识熊> ", .bold, .blue)
    while true {
      switch editor.readLine(prompt: prompt) {
      case .line("password"): print("secret: \(readSecret(prompt: "密码: ") ?? "none")")
      case .line("work"): work(for: 2)
      case .line("toil"): work(for: 60)
      case .line("crash"): fatalError("as asked")
      case .line(let line): print("got: \(line.split(separator: "\n", omittingEmptySubsequences: false))")
      case .interrupted: print("interrupted")
      case .end:
        print("end")
        return
      }
    }
  }

  /// Sleeps for so many seconds; a signal that is handled cuts short the one in which it comes.
  private static func work(for seconds: Int) {
    print("working")
    fflush(nil)
    for _ in 0..<seconds { sleep(1) }
  }
}
