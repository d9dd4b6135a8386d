/// Finds the numbers of parcels and of an order in a message, whole or only their ends; never pick-up codes or telephone numbers.
import Knowledge

struct NoticeNumbers: Sendable {
  /// Digits and letters of a whole number, and of an end.
  private static let whole = 10...24
  private static let end = 3...8
  /// Digits of an order's number, whole or its end.
  private static let orderDigits = 4...24

  private let labels: WordList
  private let tails: WordList
  private let orders: WordList
  private let otherTails: WordList
  private let owners: WordList
  /// What a bare number may stand behind.
  private let owned: WordList
  private let prefixes: [(letters: String, courier: String)]

  init(_ words: ParcelWords, _ folding: Folding) {
    labels = WordList(words.numbers, folding)
    tails = WordList(words.tails, folding)
    orders = WordList(words.orders, folding)
    otherTails = WordList(words.otherTails, folding)
    owners = WordList(words.owners, folding)
    owned = WordList(words.things + words.couriers.flatMap(\.words), folding)
    prefixes = words.couriers.flatMap { courier in (courier.prefixes ?? []).map { ($0, courier.name) } }
  }

  /// The whole numbers of the text; where there is none, the ends that it tells.
  func found(in text: [Unicode.Scalar]) -> [String] {
    var whole: [String] = []
    var ends: [String] = []
    var place = 0
    while place < text.count {
      if let end = otherTails.end(in: text, at: place) {
        place = self.run(in: text, from: Self.skip(in: text, from: end)).upperBound
      } else if let end = orders.end(in: text, at: place) {
        place = self.run(in: text, from: Self.skip(in: text, from: end)).upperBound
      } else if let end = tails.end(in: text, at: place) {
        place = readEnds(text, end, &ends)
      } else if let end = labels.end(in: text, at: place) ?? owned.end(in: text, at: place) {
        place = max(end, read(text, Self.skip(in: text, from: end), &whole, &ends))
      } else if text[place].isCode {
        place = readShaped(text, place, &whole)
      } else {
        place += 1
      }
    }
    return Self.unique(whole.isEmpty ? ends : whole)
  }

  /// The first number of an order that the text tells.
  func order(in text: [Unicode.Scalar]) -> String? {
    for place in text.indices {
      guard let end = orders.end(in: text, at: place) else { continue }
      let run = run(in: text, from: Self.skip(in: text, from: end))
      let isNumber = text[run].allSatisfy(\.isDigit) && !Self.isPhone(text[run])
      if Self.orderDigits.contains(run.count), isNumber { return Self.string(text[run]) }
    }
    return nil
  }

  /// The courier whose letters stand in front of the number.
  func courier(of number: String) -> String? {
    let letters = number.prefix { $0.isLetter }
    return prefixes.first { $0.letters == letters }?.courier
  }

  /// One end behind its word, or several with commas between.
  private func readEnds(_ text: [Unicode.Scalar], _ start: Int, _ ends: inout [String]) -> Int {
    var from = Self.skip(in: text, from: start)
    while true {
      let run = run(in: text, from: from)
      guard Self.end.contains(run.count), !isOwned(text, run.upperBound) else { return max(from, run.upperBound) }
      ends.append(Self.string(text[run]))
      guard run.upperBound + 1 < text.count, Self.commas.contains(text[run.upperBound]), text[run.upperBound + 1].isCode
      else { return run.upperBound }
      from = run.upperBound + 1
    }
  }

  /// A number behind a word for it: whole, or `*83226`, or `SF****1234`.
  private func read(_ text: [Unicode.Scalar], _ start: Int, _ whole: inout [String], _ ends: inout [String]) -> Int {
    let run = run(in: text, from: start)
    let isMasked = start > 0 && text[start - 1] == "*"
    if run.upperBound < text.count, text[run.upperBound] == "*" {
      let rest = self.run(in: text, from: Self.skip(in: text, from: run.upperBound))
      if Self.end.contains(rest.count), rest.allSatisfy({ text[$0].isDigit }), !Self.isPhone(text[run]) {
        ends.append(Self.string(text[rest]))
      }
      return rest.upperBound
    }
    if isMasked, Self.end.contains(run.count) { ends.append(Self.string(text[run])) }
    if Self.whole.contains(run.count), Self.isNumber(text[run]) { whole.append(Self.string(text[run])) }
    return run.upperBound
  }

  /// A number that is known by its own shape: two letters and more in front of many digits.
  private func readShaped(_ text: [Unicode.Scalar], _ place: Int, _ whole: inout [String]) -> Int {
    let run = run(in: text, from: place)
    let letters = text[run].prefix { !$0.isDigit }.count
    let isShaped = (2...4).contains(letters) && (12...20).contains(run.count)
    if isShaped, Self.isNumber(text[run]) { whole.append(Self.string(text[run])) }
    return max(place + 1, run.upperBound)
  }

  private func isOwned(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
    place < text.count && owners.end(in: text, at: place) != nil
  }

  private func run(in text: [Unicode.Scalar], from start: Int) -> Range<Int> {
    var end = start
    while end < text.count, text[end].isCode { end += 1 }
    return start..<end
  }

  /// Colons, brackets, stars and the like between a word and its number.
  private static func skip(in text: [Unicode.Scalar], from start: Int) -> Int {
    var place = start
    while place < min(text.count, start + 8), joints.contains(text[place]) { place += 1 }
    return place
  }

  private static let joints: Set<Unicode.Scalar> = [
    ":", "*", "#", "(", "\"", " ", "\u{300C}", "\u{300E}", "\u{201C}", "\u{4E3A}", "\u{662F}", "\u{7684}", "\u{53F7}",
  ]
  private static let commas: Set<Unicode.Scalar> = [",", "\u{3001}", "/", "\u{548C}", "\u{53CA}"]

  /// Enough digits, and no mobile number.
  private static func isNumber(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    run.count(where: \.isDigit) >= 8 && !isPhone(run)
  }

  private static func isPhone(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    guard run.first == "1", run.allSatisfy(\.isDigit) else { return false }
    return run.count == 11 || run.count == 3
  }

  private static func string(_ run: some Sequence<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(run)) }

  private static func unique(_ numbers: [String]) -> [String] {
    var seen: Set<String> = []
    return numbers.filter { seen.insert($0).inserted }
  }
}
