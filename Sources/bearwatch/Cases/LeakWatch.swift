/// From which shop or platform callers know orders, over all talks that were kept.
import Counsel
import Model
import Store

struct LeakWatch {
  /// So many times are no chance.
  private static let least = 2

  /// Where something seems to leak, and how many talks say so.
  struct Leak: Hashable {
    /// The shop's name; nil where only the platform is common to them.
    var shop: String?
    var platform: PlatformID
    var count: Int
  }

  /// The shops, and the platforms of which no shop says it, the most often named first.
  static func leaks(_ cases: [KeptCase]) -> [Leak] {
    let alarming = cases.map(\.record).filter { Verdict(rawValue: $0.verdict)?.isAlarm == true }
    let known = alarming.map { record in
      Set(
        record.findings.compactMap { finding in
          finding.order?.split(separator: ":").first.map {
            Place(shop: finding.merchant, platform: PlatformID(rawValue: String($0)))
          }
        })
    }
    let shops = counted(known.map { $0.filter { $0.shop != nil } })
    let platforms = counted(known.map { Set($0.map { Place(shop: nil, platform: $0.platform) }) })
    let rest = platforms.filter { one in !shops.contains { $0.platform == one.platform } }
    return shops + rest
  }

  private struct Place: Hashable {
    var shop: String?
    var platform: PlatformID
  }

  private static func counted(_ known: [Set<Place>]) -> [Leak] {
    var counts: [Place: Int] = [:]
    for places in known { for place in places { counts[place, default: 0] += 1 } }
    return counts.filter { $0.value >= least }
      .map { Leak(shop: $0.key.shop, platform: $0.key.platform, count: $0.value) }
      .sorted { ($1.count, $0.shop ?? "", $0.platform.rawValue) < ($0.count, $1.shop ?? "", $1.platform.rawValue) }
  }
}
