/// A host that is nobody's, compared with the names that it may be made to look like.
import Knowledge

struct ForgedHost {
  /// Brands from this length on count anywhere in a host; shorter ones only as a label, alone or with bait.
  private static let long = 5
  /// Brands from this length on are also known with one letter changed.
  private static let known = 6

  /// In letters that only look foreign: punycode.
  let isEncoded: Bool
  /// The host as it is, and as it looks.
  private let shown: [String]
  private let labels: Set<String>
  private let bait: [String]

  init(_ host: String, bait: [String]) {
    self.bait = bait
    isEncoded = host.contains("xn--")
    let looks = host.replacing("0", with: "o").replacing("1", with: "l").replacing("rn", with: "m")
      .replacing("vv", with: "w")
    shown = [host, looks]
    labels = Set(shown.flatMap { $0.split { $0 == "." || $0 == "-" } }.map { String($0) })
  }

  /// Whether it carries the name of a domain, whole, with digits put for letters, or with one letter changed.
  func imitates(_ domain: String) -> Bool {
    let brand = String(domain.prefix { $0 != "." })
    guard brand.count >= 2, brand.contains(where: \.isLetter) || brand.count >= Self.long else { return false }
    if brand.count >= Self.long, shown.contains(where: { $0.contains(brand) }) { return true }
    if labels.contains(where: { isBaited($0, brand) }) { return true }
    return brand.count >= Self.known && labels.contains { isOneOff($0, brand) }
  }

  /// The brand alone, or with digits or a word like kefu beside it: `jd888`, `ztokuaidi`.
  private func isBaited(_ label: String, _ brand: String) -> Bool {
    if label == brand { return true }
    let rests = [
      label.hasPrefix(brand) ? label.dropFirst(brand.count) : nil,
      label.hasSuffix(brand) ? label.dropLast(brand.count) : nil,
    ]
    return rests.compactMap(\.self).contains { rest in
      brand.count >= 2 && (bait.contains(String(rest)) || label.hasPrefix(brand) && rest.allSatisfy(\.isNumber))
    }
  }

  /// One letter changed, lost, added, or two that changed places.
  private func isOneOff(_ label: String, _ brand: String) -> Bool {
    let (one, other) = (Array(label), Array(brand))
    guard abs(one.count - other.count) <= 1, one != other else { return false }
    let start = zip(one, other).prefix { $0 == $1 }.count
    let end = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    if one.count != other.count { return start + end >= min(one.count, other.count) }
    if start + end >= one.count - 1 { return true }
    return start + end == one.count - 2 && one[start] == other[start + 1] && one[start + 1] == other[start]
  }
}
