/// What the place where answers appear can show: its width, and whether colours and wide symbols are welcome.
import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

package struct Screen: Sendable {
  /// What `--color` says.
  package enum Colour: String, Sendable, CaseIterable { case auto, always, never }

  package var width: Int
  package var isTerminal: Bool
  package var showsColour: Bool
  /// Only ASCII symbols, for terminals that disagree about the width of others.
  package var ascii: Bool
  /// Words instead of shapes, for who listens.
  package var words: Bool
  /// Short lines, and a blank one between any two things.
  package var simple: Bool

  package init(
    width: Int = 80, isTerminal: Bool = false, showsColour: Bool = false, ascii: Bool = false, words: Bool = false,
    simple: Bool = false
  ) {
    (self.width, self.isTerminal, self.showsColour) = (width, isTerminal, showsColour)
    (self.ascii, self.words, self.simple) = (ascii, words, simple)
  }

  package var style: Style { Style(isOn: showsColour) }

  /// Standard output as it is now; ask anew for every answer, since people resize windows.
  package static func current(
    colour: Colour = .auto, ascii: Bool = false, words: Bool = false, simple: Bool = false,
    environment: (String) -> String? = variable
  ) -> Screen {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    return Screen(
      width: size?.columns ?? environment("COLUMNS").flatMap { Int($0) } ?? 80, isTerminal: isTerminal,
      showsColour: showsColour(colour, isTerminal: isTerminal, environment: environment), ascii: ascii, words: words,
      simple: simple)
  }

  /// The size of the terminal on standard output, if that is one.
  static var size: (columns: Int, rows: Int)? {
    var (columns, rows): (Int32, Int32) = (0, 0)
    return ceditline_size(&columns, &rows) ? (Int(columns), Int(rows)) : nil
  }

  /// The caller's word first, then NO_COLOR (https://no-color.org), CLICOLOR_FORCE, and what the terminal is.
  package static func showsColour(_ colour: Colour, isTerminal: Bool, environment: (String) -> String?) -> Bool {
    switch colour {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let no = environment("NO_COLOR"), !no.isEmpty { return false }
    if let force = environment("CLICOLOR_FORCE"), !force.isEmpty, force != "0" { return true }
    return isTerminal && canEdit(environment("TERM"))
  }

  /// Whether a terminal of this kind can move its cursor.
  package static func canEdit(_ kind: String?) -> Bool { !["", "dumb", "unknown"].contains(kind ?? "") }

  /// A variable of the environment.
  package static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
