/// Where words begin and end in Chinese, which has no blanks between them: at marks, and where the script changes.
enum WordMotion {
  private enum Kind { case blank, mark, square, letter }

  /// How many characters a step back over one word takes from the end of this text.
  static func back(over before: String) -> Int {
    length(of: before.reversed())
  }

  /// How many characters a step forward over one word takes from the start of this text.
  static func forward(over after: String) -> Int {
    length(of: Array(after))
  }

  private static func length(of characters: [Character]) -> Int {
    let blanks = characters.prefix { kind(of: $0) == .blank }.count
    guard blanks < characters.count else { return blanks }
    let first = kind(of: characters[blanks])
    return blanks + characters[blanks...].prefix { kind(of: $0) == first }.count
  }

  private static func kind(of character: Character) -> Kind {
    if character.isWhitespace { return .blank }
    if character.isPunctuation || character.isSymbol { return .mark }
    return character.unicodeScalars.contains { Columns.width(of: $0) == 2 } ? .square : .letter
  }
}
