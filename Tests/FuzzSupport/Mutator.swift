/// Makes wrong inputs of right ones: the same number always gives the same input, so that a failure can be repeated.
package struct Mutator {
  /// Inputs are no longer than this, in bytes.
  package static let maxLength = 1 << 16

  private let seeds: [[UInt8]]
  private let tokens: [[UInt8]]

  /// - Parameters:
  ///   - seeds: right inputs.
  ///   - tokens: what is put into them beside single bytes.
  package init(seeds: [[UInt8]], tokens: [String]) {
    self.seeds = seeds.filter { !$0.isEmpty && $0.count <= Self.maxLength }
    self.tokens = (tokens + Self.common).map { Array($0.utf8) } + Self.broken
  }

  /// The input of this number.
  package func input(_ number: Int) -> [UInt8] {
    var dice = Dice(state: UInt64(number))
    guard var bytes = seeds.randomElement(using: &dice) else { return [] }
    for _ in 0..<(1 << Int.random(in: 0...4, using: &dice)) { change(&bytes, &dice) }
    return Array(bytes.prefix(Self.maxLength))
  }

  private func change(_ bytes: inout [UInt8], _ dice: inout Dice) {
    let place = Int.random(in: 0...bytes.count, using: &dice)
    let end = min(bytes.count, place + (1 << Int.random(in: 0...10, using: &dice)))
    switch Int.random(in: 0...9, using: &dice) {
    case 0: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &dice) }
    case 1: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &dice) }
    case 2, 3: bytes.insert(contentsOf: tokens.randomElement(using: &dice) ?? [], at: place)
    case 4: bytes.removeSubrange(place..<end)
    case 5: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 6: splice(&bytes, place, &dice)
    case 7: bytes.removeSubrange((Bool.random(using: &dice) ? end : place)...)
    case 8: number(&bytes, from: place, &dice)
    default: again(&bytes, place, &dice)
    }
  }

  /// Puts a piece of another input here.
  private func splice(_ bytes: inout [UInt8], _ place: Int, _ dice: inout Dice) {
    guard let other = seeds.randomElement(using: &dice) else { return }
    let from = Int.random(in: 0..<other.count, using: &dice)
    let to = Int.random(in: from...min(other.count, from + 2048), using: &dice)
    bytes.replaceSubrange(place..<min(bytes.count, place + (to - from)), with: other[from..<to])
  }

  /// Makes the next number one at the edge of what can be reckoned with.
  private func number(_ bytes: inout [UInt8], from: Int, _ dice: inout Dice) {
    guard let start = bytes[from...].firstIndex(where: Self.isDigit) else { return }
    let end = bytes[start...].firstIndex { !Self.isDigit($0) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: (Self.numbers.randomElement(using: &dice) ?? "0").utf8)
  }

  /// Repeats a token many times.
  private func again(_ bytes: inout [UInt8], _ place: Int, _ dice: inout Dice) {
    guard let token = tokens.randomElement(using: &dice), bytes.count < Self.maxLength else { return }
    let times = 1 << Int.random(in: 1...12, using: &dice)
    bytes.insert(contentsOf: (0..<times).flatMap { _ in token }.prefix(Self.maxLength), at: place)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static let numbers = [
    "0", "-1", "00", "9", "31", "99", "2147483648", "4294967295", "9999999999", "9223372036854775807",
    "9223372036854775808", "18446744073709551616", "1e308", "0.005", "99999999999999.99", "20251332", "4102444800",
  ]
  private static let common = [
    "\"", "\"\"", ",", "\t", "\n", "\r\n", ";", "<", ">", "</", "<!--", "[", "]", "{", "}", "{\"a\":", "\\", "\\u0000",
    "\\ud83d", "&", "&amp;", "&#27;", "&#x9b;", "=", "'", "(", ")", "-", ".", "\0", "\u{1B}[31m", "\u{1B}]0;x\u{7}",
    "\u{9B}2J", "\u{85}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{E0041}", "\u{2028}", "\u{FFFD}",
    "\u{3000}",
    "\u{A5}", "\u{FFE5}", "\u{0301}", "\u{1F468}\u{200D}\u{1F469}", "2025-11-08 10:00:00", "E+", "null", "true",
  ]
  /// Bytes that are no UTF-8: overlong, a half of a pair, beyond the end, marks of byte order.
  private static let broken: [[UInt8]] = [
    [0xC0, 0x9B], [0xE0, 0x80, 0x9B], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF, 0xFE], [0xFE, 0xFF],
    [0xEF, 0xBB, 0xBF], [0x80], [0x9B], [0xFF],
  ]
}

/// SplitMix64.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
