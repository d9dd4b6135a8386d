/// Puts each refund row to the purchase that it pays back: by number, else by the same words and amount.
import Model

struct RefundMatcher {
  /// Shorter numbers are too likely to be the same by chance.
  private static let minNumber = 6

  private var byNumber: [String: Int] = [:]
  private var byWords: [Words: Candidates] = [:]
  private let separators: [String]

  /// What a refund and its purchase share where no number joins them.
  private struct Words: Hashable {
    var text: String
    var fen: Int
  }

  /// Purchases that share the words, by time; refunds come by time too, so that each is looked at once.
  fileprivate struct Candidates {
    var places: [Int] = []
    var next = 0
    var open: [Int] = []
  }

  /// Adds the refunds to their drafts.
  static func settle(_ refunds: [Entry], separators: [String], _ drafts: inout [OrderBook.Draft]) {
    guard !refunds.isEmpty else { return }
    var matcher = RefundMatcher(refunds, separators, drafts)
    for refund in refunds.sorted(by: { $0.time < $1.time }) {
      if let place = matcher.place(of: refund, drafts) { settle(refund, &drafts[place]) }
    }
  }

  private init(_ refunds: [Entry], _ separators: [String], _ drafts: [OrderBook.Draft]) {
    self.separators = separators
    for words in refunds.flatMap(Self.words) { byWords[words] = Candidates() }
    for place in drafts.indices.sorted(by: { drafts[$0].order.placedAt < drafts[$1].order.placedAt }) {
      index(drafts[place], place)
    }
  }

  private mutating func index(_ draft: OrderBook.Draft, _ place: Int) {
    for case let number? in [draft.number, draft.reference, draft.order.id.number]
    where number.utf8.count >= Self.minNumber { byNumber[number] = place }
    let sums = Set([draft.order.paid.fen, draft.refunded]).filter { $0 > 0 }
    for text in Set(([draft.order.merchant] + draft.order.items.map(\.title)).compactMap(\.self)) {
      for fen in sums { byWords[Words(text: text, fen: fen)]?.places.append(place) }
    }
  }

  private static func words(_ refund: Entry) -> [Words] {
    [refund.title, refund.merchant].compactMap { text in text.map { Words(text: $0, fen: refund.paid?.fen ?? 0) } }
  }

  private mutating func place(of refund: Entry, _ drafts: [OrderBook.Draft]) -> Int? {
    for number in [refund.number, refund.reference].compactMap(\.self) {
      if let place = byNumber[number] ?? byNumber[stem(number)] { return place }
    }
    for words in Self.words(refund) {
      if let place = byWords[words]?.nearest(before: refund.time, drafts) { return place }
    }
    return nil
  }

  /// The number of the purchase, in front of what the refund's number adds.
  private func stem(_ number: String) -> String {
    separators.reduce(number) { stem, separator in
      guard let range = stem.firstRange(of: separator), range.lowerBound > stem.startIndex else { return stem }
      return String(stem[..<range.lowerBound])
    }
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
