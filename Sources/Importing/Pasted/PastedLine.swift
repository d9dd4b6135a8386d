/// One line of a copied page, and what can be read in it.
import Model

struct PastedLine: Sendable {
  let raw: String
  let text: NoticeText

  init(_ raw: Substring, _ folding: Folding) {
    let scalars = raw.unicodeScalars.filter { !Folding.isInvisible($0) }
    self.raw = String(decoding: Trim.spaces(Array(String(String.UnicodeScalarView(scalars)).utf8)[...]), as: UTF8.self)
    text = NoticeText(self.raw, folding)
  }

  var form: String { text.form(0..<text.folded.count) }

  /// The first date, with its time where it has one.
  var time: Moment? {
    let hasYear = zip(text.folded, text.folded.dropFirst()).contains { $0 == "2" && $1 == "0" }
    guard hasYear, let found = form.firstMatch(of: Self.date)?.output,
      let year = Int(found.1), let month = Int(found.2), let date = Int(found.3),
      let day = Day(year: year, month: month, day: date)
    else { return nil }
    let clock = [found.4, found.5, found.6].map { $0.flatMap { Int($0) } ?? 0 }
    guard clock[0] < 24, clock[1] < 60, clock[2] < 60 else { return nil }
    return Moment(day: day, hour: clock[0], minute: clock[1], second: clock[2])
  }

  /// The amounts with a sign of currency in front or the word for yuan behind.
  var amounts: [Int] {
    // Making an expression takes longer than all else that is done with a line.
    guard text.folded.contains(where: Self.moneySigns.contains) else { return [] }
    return form.matches(of: Self.money).compactMap { Self.fen($0.output.1 ?? $0.output.2) }
  }

  /// The amount that the line begins with behind this place, with or without a sign.
  func amount(behind place: Int) -> Int? {
    let rest = text.form(place..<text.folded.count)
    return (rest.prefixMatch(of: Self.leading)?.output.1).flatMap { Self.fen($0) }
  }

  /// A line that is nothing but a number of pieces: `1`, `x2`, `×2`.
  var quantity: Int? {
    guard text.folded.count <= 6, let found = form.wholeMatch(of: Self.pieces)?.output.1, let count = Int(found) else {
      return nil
    }
    return (1...RowReader.maxQuantity).contains(count) ? count : nil
  }

  /// True where somebody's telephone number stands there, whole or with stars.
  var hasPhone: Bool { text.folded.count >= 11 && text.folded.contains("1") && form.firstMatch(of: Self.phone) != nil }

  /// The digits and hyphens from this place on.
  func number(behind place: Int) -> Range<Int> {
    var start = place
    while start < text.folded.count, [":", " ", "#"].contains(text.folded[start]) { start += 1 }
    var end = start
    while end < text.folded.count, text.folded[end].isDigit || text.folded[end] == "-" { end += 1 }
    return start..<end
  }

  private static let moneySigns: Set<Unicode.Scalar> = ["\u{A5}", "\u{FFE5}", "\u{5143}"]

  private static func fen(_ digits: Substring?) -> Int? {
    digits.flatMap { AmountCell.hundredths(Array($0.utf8)[...]) }
  }

  // A regular expression is no value that can be shared between threads, so each is made where it is used.
  private static var date: Regex<(Substring, Substring, Substring, Substring, Substring?, Substring?, Substring?)> {
    /(20\d\d)[-\/.\u{5E74}](\d{1,2})[-\/.\u{6708}](\d{1,2})\u{65E5}? ?(?:(\d{1,2}):(\d\d)(?::(\d\d))?)?/
  }
  private static var money: Regex<(Substring, Substring?, Substring?)> {
    /[\u{A5}\u{FFE5}] ?([\d,]+(?:\.\d{1,2})?)|(\d[\d,]*(?:\.\d{1,2})?)\u{5143}/
  }
  private static var leading: Regex<(Substring, Substring)> {
    /[: (]*[\u{A5}\u{FFE5}]? ?(\d[\d,]*(?:\.\d{1,2})?)(?![\d.])/
  }
  private static var pieces: Regex<(Substring, Substring)> { /[X\u{D7}*]? ?(\d{1,4})/ }
  private static var phone: Regex<Substring> { /1[3-9]\d[\d*]{8}(?!\d)/ }
}
