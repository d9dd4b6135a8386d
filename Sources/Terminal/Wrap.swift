/// Lines broken the way Chinese is set: by columns, with no mark stranded at the wrong end of a line.
extension Columns {
  /// The text in lines of at most `width` columns, the first indented by `indent`, all others by `hangingIndent`.
  ///
  /// Newlines in the text are kept. Words, numbers and addresses are only cut where one alone is longer than a line.
  package static func wrap(
    _ text: String, to width: Int, indent: Int = 0, hangingIndent: Int = 0
  ) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = Line(indent: lines.isEmpty ? indent : hangingIndent, width: width)
      for piece in LineBreaking.pieces(of: paragraph) where !line.take(piece) {
        if !line.isEmpty {
          lines.append(line.text)
          line = Line(indent: hangingIndent, width: width)
        }
        for part in LineBreaking.cut(piece, to: line.room) where !line.take(part) {
          lines.append(line.text)
          line = Line(indent: hangingIndent, width: width)
          _ = line.take(part)
        }
      }
      lines.append(line.text)
    }
    return lines
  }
}

/// A line being filled.
private struct Line {
  let indent: Int
  let room: Int
  private var content = ""
  private var used = 0

  init(indent: Int, width: Int) {
    self.indent = indent
    self.room = max(2, width - indent)
  }

  var isEmpty: Bool { content.isEmpty }

  /// The line without blanks at its end.
  var text: String {
    let end = content.lastIndex { $0 != " " }.map { content.index(after: $0) } ?? content.startIndex
    return end == content.startIndex ? "" : String(repeating: " ", count: indent) + content[..<end]
  }

  /// Appends the piece if its letters fit; blanks may hang over the end.
  mutating func take(_ piece: some StringProtocol) -> Bool {
    let letters = piece.lastIndex { $0 != " " }.map { Columns.width(of: piece[...$0]) } ?? 0
    guard used + letters <= room || (isEmpty && piece.count == 1) else { return false }
    content += piece
    used += Columns.width(of: piece)
    return true
  }
}
