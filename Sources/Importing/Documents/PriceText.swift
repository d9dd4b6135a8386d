/// Reads a price in yuan as pages print it; prices in other currencies and other spellings of decimals are not guessed.
enum PriceText {
  /// The price in fen; nil for anything but one plain number with at most a sign of yuan.
  static func fen(_ text: String) -> Int? {
    let digits = text.unicodeScalars.filter { !isSign($0.value) }
    guard digits.allSatisfy({ (0x30...0x39).contains($0.value) || ",.-".unicodeScalars.contains($0) }) else {
      return nil
    }
    let parts = String(String.UnicodeScalarView(digits)).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count) else { return nil }
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return AmountCell.hundredths(Array(String(String.UnicodeScalarView(digits)).utf8)[...])
  }

  /// The price behind the first sign of yuan in a longer text, else the text's own.
  static func fen(within text: String) -> Int? {
    let scalars = text.unicodeScalars
    guard let sign = scalars.firstIndex(where: { $0.value == 0xA5 || $0.value == 0xFFE5 }) else { return fen(text) }
    let rest = scalars[scalars.index(after: sign)...].drop { $0.value <= 0x20 || $0.value == 0xA0 }
    return fen(String(rest.prefix { (0x30...0x39).contains($0.value) || $0 == "," || $0 == "." }))
  }

  /// The signs of yuan in either width, the word behind the number, spaces.
  private static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA5, 0xFFE5, 0x5143, 0x20, 0x09, 0x0A, 0xA0: true
    default: false
    }
  }
}
