/// A number as people write and say it: `1,299.5`, `三千八`, `2w`, `两百五`.
struct Numeral: Hashable, Sendable {
  /// The value times one hundred, so that `58.8` is whole.
  var hundredths: Int
  var range: Range<Int>
  /// Written with Arabic digits alone, without 百, 千, 万, w or k.
  var plain: Bool
  /// How many Arabic digits it has.
  var digits: Int
}

/// Reads numbers from a text.
struct NumeralReader {
  private static let largest = 100_000_000_000
  /// Values of the characters for digits and for ten, hundred, thousand, ten thousand.
  private let values: [Unicode.Scalar: Int]

  init(_ numerals: [String: Int]) {
    var values: [Unicode.Scalar: Int] = [:]
    for (word, value) in numerals { if let scalar = word.unicodeScalars.first { values[scalar] = value } }
    self.values = values
  }

  /// All numbers in a stretch of text, from left to right.
  func numerals(_ text: [Unicode.Scalar], in range: Range<Int>) -> [Numeral] {
    var found: [Numeral] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if let numeral = numeral(text, from: position, to: range.upperBound) {
        found.append(numeral)
        position = numeral.range.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  /// The number that begins exactly here.
  func numeral(_ text: [Unicode.Scalar], from start: Int, to end: Int) -> Numeral? {
    var sum = SpokenSum()
    var position = start
    while position < end {
      if text[position].isDigit {
        guard let (value, next) = arabic(text, position, end) else { break }
        sum.put(value, digits: next - position)
        position = next
      } else if let value = multiplier(text, position, start) {
        sum.multiply(value)
        position += 1
      } else if let value = values[text[position]], value < 10 {
        sum.say(value)
        position += 1
      } else {
        break
      }
      if sum.total > Self.largest * 100 { return nil }
    }
    guard position > start, let value = sum.value else { return nil }
    return Numeral(hundredths: value, range: start..<position, plain: sum.plain, digits: sum.digits)
  }

  /// `w` and `k` count only behind a number; the Chinese multipliers also alone (`百`, `千` in 百把块).
  private func multiplier(_ text: [Unicode.Scalar], _ position: Int, _ start: Int) -> Int? {
    guard let value = values[text[position]], value >= 10 else { return nil }
    if text[position].isLatin {
      let after = position + 1 < text.count && text[position + 1].isLatin
      return position > start && !after ? value : nil
    }
    return position > start || value == 10 ? value : nil
  }

  private func arabic(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> (Int, Int)? {
    var position = start
    var whole = 0
    while position < end, text[position].isDigit || isGroup(text, position, start, end) {
      if text[position].isDigit {
        guard whole < Self.largest else { return nil }
        whole = whole * 10 + Int(text[position].value - 48)
      }
      position += 1
    }
    guard position + 1 < end, text[position] == ".", text[position + 1].isDigit else { return (whole * 100, position) }
    let tenth = Int(text[position + 1].value - 48) * 10
    guard position + 2 < end, text[position + 2].isDigit else { return (whole * 100 + tenth, position + 2) }
    return (whole * 100 + tenth + Int(text[position + 2].value - 48), position + 3)
  }

  /// A comma with exactly three digits behind it.
  private func isGroup(_ text: [Unicode.Scalar], _ position: Int, _ start: Int, _ end: Int) -> Bool {
    guard text[position] == ",", position > start, position + 3 < end,
      (1...3).allSatisfy({ text[position + $0].isDigit })
    else { return false }
    return position + 4 >= end || !text[position + 4].isDigit
  }
}
