/// Reads order numbers, tracking numbers, telephone numbers and links from an account.
import Knowledge

/// A string of digits and letters that names something.
struct NumberMention: Hashable, Sendable {
  var kind: Kind
  /// Digits and letters only, in upper case; a `+` or the dash of a PDD number is kept.
  var text: String
  var range: Range<Int>

  enum Kind: Sendable { case order, tracking, tail, phone, host }
}

struct NumberReader {
  private static let reach = 12

  let vocabulary: Vocabulary
  let directory: Directory

  func numbers(_ passage: Passage, _ sentence: Sentence) -> [NumberMention] {
    let hosts = hosts(passage.plain, sentence.range)
    let rest = runs(passage.plain, sentence.range).filter { run in !hosts.contains { $0.range.overlaps(run) } }
    return hosts + rest.compactMap { classify($0, passage, sentence) }
  }

  /// Runs of digits, Latin letters and the dashes and pluses that belong to numbers, with at least three digits.
  private func runs(_ text: [Unicode.Scalar], _ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for position in range.lowerBound...range.upperBound {
      let inside = position < range.upperBound && belongs(text, position, range)
      if inside, start == nil { start = position }
      if !inside, let low = start {
        if isNumber(text[low..<position]) { result.append(low..<position) }
        start = nil
      }
    }
    return result
  }

  /// Three digits, or two with letters among them that are made to look like digits: `1OOl0`.
  private func isNumber(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = run.count(where: \.isDigit)
    return digits >= 3 || digits == 2 && run.count >= 5 && looksLikeShortCode(String(run).uppercased())
  }

  private func belongs(_ text: [Unicode.Scalar], _ position: Int, _ range: Range<Int>) -> Bool {
    let scalar = text[position]
    if scalar.isDigit || scalar.isLatin || scalar == "+" { return true }
    guard scalar == "-" || scalar == " ", position > range.lowerBound, position + 1 < range.upperBound else {
      return false
    }
    return text[position - 1].isDigit && text[position + 1].isDigit
  }

  private func classify(_ range: Range<Int>, _ passage: Passage, _ sentence: Sentence) -> NumberMention? {
    let text = passage.plainText(range).filter { $0 != " " }.uppercased()
    let digits = text.filter(\.isNumber)
    if announced(.tail, range, sentence), (3...6).contains(digits.count), digits == text {
      return NumberMention(kind: .tail, text: digits, range: range)
    }
    if isPinduoduo(text) { return NumberMention(kind: .order, text: text, range: range) }
    let bare = text.filter { $0 != "-" }
    if isPhone(bare, range, passage, sentence) { return NumberMention(kind: .phone, text: bare, range: range) }
    if bare != digits { return isTracking(bare) ? NumberMention(kind: .tracking, text: bare, range: range) : nil }
    switch digits.count {
    case 12...28: return NumberMention(kind: .order, text: digits, range: range)
    case 8...11 where announced(.orderNumber, range, sentence):
      return NumberMention(kind: .order, text: digits, range: range)
    default: return nil
    }
  }

  /// Two or three letters and at least nine digits, as `SF1234567890123` or `YT8836650217944`.
  private func isTracking(_ text: String) -> Bool {
    let letters = text.prefix { $0.isLetter }
    return (2...4).contains(letters.count) && text.filter(\.isNumber).count >= 9
  }

  /// `261111-773905142286037`.
  private func isPinduoduo(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].count == 6 && parts[1].count == 15
      && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  private func isPhone(_ text: String, _ range: Range<Int>, _ passage: Passage, _ sentence: Sentence) -> Bool {
    let digits = text.filter(\.isNumber)
    if text.hasPrefix("+") { return digits.count >= 5 }
    if digits.count < text.count {
      return looksLikeShortCode(text) && (isAlone(range, passage) || announced(.phone, range, sentence))
    }
    if vocabulary.places(.yuan, in: sentence.hits).contains(where: { $0.lowerBound == range.upperBound }) {
      return false
    }
    if directory.knows(number: text), digits.count >= 5 { return true }
    switch digits.count {
    case 11: return text.hasPrefix("1") && !text.hasPrefix("10") && !text.hasPrefix("11") || text.hasPrefix("0")
    case 10: return text.hasPrefix("400") || text.hasPrefix("800") || text.hasPrefix("0")
    case 12...16 where text.hasPrefix("00") || text.hasPrefix("106"): return true
    case 12 where text.hasPrefix("1"):
      return announced(.phone, range, sentence) && !announced(.orderNumber, range, sentence)
    case 12: return text.hasPrefix("0")
    case 5...11: return announced(.phone, range, sentence)
    default: return false
    }
  }

  /// Digits with one letter among them that is made to look like a digit: `l0086`.
  private func looksLikeShortCode(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return (4...10).contains(text.count) && letters.count <= 3 && letters.allSatisfy { "LIO".contains($0) }
  }

  /// Nothing else was said.
  private func isAlone(_ range: Range<Int>, _ passage: Passage) -> Bool {
    passage.plain.indices.allSatisfy { range.contains($0) || !passage.plain[$0].isHan }
  }

  private func announced(_ cue: Cue, _ range: Range<Int>, _ sentence: Sentence) -> Bool {
    let low = max(sentence.range.lowerBound, range.lowerBound - Self.reach)
    let high = min(sentence.range.upperBound, range.upperBound + Self.reach)
    let before = !vocabulary.places(cue, in: sentence.hits(in: low..<range.lowerBound)).isEmpty
    return before || (cue == .phone && !vocabulary.places(cue, in: sentence.hits(in: range.upperBound..<high)).isEmpty)
  }

  // MARK: - Links

  /// Names of hosts: `www.example.top`, `a.b.cn/x`, an address of four numbers.
  private func hosts(_ text: [Unicode.Scalar], _ range: Range<Int>) -> [NumberMention] {
    var found: [NumberMention] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let end = text[position..<range.upperBound].firstIndex { !isHost($0) } ?? range.upperBound
      if let name = host(text[position..<end]) {
        found.append(NumberMention(kind: .host, text: name, range: position..<end))
      }
      position = max(end, position + 1)
    }
    return found
  }

  private func isHost(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar.isLatin || scalar == "." || scalar == "-" || scalar == "@"
  }

  private func host(_ run: ArraySlice<Unicode.Scalar>) -> String? {
    let name = String(run).lowercased().split(separator: "@").last.map(String.init) ?? ""
    let labels = name.split(separator: ".", omittingEmptySubsequences: true)
    guard labels.count >= 2, name.contains("."), let last = labels.last else { return nil }
    if labels.count == 4, labels.allSatisfy({ UInt8($0) != nil }) { return name }
    guard last.count >= 2, last.allSatisfy(\.isLetter), labels.allSatisfy({ !$0.hasPrefix("-") }) else { return nil }
    return ["apk", "txt", "csv", "xlsx", "zip", "html", "jpg", "png", "pdf"].contains(String(last))
      ? nil : labels.joined(separator: ".")
  }
}
