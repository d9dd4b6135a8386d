/// A point in time together with the zone in which a file wrote it.
package struct Moment: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package var seconds: Int
  /// Seconds east of UTC; 28 800 in China.
  package var offset: Int

  /// The zone of every Chinese file: UTC+8.
  package static let china = 28_800

  package init(seconds: Int, offset: Int = china) {
    self.seconds = seconds
    self.offset = offset
  }

  package init(day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0, offset: Int = china) {
    self.init(seconds: day.number * 86_400 + hour * 3600 + minute * 60 + second - offset, offset: offset)
  }

  /// Reads ISO 8601 with a zone, `2026-11-11T20:03:11+08:00` or `…Z`; fractions of a second are dropped.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, let day = Day(parts[0]), let zone = Self.zone(parts[1]) else { return nil }
    let clock = parts[1].prefix(8).split(separator: ":").map { Int($0) ?? -1 }
    guard clock.count == 3, (0...23).contains(clock[0]), (0...59).contains(clock[1]), (0...60).contains(clock[2])
    else { return nil }
    self.init(day: day, hour: clock[0], minute: clock[1], second: clock[2], offset: zone)
  }

  /// The day at the moment's own place.
  package var day: Day { Day(number: Int((Double(seconds + offset) / 86_400).rounded(.down))) }

  private static func zone(_ clock: some StringProtocol) -> Int? {
    if clock.hasSuffix("Z") { return 0 }
    guard let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
    let digits = String(clock[clock.index(after: sign)...].filter { $0 != ":" })
    guard digits.count == 4, let number = Int(digits) else { return nil }
    let seconds = (number / 100 * 60 + number % 100) * 60
    return clock[sign] == "-" ? 0 - seconds : seconds
  }
}

extension Moment: Comparable {
  package static func < (one: Moment, other: Moment) -> Bool { one.seconds < other.seconds }
}

extension Moment: CustomStringConvertible {
  /// `2026-11-11T20:03:11+08:00`.
  package var description: String {
    let local = seconds + offset - day.number * 86_400
    let clock = "\(padded(local / 3600, 2)):\(padded(local / 60 % 60, 2)):\(padded(local % 60, 2))"
    let zone = abs(offset) / 60
    return "\(day)T\(clock)\(offset < 0 ? "-" : "+")\(padded(zone / 60, 2)):\(padded(zone % 60, 2))"
  }
}
