/// Puts each refund row to the purchase that it pays back: by number, else by the same words and amount.
import Knowledge
import Model

struct RefundMatcher {
  /// Shorter numbers are too likely to be the same by chance.
  private static let minNumber = 6

  private let parts: RefundNumbers
  private var byWords: [Words: Candidates] = [:]

  /// What a refund and its purchase share where no number joins them: a text, by its hash, and an amount.
  private struct Words: Hashable {
    var text: UInt64
    var fen: Int

    init(_ text: String, _ fen: Int) {
      // The standard library's hash of a Chinese text normalises it first, which is slow and not needed here.
      self.text = StableHash.of(text.utf8)
      self.fen = fen
    }
  }

  /// Purchases that share the words, by time; refunds come by time too, so that each is looked at once.
  fileprivate struct Candidates {
    var places: [Int] = []
    var next = 0
    var open: [Int] = []
  }

  /// Adds the refunds to their drafts: first those that name a number, then the others; returns what is left.
  static func settle(
    _ refunds: [Entry], _ rule: ExportFormat.RefundRule?, _ drafts: inout [OrderBook.Draft]
  ) -> [Entry] {
    guard !refunds.isEmpty else { return [] }
    var matcher = RefundMatcher(parts: RefundNumbers(rule))
    var left: [Entry] = []
    let numbers = matcher.numbered(refunds, drafts)
    for refund in refunds.sorted(by: { $0.time < $1.time }) {
      let place = matcher.numbers(of: refund).lazy.compactMap { numbers[$0] }.first
      if let place { settle(refund, &drafts[place]) } else { left.append(refund) }
    }
    guard !left.isEmpty else { return [] }
    matcher.index(left, drafts)
    return left.filter { refund in
      guard let place = matcher.place(of: refund, drafts) else { return true }
      settle(refund, &drafts[place])
      return false
    }
  }

  private init(parts: RefundNumbers) { self.parts = parts }

  /// The drafts whose numbers these refunds name.
  private func numbered(_ refunds: [Entry], _ drafts: [OrderBook.Draft]) -> [String: Int] {
    let wanted = Set(refunds.flatMap(numbers))
    var found: [String: Int] = [:]
    for (place, draft) in drafts.enumerated() {
      for case let number? in [draft.number, draft.reference] where wanted.contains(number) { found[number] = place }
    }
    return found
  }

  /// The numbers by which a refund may name its purchase.
  private func numbers(of refund: Entry) -> [String] {
    [refund.number, refund.reference].compactMap(\.self).filter { $0.utf8.count >= Self.minNumber }
      .flatMap { [$0, parts.stem($0)].compactMap(\.self) }
  }

  private mutating func index(_ refunds: [Entry], _ drafts: [OrderBook.Draft]) {
    for words in refunds.flatMap(Self.words) { byWords[words] = Candidates() }
    for place in drafts.indices.sorted(by: { drafts[$0].order.placedAt < drafts[$1].order.placedAt }) {
      let paid = drafts[place].order.paid.fen
      let back = drafts[place].refunded
      for text in Self.texts(drafts[place].order) {
        byWords[Words(text, paid)]?.places.append(place)
        if back > 0, back != paid { byWords[Words(text, back)]?.places.append(place) }
      }
    }
  }

  private static func texts(_ order: Order) -> [String] {
    let titles = order.items.map(\.title)
    guard let merchant = order.merchant, !titles.contains(merchant) else { return titles }
    return titles + [merchant]
  }

  private static func words(_ refund: Entry) -> [Words] {
    [refund.title, refund.merchant].compactMap(\.self).map { Words($0, refund.paid?.fen ?? 0) }
  }

  private mutating func place(of refund: Entry, _ drafts: [OrderBook.Draft]) -> Int? {
    for words in Self.words(refund) {
      if let place = byWords[words]?.nearest(before: refund.time, drafts) { return place }
    }
    return nil
  }

  /// A refund that the purchase's own row tells of already only adds its time; otherwise it adds its amount.
  private static func settle(_ refund: Entry, _ draft: inout OrderBook.Draft) {
    let amount = (draft.order.refund?.amount.fen ?? 0) + (refund.paid?.fen ?? 0)
    draft.refunded = max(draft.refunded, amount)
    draft.order.refund = Order.Refund(
      amount: Money(fen: amount, currency: draft.order.paid.currency), stage: .paid, at: refund.time)
  }
}

extension RefundMatcher.Candidates {
  /// The latest purchase before this time that no refund has been put to.
  fileprivate mutating func nearest(before time: Moment, _ drafts: [OrderBook.Draft]) -> Int? {
    while next < places.count, drafts[places[next]].order.placedAt <= time {
      open.append(places[next])
      next += 1
    }
    while let place = open.popLast() {
      if drafts[place].order.refund == nil { return place }
    }
    return nil
  }
}
