/// Text of other people's, made fit for a terminal.
extension String {
  /// Without control and direction characters, on one line: a title must not move the cursor or turn the text around.
  var cleaned: String {
    var kept = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: if scalar.properties.isWhitespace { kept.append(" ") }
      // The joiner holds emoji together and moves nothing.
      case .format: if scalar.value == 0x200D { kept.append(scalar) }
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }
}
