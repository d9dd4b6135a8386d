/// Finds the data that a page's scripts carry: `data = JSON.parse('…')`, `rawData={…}`, `call({…})`, or JSON alone.
import Knowledge

enum ScriptData {
  /// The first value that has the key, among those that a script gives to one of the names.
  static func value(in text: [UInt8], named names: [String], holding key: String, _ format: ExportFormat)
    throws(ImportError) -> JSON
  {
    var isDamaged = false
    let found = isPage(text) ? assigned(text, names) : [bare(text)]
    for literal in found {
      guard let literal, let json = try JSON(literal) else {
        isDamaged = true
        continue
      }
      if !json[key].isMissing || (key.isEmpty && !json.isMissing) { return json }
    }
    throw isDamaged ? .pageDamaged(format: format.id) : .pageWithoutData(format: format.id)
  }

  /// True for a page, false for JSON with or without a call around it.
  static func isPage(_ text: [UInt8]) -> Bool { text.first { $0 > 0x20 } == UInt8(ascii: "<") }

  /// The JSON of a file that holds nothing else; in `call({…});` that which the call is given.
  private static func bare(_ text: [UInt8]) -> Cell? {
    guard let start = text.firstIndex(where: { $0 == brace || $0 == bracket }) else { return nil }
    return text[..<start].contains(UInt8(ascii: "(")) ? balanced(text[start...]) : text[start...]
  }

  /// What the names are set to, nil for each that breaks off.
  private static func assigned(_ text: [UInt8], _ names: [String]) -> [Cell?] {
    var found: [Cell?] = []
    for name in names {
      let word = Array(name.utf8)
      var from = 0
      while found.count < maxCandidates, let place = text.place(of: word, from: from) {
        from = place + word.count
        if place > 0, isIdentifier(text[place - 1]) { continue }
        guard let value = skip(text, from, "="), value < text.endIndex else { continue }
        if text[value] == brace { found.append(balanced(text[value...])) }
        if let quote = skip(text, value, "JSON.parse("), quote < text.endIndex, quotes.contains(text[quote]) {
          found.append(ScriptString.content(of: text[...], from: quote + 1, quote: text[quote]).map { $0[...] })
        }
      }
    }
    return found
  }

  /// More values than this are looked at in no page.
  private static let maxCandidates = 64
  private static let brace = UInt8(ascii: "{")
  private static let bracket = UInt8(ascii: "[")
  private static let quotes: [UInt8] = [0x22, 0x27, 0x60]

  private static func isIdentifier(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "$")
  }

  /// The place behind a word, with spaces around it, that must stand here.
  private static func skip(_ text: [UInt8], _ place: Int, _ word: String) -> Int? {
    let rest = text[place...].drop { $0 <= 0x20 }
    guard rest.starts(with: word.utf8) else { return nil }
    return rest.dropFirst(word.utf8.count).firstIndex { $0 > 0x20 }
  }

  /// The object or list that begins here, up to its own closing bracket.
  private static func balanced(_ text: Cell) -> Cell? {
    var depth = 0
    var inString = false
    var place = text.startIndex
    while place < text.endIndex {
      switch text[place] {
      case UInt8(ascii: "\\") where inString: place += 1
      case UInt8(ascii: "\""): inString.toggle()
      case brace where !inString, bracket where !inString: depth += 1
      case UInt8(ascii: "}") where !inString, UInt8(ascii: "]") where !inString:
        depth -= 1
        if depth == 0 { return text[...place] }
      default: break
      }
      place += 1
    }
    return nil
  }
}
