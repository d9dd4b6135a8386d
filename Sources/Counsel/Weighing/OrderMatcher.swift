/// Finds the order that an account is about, from numbers, goods, merchant, price, day, platform and courier.
import Knowledge
import Model

/// An order and what speaks for its being the one meant: something that few other orders would fit.
struct OrderMatch {
  var order: Order
  var score: Int
  /// Known by more than its price.
  var byName: Bool
  /// Only by one noun or by its kind, so that another parcel may as well be meant.
  var isVague = false
  var range: Range<Int>?
}

struct OrderMatcher {
  /// The least score at which an order counts as the one meant.
  private static let enough = 5
  /// In a book up to this size one rare pair of characters identifies an order.
  private static let smallBook = 80

  let claims: Claims
  let book: OrderBook
  private let pairs: AccountPairs
  private let platforms: Set<PlatformID>
  /// Couriers as orders write them, that are among those the account names.
  private let carriers: Set<String>
  private let goods: [Range<Int>]
  private let topics: Set<Cue>
  private let kinds: GoodsKinds
  private let names: GoodsNames
  /// Where words stand behind a name that make it the party which has called.
  private let calls: [Range<Int>]
  /// Whether the account is about orders or parcels at all.
  private let isOrderMatter: Bool

  init(_ claims: Claims, book: OrderBook) {
    self.claims = claims
    self.book = book
    pairs = AccountPairs(claims)
    platforms = Set(claims.platformIDs)
    goods = claims.goods
    kinds = GoodsKinds(claims, book: book)
    names = GoodsNames(claims)
    calls = claims.reading.places(.partyAfter, claims.vocabulary)
    isOrderMatter = claims.isOrderMatter
    topics = Set([.topicDelivery, .topicInstall, .topicRefund].filter(claims.speaks))
    let named = Claims.house(of: claims.couriers + claims.platforms, in: claims.vocabulary.organisations)
    carriers = book.couriers.filter { courier in
      let houses = Claims.house(
        of: claims.vocabulary.organisations(named: courier), in: claims.vocabulary.organisations)
      return !Set(houses).isDisjoint(with: named)
    }
  }

  /// The order meant, if one is.
  func best() -> OrderMatch? {
    if let exact = numbered() { return exact }
    let merchants = book.merchants.map { merchantScore($0) }
    var best: OrderMatch?
    for entry in book.entries {
      guard let match = match(entry, merchants[entry.merchant]) else { continue }
      if let known = best, (known.score, known.order.placedAt) >= (match.score, match.order.placedAt) { continue }
      best = match
    }
    return best
  }

  /// Orders that a courier may be bringing just now; one who gives no name may bring what is out today.
  func underway() -> [Order] {
    let isNameless = claims.couriers.isEmpty
    return book.entries.map(\.order).filter { order in
      let fresh = order.statusAt.map { claims.today - $0.day <= 5 } ?? (claims.today - order.placedAt.day <= 15)
      if isNameless {
        return order.status == .outForDelivery && (platforms.isEmpty || platforms.contains(order.id.platform))
      }
      return carries(order)
        && ([.shipped, .outForDelivery].contains(order.status) || order.status == .delivered && fresh)
    }
  }

  /// Whether the order's courier is who calls; what else is named tells of the order itself: 我这单走的是韵达.
  func isCarried(_ order: Order) -> Bool {
    guard let courier = order.courier else { return false }
    let calling = claims.callingCarriers
    guard !calling.isEmpty else { return carries(order) }
    let own = Claims.house(
      of: claims.vocabulary.organisations(named: courier), in: claims.vocabulary.organisations)
    return !Set(own).isDisjoint(
      with: Claims.house(of: calling + claims.callingPlatforms, in: claims.vocabulary.organisations))
  }

  /// Whether the courier of an order is one that the account names.
  func carries(_ order: Order) -> Bool { order.courier.map(carriers.contains) ?? false }

  private func numbered() -> OrderMatch? {
    for number in claims.reading.numbers {
      let found: [Order] =
        switch number.kind {
        case .order: book.orders(number: number.text) + book.orders(tracking: number.text)
        case .tracking: book.orders(tracking: number.text)
        case .tail: book.orders(number: number.text) + book.orders(tracking: number.text)
        case .phone, .host: []
        }
      if let order = found.first {
        return OrderMatch(order: order, score: 100, byName: true, range: number.range)
      }
    }
    return nil
  }

  /// What speaks for an order's being the one meant; nil where that is not enough.
  /// - Parameter merchant: what the name of its shop counts for.
  private func match(_ entry: OrderBook.Entry, _ merchant: Int) -> OrderMatch? {
    let order = entry.order
    let whole = goodsScore(entry)
    let kind = whole.score >= 5 ? nil : kinds.place(in: entry) ?? abbreviation(entry)
    let (goods, count, place) = (kind == nil ? whole.score : 6, whole.count, kind ?? whole.place)
    let price = priceScore(order)
    let context = contextScore(order)
    let backed = context + price.score >= (book.entries.count <= Self.smallBook ? 2 : 3)
    let rare = goods >= 5 && (backed || isNamed(place) || count >= 2 || isNoun(entry) || kind != nil)
    let (score, identified) = (
      goods + merchant + price.score + context, rare || merchant > 0 || price.score >= 4 && context >= 2
    )
    guard identified, score >= Self.enough else { return nil }
    return OrderMatch(
      order: order, score: score, byName: rare && kind == nil || merchant > 0,
      isVague: rare && merchant == 0 && !(backed || isNamed(place) || count >= 2), range: place ?? price.range)
  }

  /// How rare the pairs are that title and account share, how many they are, and where the first stands.
  private func goodsScore(_ entry: OrderBook.Entry) -> (score: Int, count: Int, place: Range<Int>?) {
    let shared = entry.pairs.compactMap { pair in pairs[pair].map { (pair, $0) } }
    guard !shared.isEmpty else { return (0, 0, nil) }
    let score = shared.map { rarity($0.0) }.reduce(0, +)
    let count = shared.map { $0.1 }.map { 1 + neighbours($0, entry.pairs) }.max() ?? 0
    return (min(score, 14), max(count, shared.count), shared.map(\.1).min { $0.lowerBound < $1.lowerBound })
  }

  /// Where an abbreviation stands that no other title could have: 竹篮 for 竹编收纳篮.
  private func abbreviation(_ entry: OrderBook.Entry) -> Range<Int>? {
    guard isOrderMatter else { return nil }
    return entry.short.filter { book.frequency[$0] == 0 && book.shortFrequency[$0] == 1 }
      .compactMap { pairs[$0] }.filter(names.contains).min { $0.lowerBound < $1.lowerBound }
  }

  /// Whether one noun of the title that no other has is named, as 鱼竿 or 台灯.
  private func isNoun(_ entry: OrderBook.Entry) -> Bool {
    guard isOrderMatter, book.entries.count <= Self.smallBook else { return false }
    let heads = Pairs.heads(of: entry.title)
    return entry.pairs.contains { pair in
      guard let place = pairs[pair], book.frequency[pair] == 1 else { return false }
      return heads.contains(pair) || names.contains(place)
    }
  }

  /// How many of the pairs on either side stand in the title too, common ones as well: 姓名贴 shares more than 名贴.
  private func neighbours(_ range: Range<Int>, _ title: PairSet) -> Int {
    let plain = claims.reading.passage.plain
    return [range.lowerBound - 1, range.lowerBound + 1].count { start in
      start >= 0 && start + 1 < plain.count && title.contains(Pair(plain[start], plain[start + 1]))
    }
  }

  /// Whether a place is one where the account says what was bought.
  private func isNamed(_ place: Range<Int>?) -> Bool {
    place.map { place in goods.contains { $0.overlaps(place) } } ?? false
  }

  private func rarity(_ pair: Pair) -> Int {
    switch book.frequency[pair] {
    case ...1: 6
    case 2: 5
    case 3...4: 4
    case 5...8: 3
    case 9...32: 2
    default: 1
    }
  }

  /// The name of a shop counts where at least two of its pairs stand in the account, or its first one as a caller's.
  private func merchantScore(_ merchant: OrderBook.Merchant) -> Int {
    if merchant.pairs.count(where: { pairs[$0] != nil }) >= 2 { return 6 }
    return merchant.brand.flatMap { pairs[$0] }.map { isCaller($0) } ?? false ? 6 : 0
  }

  /// Whether somebody of that name calls: 喵仓客服, 喵仓的售后.
  private func isCaller(_ place: Range<Int>) -> Bool {
    calls.contains { (0...1).contains($0.lowerBound - place.upperBound) }
  }

  private func priceScore(_ order: Order) -> (score: Int, range: Range<Int>?) {
    guard !claims.reading.amounts.isEmpty else { return (0, nil) }
    let prices = Set(
      [order.paid.fen] + order.items.compactMap { $0.amount?.fen } + [order.refund?.amount.fen].compactMap(\.self))
    var best: (score: Int, range: Range<Int>?) = (0, nil)
    for amount in claims.reading.amounts where prices.contains(amount.money.fen) {
      let score = amount.bare && amount.money.fen < 10_000 ? 2 : 4
      if score > best.score { best = (score, amount.range) }
    }
    if best.score == 0, let rounded = claims.reading.amounts.first(where: { claims.isAbout($0, order.paid) }) {
      best = (2, rounded.range)
    }
    return best
  }

  private func contextScore(_ order: Order) -> Int {
    var score = 0
    if platforms.contains(order.id.platform) { score += 2 } else if !platforms.isEmpty { score -= 1 }
    if carries(order) { score += 2 }
    for named in claims.reading.days where named.days.contains(order.placedAt.day) { score += 2 }
    let moving = [.shipped, .outForDelivery].contains(order.status)
    let fresh = order.statusAt.map { claims.today - $0.day <= 7 } ?? false
    if moving, topics.contains(.topicDelivery) { score += 1 }
    if moving || fresh, topics.contains(.topicInstall) { score += 2 }
    if order.refund != nil, topics.contains(.topicRefund) { score += 1 }
    return score
  }
}
