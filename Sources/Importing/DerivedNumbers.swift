/// Makes a number for an order whose row has none: the same each time from time, amount and words, so that importing
/// twice brings nothing new.
import Model

struct DerivedNumbers {
  private var used: [String: Int] = [:]

  mutating func number(for entry: Entry) -> String {
    let words = (entry.title ?? "") + "\u{1F}" + (entry.merchant ?? "")
    let hash = String(StableHash.of(words.utf8) & 0xFFFF_FFFF, radix: 36)
    let base = "\(OrderID.standIn)\(entry.time.seconds)-\(entry.paid?.fen ?? 0)-\(hash)"
    let count = used[base, default: 0] + 1
    used[base] = count
    return count == 1 ? base : "\(base)-\(count)"
  }
}

/// FNV-1a: the same in every run, which the standard library's hash is not.
enum StableHash {
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
