/// Where text stands on rows of a given width, as libedit draws it: a wide character that does not fit is moved on.
enum Layout {
  /// The row of a cursor behind this text, from 0.
  static func row(of text: String, width: Int) -> Int {
    Columns.width(of: filled(text, width: width)) / max(1, width)
  }

  /// The text with the blanks that stand where a wide character did not fit.
  static func filled(_ text: String, width: Int) -> String {
    var filled = ""
    var column = 0
    for scalar in text.unicodeScalars {
      let size = Columns.width(of: scalar)
      if size == 2, column == width - 1 {
        filled += " "
        column = 0
      }
      filled.unicodeScalars.append(scalar)
      column = (column + size) % max(1, width)
    }
    return filled
  }
}
