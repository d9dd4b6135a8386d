/// Text of other people's, made fit for a line of an answer.
import Terminal

extension String {
  /// Without escape sequences, control and direction characters, on one line: a title must not steer the terminal.
  var cleaned: String { clean(self).replacing("\n", with: " ") }
}
