/// Finds what must be neither kept nor shown again: codes, passwords, card and identity numbers.
import Knowledge

struct Secrets: Sendable {
  /// How far a code may stand from the word for it.
  private static let reach = 10

  private let codeWords: [String]
  private let passwordWords: [String]

  init(_ wording: Wording) {
    codeWords = Self.words(wording, "secret.code_words")
    passwordWords = Self.words(wording, "secret.password_words")
  }

  /// Whether a line may stand in the history file.
  func areIn(_ text: String) -> Bool { !ranges(Array(text)).isEmpty }

  /// The text with every secret, and every number as long as an order's, shown by its last digits at most; of a mobile
  /// number the middle is hidden.
  func masked(_ text: String) -> String {
    var letters = Array(text)
    let numbers = runs(letters)
    for range in ranges(letters) + numbers.filter({ $0.count >= 12 }) {
      let shown = range.count >= 12 ? 4 : 0
      for index in range.dropLast(shown) { letters[index] = "*" }
    }
    for range in numbers where isMobile(letters[range]) {
      for index in range.dropFirst(3).dropLast(4) { letters[index] = "*" }
    }
    return shortened(letters)
  }

  /// The text without its secrets, and else as it is: numbers that are no secret are what a record is for.
  func stripped(_ text: String) -> String {
    var letters = Array(text)
    for range in ranges(letters) {
      for index in range.dropLast(range.count >= 12 ? 4 : 0) { letters[index] = "*" }
    }
    return shortened(letters)
  }

  private func isMobile(_ letters: ArraySlice<Character>) -> Bool {
    letters.count == 11 && letters.first == "1" && letters.dropFirst().first.map { ("3"..."9").contains($0) } == true
  }

  /// No more than four stars in a row.
  private func shortened(_ letters: [Character]) -> String {
    var stars = 0
    return String(
      letters.filter { letter in
        stars = letter == "*" ? stars + 1 : 0
        return stars <= 4
      })
  }

  private static func words(_ wording: Wording, _ key: String) -> [String] {
    (wording.phrases[key] ?? "").split(separator: " ").map(String.init)
  }

  private func ranges(_ letters: [Character]) -> [Range<Int>] {
    let numbers = runs(letters)
    let codes = places(codeWords, letters)
    return numbers.filter { isCard(letters[$0]) || isIdentity(letters, $0) || isCode($0, codes) } + passwords(letters)
  }

  /// Digits with at most a blank or a dash between two of them.
  func runs(_ letters: [Character]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for index in letters.indices
    where letters[index].wholeNumberValue != nil && letters[index].isNumber && !letters[index].isLetter {
      if let last = found.last, joined(letters[last.upperBound..<index]) {
        found[found.count - 1] = last.lowerBound..<index + 1
      } else {
        found.append(index..<index + 1)
      }
    }
    return found
  }

  private func joined(_ between: ArraySlice<Character>) -> Bool {
    between.count < 2 && between.allSatisfy { $0 == " " || $0 == "-" }
  }

  private func digits(_ letters: some Sequence<Character>) -> [Int] { letters.compactMap(\.wholeNumberValue) }

  /// 13 to 19 digits whose last one is that of a bank card (Luhn).
  private func isCard(_ letters: ArraySlice<Character>) -> Bool {
    let digits = digits(letters)
    guard (13...19).contains(digits.count) else { return false }
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      let value = digit.offset.isMultiple(of: 2) ? digit.element : digit.element * 2
      return sum + (value > 9 ? value - 9 : value)
    }
    return sum.isMultiple(of: 10)
  }

  /// 18 characters with a birthday in them.
  func isIdentity(_ letters: [Character], _ range: Range<Int>) -> Bool {
    let digits = digits(letters[range])
    let next = range.upperBound < letters.count ? letters[range.upperBound].uppercased() : ""
    guard digits.count == 18 || digits.count == 17 && next == "X" else { return false }
    let year = digits[6] * 1000 + digits[7] * 100 + digits[8] * 10 + digits[9]
    let (month, day) = (digits[10] * 10 + digits[11], digits[12] * 10 + digits[13])
    return (1900...2099).contains(year) && (1...12).contains(month) && (1...31).contains(day)
  }

  private func isCode(_ range: Range<Int>, _ words: [Range<Int>]) -> Bool {
    (4...8).contains(range.count)
      && words.contains { word in
        range.lowerBound - word.upperBound <= Self.reach && word.lowerBound - range.upperBound <= Self.reach
      }
  }

  /// What stands behind a word for a password.
  private func passwords(_ letters: [Character]) -> [Range<Int>] {
    places(passwordWords, letters).compactMap { word in
      let rest = letters[word.upperBound...].prefix { $0.isASCII && !$0.isWhitespace }
      return rest.count >= 3 ? rest.startIndex..<rest.endIndex : nil
    }
  }

  func places(_ words: [String], _ letters: [Character]) -> [Range<Int>] {
    words.map(Array.init).flatMap { word in
      letters.indices.compactMap { start in
        letters[start] == word.first && letters[start...].starts(with: word) ? start..<start + word.count : nil
      }
    }
  }
}
