/// How a courier writes its tracking numbers, such as `SF*#12` or `7[34568]#12`.
///
/// Letters and digits stand for themselves, `#` for a digit, `@` for a letter, `*` for either, `[34]` for one of these.
/// Behind `#`, `@` and `*` may stand how many: `#12` for twelve digits, `#12-15` for twelve to fifteen. `!` is the check
/// digit of the Universal Postal Union's S10 over the eight digits before it.
package struct TrackingShape: Hashable, Sendable {
  /// What cannot be read in a shape.
  package struct Problem: Error, CustomStringConvertible {
    package let description: String
  }

  private struct Part: Hashable, Sendable {
    /// What may stand here; empty for the check digit.
    var allowed: Set<UInt8>
    var count: ClosedRange<Int>
  }

  private static let digits = Set("0123456789".utf8)
  private static let letters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
  /// The weights of S10's check digit.
  private static let weights = [8, 6, 4, 2, 3, 5, 9, 7]

  private let parts: [Part]

  package init(_ text: String) throws(Problem) {
    var rest = Array(text.utf8)[...]
    var parts: [Part] = []
    while let sign = rest.popFirst() {
      guard let allowed = Self.allowed(sign, &rest) else {
        throw Problem(description: "'\(text)' is no shape of numbers at '\(UnicodeScalar(sign))'")
      }
      guard let count = "#@*".utf8.contains(sign) ? Self.count(&rest) : 1...1 else {
        throw Problem(description: "'\(text)' tells no number of characters behind '\(UnicodeScalar(sign))'")
      }
      parts.append(Part(allowed: allowed, count: count))
    }
    guard !parts.isEmpty else { throw Problem(description: "a shape of numbers is empty") }
    self.parts = parts
  }

  /// Whether a number is written so; blanks and dashes within it, and small letters, make no difference.
  package func matches(_ number: String) -> Bool {
    let plain = number.uppercased().utf8.filter { Self.digits.contains($0) || Self.letters.contains($0) }
    return matches(parts[...], plain, from: 0)
  }

  private func matches(_ parts: ArraySlice<Part>, _ number: [UInt8], from start: Int) -> Bool {
    guard let part = parts.first else { return start == number.count }
    if part.allowed.isEmpty {
      return isChecked(number, at: start) && matches(parts.dropFirst(), number, from: start + 1)
    }
    let run = number[start...].prefix(part.count.upperBound).prefix { part.allowed.contains($0) }.count
    guard run >= part.count.lowerBound else { return false }
    return (part.count.lowerBound...run).contains { matches(parts.dropFirst(), number, from: start + $0) }
  }

  /// Whether the check digit of the eight digits before it stands at a place.
  private func isChecked(_ number: [UInt8], at place: Int) -> Bool {
    guard place >= Self.weights.count, place < number.count else { return false }
    let before = number[place - Self.weights.count..<place]
    guard before.allSatisfy(Self.digits.contains) else { return false }
    let rest = 11 - zip(before, Self.weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 } % 11
    return Int(number[place]) - 48 == (rest == 10 ? 0 : rest == 11 ? 5 : rest)
  }

  private static func allowed(_ sign: UInt8, _ rest: inout ArraySlice<UInt8>) -> Set<UInt8>? {
    switch sign {
    case UInt8(ascii: "#"): return digits
    case UInt8(ascii: "@"): return letters
    case UInt8(ascii: "*"): return digits.union(letters)
    case UInt8(ascii: "!"): return []
    case UInt8(ascii: "["):
      guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      let one = Set(rest[..<end])
      rest = rest[(end + 1)...]
      return one.isEmpty || !one.isSubset(of: digits.union(letters)) ? nil : one
    default: return digits.contains(sign) || letters.contains(sign) ? [sign] : nil
    }
  }

  /// How many are meant; one where nothing is said.
  private static func count(_ rest: inout ArraySlice<UInt8>) -> ClosedRange<Int>? {
    guard rest.first.map(digits.contains) == true else { return 1...1 }
    guard let least = number(&rest) else { return nil }
    guard rest.first == UInt8(ascii: "-") else { return least...least }
    rest.removeFirst()
    guard let most = number(&rest), most >= least else { return nil }
    return least...most
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let run = rest.prefix { digits.contains($0) }
    rest = rest[run.endIndex...]
    return Int(String(decoding: run, as: UTF8.self)).flatMap { (1...40).contains($0) ? $0 : nil }
  }
}
