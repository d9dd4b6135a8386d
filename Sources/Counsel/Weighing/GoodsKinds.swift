/// Goods that are named by their kind alone: 衣服 for a coat, 枣子 for 大枣.
import Knowledge

struct GoodsKinds {
  /// Where the account names each kind.
  private let places: [Int: Range<Int>]
  private let vocabulary: Vocabulary
  /// How many sorts of a kind the lexicon can number.
  private static let sorts = 100
  /// How many orders are of each kind that the account names.
  private var counts: [Int: Int] = [:]

  init(_ claims: Claims, book: OrderBook) {
    vocabulary = claims.vocabulary
    var places: [Int: Range<Int>] = [:]
    if claims.isOrderMatter {
      for sentence in claims.reading.sentences {
        for hit in sentence.hits where Self.isNamed(hit, in: sentence, vocabulary) {
          if let kind = claims.vocabulary.value(hit), places[kind] == nil { places[kind] = hit.range }
        }
      }
    }
    self.places = places
    guard !places.isEmpty else { return }
    for entry in book.entries { for kind in kinds(of: entry) { counts[kind, default: 0] += 1 } }
  }

  /// Where the kind of an order is named, if no other order is of it.
  func place(in entry: OrderBook.Entry) -> Range<Int>? {
    guard !places.isEmpty else { return nil }
    return kinds(of: entry).filter { counts[$0] == 1 }.compactMap { places[$0] }.min { $0.lowerBound < $1.lowerBound }
  }

  /// The kinds of the account that the title is of: its runs end with them; 茶叶罐 is no tea.
  private func kinds(of entry: OrderBook.Entry) -> Set<Int> {
    let own = vocabulary.hits(in: entry.title[...]).filter { hit in
      let end = hit.range.upperBound
      return vocabulary.has(.goodsKind, hit) && (end == entry.title.count || !entry.title[end].isHan)
    }.compactMap(vocabulary.value)
    return Set(places.keys.filter { named in own.contains { Self.isOf(named, $0) } })
  }

  /// A whole hundred is a kind, any other number a sort of it: 衣服 may be a 大衣, 大衣 no 毛衣.
  private static func isOf(_ named: Int, _ own: Int) -> Bool {
    named == own || named % sorts == 0 && own / sorts == named / sorts
  }

  /// A word of its own: no single character, nor a part of a longer one.
  private static func isNamed(_ hit: WordFinder.Hit, in sentence: Sentence, _ vocabulary: Vocabulary) -> Bool {
    vocabulary.has(.goodsKind, hit) && hit.range.count > 1
      && !sentence.hits.contains { other in
        vocabulary.has(.goodsKind, other) && other.range.count > hit.range.count && other.range.overlaps(hit.range)
      }
  }
}

/// Where an account speaks of some goods, by the words on either side: 那个台灯, 台灯丢了.
struct GoodsNames {
  private let starts: Set<Int>
  private let ends: Set<Int>

  init(_ claims: Claims) {
    let (reading, vocabulary) = (claims.reading, claims.vocabulary)
    starts = Set(
      (reading.places(.goodsBefore, vocabulary) + reading.places(.bought, vocabulary)).map(\.upperBound))
    ends = Set(reading.places(.goodsAfter, vocabulary).map(\.lowerBound))
  }

  /// Whether goods are named at a place.
  func contains(_ place: Range<Int>) -> Bool { starts.contains(place.lowerBound) || ends.contains(place.upperBound) }
}
