/// The four verdicts, and the want of one more fact; there is no 安全.
package enum Verdict: String, Sendable, CaseIterable, Comparable {
  case unknown, consistent, suspicious, likely, scam

  /// `scam` or `likely`.
  package var isAlarm: Bool { self >= .likely }

  /// Its place among the verdicts.
  var rank: Int {
    switch self {
    case .unknown: 0
    case .consistent: 1
    case .suspicious: 2
    case .likely: 3
    case .scam: 4
    }
  }

  package static func < (one: Verdict, other: Verdict) -> Bool { one.rank < other.rank }
}
