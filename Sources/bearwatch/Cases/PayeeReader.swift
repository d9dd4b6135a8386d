/// Finds where money went in the user's words: the other side's accounts and names, never an account he calls his own.
import Knowledge

struct PayeeReader {
  private static let pauses: Set<Character> = [
    "\u{FF0C}", ",", "\u{3002}", "\u{FF1B}", ";", "\n", "\u{3001}", "\u{FF01}", "\u{FF1F}", "?", "!",
  ]
  /// Of a person's name, in characters.
  private static let nameLengths = 2...4

  private let wording: Wording
  private let secrets: Secrets

  init(_ wording: Wording) {
    self.wording = wording
    secrets = Secrets(wording)
  }

  /// Numbers of accounts, in digits.
  func accounts(_ text: String) -> [String] {
    let letters = Array(text)
    return secrets.runs(letters).filter { (12...19).contains($0.count) && !secrets.isIdentity(letters, $0) }
      .filter { isPayee($0, letters) }.map { letters[$0].filter(\.isNumber).map(String.init).joined() }
  }

  /// The names behind words like 户名.
  func names(_ text: String) -> [String] {
    let letters = Array(text)
    return places("payee.name_words", letters).compactMap { word in
      let rest = letters[word.upperBound...].drop { wording.phrase("payee.skipped").contains($0) }
      let name = rest.prefix { !Self.pauses.contains($0) && $0.isLetter && !$0.isASCII }
      return Self.nameLengths.contains(name.count) ? String(name) : nil
    }
  }

  private func isPayee(_ run: Range<Int>, _ letters: [Character]) -> Bool {
    // What stands between the last pause and the number; a text of a thousand numbers is read once, not once for each.
    let pause = letters[..<run.lowerBound].lastIndex { Self.pauses.contains($0) }
    let clause = Array(letters[(pause ?? 0)..<run.lowerBound])
    func last(_ key: String) -> Int? { places(key, clause).map(\.lowerBound).max() }
    let named = last("payee.words")
    let sent = last("payee.sending").flatMap { _ in
      places("payee.towards", clause).contains { $0.upperBound == clause.count } ? clause.count : nil
    }
    guard let payee = [named, sent].compactMap(\.self).max() else { return false }
    return payee > last("payee.own_words") ?? -1
  }

  private func places(_ key: String, _ letters: [Character]) -> [Range<Int>] {
    secrets.places(wording.words(key), letters)
  }
}
