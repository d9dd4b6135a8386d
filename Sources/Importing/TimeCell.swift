/// Reads a point in time as files write it: `2024-09-01 12:34:56`, `2022/9/19 17:44`, `Nov 8, 2025`, or an Excel serial.
import Model

struct TimeCell: Sendable {
  /// True where `11/08/2025` is a day in November.
  var monthFirst = false
  /// Days to add to an Excel serial of the 1904 calendar.
  var serialShift = 0

  func moment(_ cell: Cell) -> Moment? {
    if let common = common(cell) { return common }
    if let serial = serial(cell) { return serial }
    return spelled(cell)
  }

  /// `2024-09-01 12:34:56`, the spelling of nearly every file.
  private func common(_ cell: Cell) -> Moment? {
    let at = cell.startIndex
    guard cell.count == 19, cell[at + 4] == 0x2D, cell[at + 7] == 0x2D, cell[at + 10] == 0x20, cell[at + 13] == 0x3A,
      cell[at + 16] == 0x3A, let year = number(cell[at..<(at + 4)]), let month = number(cell[(at + 5)..<(at + 7)]),
      let date = number(cell[(at + 8)..<(at + 10)]), let hour = number(cell[(at + 11)..<(at + 13)]),
      let minute = number(cell[(at + 14)..<(at + 16)]), let second = number(cell[(at + 17)..<(at + 19)])
    else { return nil }
    return Self.moment(year, month, date, [hour, minute, second])
  }

  private func number(_ digits: Cell) -> Int? {
    var value = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  /// A day's number since 1899-12-30 with the time as its fraction, rounded to the second.
  private func serial(_ cell: Cell) -> Moment? {
    guard cell.count >= 5, cell.count <= 24, cell.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }),
      let days = Double(String(decoding: cell, as: UTF8.self)), days >= 20_000, days < 80_000
    else { return nil }
    let seconds = Int(((days + Double(serialShift) - 25_569) * 86_400).rounded())
    return Moment(seconds: seconds - Moment.china)
  }

  /// Any other spelling: its numbers and words in their order.
  private func spelled(_ cell: Cell) -> Moment? {
    guard cell.count <= 64 else { return nil }
    let parts = TimeParts(cell)
    guard let (year, month, date, used) = day(parts) else { return nil }
    var clock = Array(parts.numbers.dropFirst(used).prefix(3))
    if parts.afternoon != nil, let hour = clock.first {
      guard (1...12).contains(hour) else { return nil }
      clock[0] = hour % 12 + (parts.afternoon == true ? 12 : 0)
    }
    return Self.moment(year, month, date, clock, offset: parts.isUTC ? 0 : Moment.china)
  }

  /// Year, month and day, and how many numbers they took.
  private func day(_ parts: TimeParts) -> (Int, Int, Int, Int)? {
    let numbers = parts.numbers
    if let month = parts.month, numbers.count >= 2 {
      return (numbers[1] < 100 ? 2000 + numbers[1] : numbers[1], month, numbers[0], 2)
    }
    if let first = numbers.first, (20_000_101...20_991_231).contains(first), parts.month == nil {
      return (first / 10_000, first / 100 % 100, first % 100, 1)
    }
    guard numbers.count >= 3, parts.month == nil else { return nil }
    if numbers[0] > 999 { return (numbers[0], numbers[1], numbers[2], 3) }
    guard numbers[2] > 999 else { return nil }
    return monthFirst ? (numbers[2], numbers[0], numbers[1], 3) : (numbers[2], numbers[1], numbers[0], 3)
  }

  private static func moment(_ year: Int, _ month: Int, _ date: Int, _ clock: [Int], offset: Int = Moment.china)
    -> Moment?
  {
    guard let day = Day(year: year, month: month, day: date) else { return nil }
    let hour = clock.isEmpty ? 0 : clock[0]
    let minute = clock.count > 1 ? clock[1] : 0
    let second = clock.count > 2 ? clock[2] : 0
    guard hour < 24, minute < 60, second < 61 else { return nil }
    return Moment(day: day, hour: hour, minute: minute, second: second, offset: offset)
  }
}

extension Moment {
  /// The first second of the year 2100, by when no order has been placed.
  private static let end = 4_102_444_800

  /// Seconds or milliseconds since 1970; nil for what is no time of this century or the last.
  init?(stamp: Int) {
    let seconds = stamp > 100_000_000_000 ? stamp / 1000 : stamp
    guard seconds > 0, seconds < Self.end else { return nil }
    self.init(seconds: seconds)
  }
}

/// The numbers and words of a spelled time.
private struct TimeParts {
  var numbers: [Int] = []
  /// The month that a word names.
  var month: Int?
  /// True for PM, false for AM.
  var afternoon: Bool?
  var isUTC = false

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  init(_ cell: Cell) {
    var rest = cell
    while let first = rest.first {
      let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
      let letters = rest.prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
      if !digits.isEmpty, digits.count <= 9 {
        numbers.append(Int(String(decoding: digits, as: UTF8.self)) ?? 0)
        rest = rest[digits.endIndex...]
      } else if !letters.isEmpty {
        take(String(decoding: letters, as: UTF8.self).lowercased())
        rest = rest[letters.endIndex...]
      } else {
        rest = first == 0x2E && numbers.count >= 6 ? fraction(rest) : rest.dropFirst()
      }
    }
  }

  /// What follows the fraction of a second.
  private func fraction(_ rest: Cell) -> Cell { rest.dropFirst().drop { $0 >= 0x30 && $0 <= 0x39 } }

  private mutating func take(_ word: String) {
    switch word {
    case "am": afternoon = false
    case "pm": afternoon = true
    case "z", "utc": isUTC = true
    case "t": break
    default: month = Self.months.firstIndex(of: String(word.prefix(3))).map { $0 + 1 } ?? month
    }
  }
}
