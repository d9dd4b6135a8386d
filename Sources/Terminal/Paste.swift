/// Pasted text: taken in as one piece, and nothing of it acts before Enter is pressed.
enum Paste {
  static let on = "\u{1B}[?2004h"
  static let off = "\u{1B}[?2004l"
  /// Stands for a newline inside a line that is being edited.
  static let newline: Character = "\u{23CE}"

  /// The rest of a paste whose beginning has been read, as it goes into the line.
  static func read(from reader: inout KeyReader) -> String {
    let end: [Unicode.Scalar] = ["\u{1B}", "[", "2", "0", "1", "~"]
    var scalars: [Unicode.Scalar] = []
    // A terminal that never ends its paste must not take the keyboard away for good.
    while reader.isReady(within: 5000), let scalar = reader.scalar() {
      scalars.append(scalar)
      if scalar == "~", scalars.suffix(end.count) == end[...] {
        scalars.removeLast(end.count)
        break
      }
    }
    return inLine(text(of: scalars))
  }

  /// Terminals send a newline as CR.
  private static func text(of scalars: [Unicode.Scalar]) -> String {
    var raw = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in scalars {
      if scalar == "\r" { raw.append("\n") } else if scalar != "\n" || last != "\r" { raw.append(scalar) }
      last = scalar
    }
    let text = clean(String(raw))
    let end = text.lastIndex { !$0.isNewline }.map { text.index(after: $0) } ?? text.startIndex
    return String(text[..<end])
  }

  /// Text of several lines in one line.
  static func inLine(_ text: String) -> String {
    String(text.map { $0 == "\n" ? newline : $0 })
  }

  /// That line as the text it stands for.
  static func outOfLine(_ line: String) -> String {
    String(line.map { $0 == newline ? "\n" : $0 })
  }
}
