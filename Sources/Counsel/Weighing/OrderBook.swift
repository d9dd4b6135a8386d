/// The user's orders as the checks need them: plain text, word pairs and how rare each is.
import Knowledge
import Model

package struct OrderBook: Sendable {
  /// How many of the newest orders are compared by their words; numbers are looked up among all.
  package static let newest = 2000

  /// How many of the newest parcels of no known order are held.
  package static let newestParcels = 500

  /// The least that tells one parcel's number from another's.
  private static let shortestEnd = 4

  struct Entry: Sendable {
    var order: Order
    /// Pairs of neighbouring characters in the items' titles, and words in Latin letters.
    var pairs: PairSet
    /// Its place in `merchants`.
    var merchant: Int
    /// How the nouns of the titles are abbreviated.
    var short = PairSet()
    /// The titles in plain text.
    var title: [Unicode.Scalar] = []
  }

  /// The name of a shop; most users buy at some of them over and over.
  struct Merchant: Sendable {
    var pairs: PairSet
    /// The first pair of the name, by which people shorten it.
    var brand: Pair?
  }

  let entries: [Entry]
  /// Those of the entries, each once.
  let merchants: [Merchant]
  let coverage: [Coverage]
  /// Parcels of no known order, the newest first.
  let parcels: [Parcel]
  private let parcelKeys: [TailKey?]
  /// In how many entries a pair stands.
  let frequency: PairCounts
  /// In how many entries an abbreviation stands.
  private(set) var shortFrequency = PairCounts()
  /// The couriers of the entries, each once, as the orders write them.
  let couriers: Set<String>
  private let source: any OrderSource

  /// The orders of a source, made ready before there is a counsel.
  /// - Parameter words: as the program carries them.
  package init(_ source: any OrderSource, words: StaticString) throws {
    var packed = PackedNumbers(words)
    try self.init(source, normalizer: Normalizer(from: &packed))
  }

  init(_ source: any OrderSource, normalizer: Normalizer) throws {
    self.source = source
    coverage = try source.coverage()
    parcels = Array(try source.parcels().prefix(Self.newestParcels))
    parcelKeys = parcels.map { $0.tracking.map { TailKey($0) } }
    let orders = try source.orders(.newest(Self.newest))
    var (merchants, places): ([Merchant], [String: Int]) = ([], [:])
    for name in orders.map({ $0.merchant ?? "" }) where places[name] == nil {
      places[name] = merchants.count
      let plain = normalizer.plain(name)
      merchants.append(Merchant(pairs: Pairs.of(plain), brand: Pairs.first(of: plain)))
    }
    self.merchants = merchants
    entries = orders.map { order in
      let plain = normalizer.plain(order.items.map(\.title).joined(separator: " "))
      return Entry(
        order: order, pairs: Pairs.of(plain), merchant: places[order.merchant ?? ""] ?? 0,
        short: Pairs.abbreviations(of: plain), title: plain)
    }
    var frequency = PairCounts()
    for entry in entries { for pair in entry.pairs { frequency[pair] += 1 } }
    self.frequency = frequency
    for entry in entries { for pair in entry.short { shortFrequency[pair] += 1 } }
    couriers = Set(entries.compactMap(\.order.courier))
  }

  /// The orders with this number, or with a number that ends so; what stands in for a number is read out by nobody.
  func orders(number: String) -> [Order] {
    ((try? source.orders(.number(number))) ?? []).filter { !$0.id.isStandIn }
  }

  /// The orders with this tracking number, or one that ends so.
  func orders(tracking: String) -> [Order] { (try? source.orders(.tracking(tracking))) ?? [] }

  /// The parcels with this tracking number, the newest first; of either only the end may be known.
  func parcels(tracking: String) -> [Parcel] {
    let wanted = TailKey(tracking)
    guard wanted.text.count >= Self.shortestEnd else { return [] }
    return zip(parcels, parcelKeys).filter { _, key in
      guard let key, key.text.count >= Self.shortestEnd else { return false }
      return key.ends(with: wanted) || wanted.ends(with: key)
    }.map(\.0)
  }

  /// The days of which all orders of some platforms are known.
  func known(_ platforms: [PlatformID]) -> KnownDays { KnownDays(coverage, of: platforms) }
}
