/// Long texts a screen at a time, where somebody is reading: both ends are terminals and the text is taller than one.
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

package enum Pager {
  /// What shows them where nobody has asked for another; nothing is shown by an empty command.
  package static let usual = "less"

  /// Prints the text, through the command where it is too long for the screen.
  /// - Parameter hint: a line above the text that tells how to go on, since the prompt of `less` can only be ASCII.
  package static func show(_ text: String, with command: String, hint: String) {
    let isPaged = isNeeded(text) && !command.allSatisfy(\.isWhitespace) && page(hint + "\n" + text, with: command)
    if !isPaged { print(text) }
  }

  private static func isNeeded(_ text: String) -> Bool {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, Screen.canEdit(Screen.variable("TERM")),
      let size = Screen.size
    else { return false }
    return rows(of: text, width: size.columns) >= size.rows
  }

  /// How many rows the text takes on a screen of that width.
  static func rows(of text: String, width: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      max(1, (Columns.width(of: line) + width - 1) / max(1, width))
    }.reduce(0, +)
  }

  /// False where the command could not be run.
  private static func page(_ text: String, with command: String) -> Bool {
    setenv("LESS", "FRX", 0)
    setenv("LESSCHARSET", "utf-8", 0)
    fflush(nil)
    guard let pipe = popen(command, "w") else { return false }
    // Ctrl-C and leaving early are for the pager to know.
    let interrupt = signal(SIGINT, SIG_IGN)
    let broken = signal(SIGPIPE, SIG_IGN)
    fputs(text + "\n", pipe)
    let status = pclose(pipe)
    signal(SIGINT, interrupt)
    signal(SIGPIPE, broken)
    return status >> 8 != 127
  }
}
