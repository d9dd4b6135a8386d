/// Finds the place in a message where a parcel waits: from a word such as 到 to the next mark or word such as 取件.
import Knowledge

struct NoticePlaces: Sendable {
  private static let length = 2...40
  /// Digits of a telephone number, from here on the text is no place any more.
  private static let phoneLength = 7

  private let starts: WordList
  private let others: WordList
  private let ends: WordList
  private let within: WordList
  private let blank: WordList
  private let kinds: WordList

  init(_ words: ParcelWords.Places, _ folding: Folding) {
    func list(_ texts: [String]) -> WordList { WordList(texts, folding) }
    starts = list(words.starts)
    others = list(words.others)
    ends = list(words.ends)
    within = list(words.within)
    blank = list(words.blank)
    kinds = list(words.kinds)
  }

  /// The places that the text names, in their order.
  func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < text.count {
      if let end = others.end(in: text, at: place) { place = end; continue }
      guard let start = starts.end(in: text, at: place) else { place += 1; continue }
      let range = trimmed(skipped(start, text)..<end(of: start, in: text), text)
      place = start
      guard names(range, text) else { continue }
      found.append(range)
      place = range.upperBound
    }
    return found
  }

  /// True for a place that is nobody's home.
  func isPublic(_ place: ArraySlice<Unicode.Scalar>) -> Bool { kinds.occurs(in: Array(place)) }

  /// What may stand between the word and the place.
  private func skipped(_ start: Int, _ text: [Unicode.Scalar]) -> Int {
    var place = start
    while place < text.count, [":", " ", "\u{4E3A}", "\u{4E86}"].contains(text[place]) { place += 1 }
    return place
  }

  private func end(of start: Int, in text: [Unicode.Scalar]) -> Int {
    var place = skipped(start, text)
    while place < text.count, !Self.marks.contains(text[place]), !text[place].isPicture {
      if let end = within.end(in: text, at: place) { place = end; continue }
      if ends.end(in: text, at: place) != nil || isPhone(text, place) { break }
      place += 1
    }
    return max(place, skipped(start, text))
  }

  private func isPhone(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
    guard text[place].isDigit else { return false }
    return text[place...].prefix { $0.isDigit || $0 == "-" }.count >= Self.phoneLength
  }

  /// Without brackets that are left open and joints at its ends.
  private func trimmed(_ range: Range<Int>, _ text: [Unicode.Scalar]) -> Range<Int> {
    var range = range
    while let last = range.last, Self.joints.contains(text[last]) || (text[last] == "(") { range.removeLast() }
    if let open = range.last(where: { text[$0] == "(" }), !text[open..<range.upperBound].contains(")") {
      range = range.lowerBound..<open
    }
    while let first = range.first, Self.joints.contains(text[first]) { range.removeFirst() }
    return range
  }

  private func names(_ range: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
    let place = Array(text[range])
    guard Self.length.contains(place.count), place.contains(where: \.isHan), !place.contains("\u{60A8}") else {
      return false
    }
    let isClock = place[0].isDigit && place.contains { Self.clock.contains($0) } && place.count < 8
    return !blank.isWhole(place) && !isClock
  }

  // Commas, full stops, brackets of any kind but round ones, stars of a hidden number.
  private static let marks: Set<Unicode.Scalar> = [
    ",", ";", "!", "?", "*", "\u{3002}", "\u{3001}", "\u{FF64}", "\u{3010}", "\u{3011}", "[", "]", "\u{300C}",
    "\u{300E}",
    "\u{201C}", "\u{201D}", "\"", "|", "~",
  ]
  private static let joints: Set<Unicode.Scalar> = [" ", ":", "-", ".", "\u{7684}", "\u{300D}", "\u{300F}"]
  /// 点 时 日 月 天 and a colon.
  private static let clock: Set<Unicode.Scalar> = ["\u{70B9}", "\u{65F6}", "\u{65E5}", "\u{6708}", "\u{5929}", ":"]
}

extension Range<Int> {
  fileprivate mutating func removeLast() { self = lowerBound..<(upperBound - 1) }
  fileprivate mutating func removeFirst() { self = (lowerBound + 1)..<upperBound }
}
