/// The user's orders as the checks need them: plain text, word pairs and how rare each is.
import Knowledge
import Model

package struct OrderBook: Sendable {
  /// How many of the newest orders are compared by their words; numbers are looked up among all.
  package static let newest = 2000

  struct Entry: Sendable {
    var order: Order
    /// Pairs of neighbouring characters in the items' titles, and words in Latin letters.
    var pairs: Set<String>
    var merchantPairs: Set<String>
  }

  let entries: [Entry]
  let coverage: [Coverage]
  /// In how many entries a pair stands.
  let frequency: [String: Int]
  /// The couriers of the entries, each once, as the orders write them.
  let couriers: Set<String>
  private let source: any OrderSource

  package init(_ source: any OrderSource, lexicon: Lexicon) throws {
    let normalizer = Normalizer(lexicon)
    self.source = source
    coverage = try source.coverage()
    entries = try source.orders(.newest(Self.newest)).map { order in
      let titles = order.items.map(\.title).joined(separator: " ")
      return Entry(
        order: order, pairs: Pairs.of(normalizer.plain(titles)),
        merchantPairs: Pairs.of(normalizer.plain(order.merchant ?? "")))
    }
    var frequency: [String: Int] = [:]
    for entry in entries { for pair in entry.pairs { frequency[pair, default: 0] += 1 } }
    self.frequency = frequency
    couriers = Set(entries.compactMap(\.order.courier))
  }

  /// The orders with this number, or with a number that ends so.
  func orders(number: String) -> [Order] { (try? source.orders(.number(number))) ?? [] }

  /// The orders with this tracking number, or one that ends so.
  func orders(tracking: String) -> [Order] { (try? source.orders(.tracking(tracking))) ?? [] }

  /// Whether all orders of a platform are known for some of these days.
  func covers(_ platforms: [PlatformID], _ days: ClosedRange<Day>) -> Bool {
    coverage.contains { platforms.contains($0.platform) && $0.from <= days.upperBound && days.lowerBound <= $0.to }
  }
}
