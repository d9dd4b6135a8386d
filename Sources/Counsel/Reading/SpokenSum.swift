/// Adds up the parts of a spoken number.
struct SpokenSum {
  private(set) var total = 0
  private var section = 0
  private var current: Int?
  private var last = 1
  private var afterZero = false
  private(set) var plain = true
  private(set) var digits = 0

  mutating func put(_ hundredths: Int, digits count: Int) {
    current = hundredths
    digits += count
    afterZero = afterZero || count > 1
  }

  mutating func say(_ digit: Int) {
    plain = false
    if digit == 0 { afterZero = true }
    // 二零二六: digits one after the other make a number of several places.
    current = current.map { $0 * 10 + digit * 100 } ?? digit * 100
  }

  mutating func multiply(_ value: Int) {
    plain = false
    if value >= 10_000 {
      total += (section + (current ?? (section == 0 ? 100 : 0))) * value
      section = 0
    } else {
      section += (current ?? 100) * value
    }
    current = nil
    last = value
    afterZero = false
  }

  /// 三千八 is 3800: a last digit counts in tenths of what stood before it.
  var value: Int? {
    guard let current else { return total + section > 0 ? total + section : nil }
    let spoken = last > 10 && !afterZero && current < 1000
    return total + section + (spoken ? current * last / 10 : current)
  }
}
