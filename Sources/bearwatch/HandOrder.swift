/// What a person tells of an order by hand, in words, and what it comes to.
import Counsel
import Knowledge
import Model

struct HandOrder {
  var platform: String?
  var titles: [String] = []
  var paid: String?
  var day: String?
  var number: String?
  var merchant: String?
  var status: String?
  var courier: String?
  var tracking: String?

  /// The order, as a batch that a store takes in.
  func batch(_ reader: HandReader, at now: Moment) throws(Failure) -> ImportBatch {
    let platform = try reader.platform(platform ?? "")
    let placed = try day.map { day throws(Failure) in Moment(day: try reader.day(day)) } ?? now
    let items = titles.compactMap { $0.trimmed.isEmpty ? nil : Order.Item(title: $0.trimmed.cleaned) }
    guard !items.isEmpty else { throw Failure("orders.add.no_title", status: .usage) }
    let order = Order(
      id: OrderID(platform: platform, number: Self.filled(number) ?? "\(OrderID.standIn)\(now.seconds)"),
      placedAt: placed, merchant: Self.filled(merchant), items: items, paid: try reader.money(paid ?? ""),
      status: try status.map(reader.status) ?? .paid, courier: Self.filled(courier), tracking: Self.filled(tracking))
    return ImportBatch(orders: [order], coverage: [], file: "", format: ImportBatch.hand)
  }

  private static func filled(_ text: String?) -> String? {
    guard let text = text?.trimmed.cleaned, !text.isEmpty else { return nil }
    return text
  }
}

/// Reads single facts as people write them.
struct HandReader {
  let wording: Wording
  let counsel: Counsel
  let today: Day

  static func ofUser(_ wording: Wording, _ own: OwnKnowledge?) throws -> HandReader {
    let rulebook = try KnowledgeBase(packed: packedKnowledge).judging(with: own)
    return HandReader(wording: wording, counsel: try Counsel(rulebook, questions: wording.questions), today: .now)
  }

  /// What a platform is called.
  func name(_ platform: PlatformID) -> String {
    PlatformName(wording: wording, directory: counsel.directory).of(platform)
  }

  /// A platform by its name or id; where nobody knows it, it is kept as `other`.
  func platform(_ text: String) throws(Failure) -> PlatformID {
    let text = text.trimmed
    guard !text.isEmpty else { return "other" }
    if let known = counsel.directory.organisation(text) { return PlatformID(rawValue: known.id) }
    guard let known = counsel.directory.named(exactly: text).first else {
      throw Failure("hand.platform", ["text": text.cleaned], status: .usage)
    }
    return PlatformID(rawValue: known.id)
  }

  /// `899`, `¥899.00`, `899元`.
  func money(_ text: String) throws(Failure) -> Money {
    let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." || $0 == "," }
    guard !text.contains("-"), let money = Money(digits) else {
      throw Failure("hand.money", ["text": text.cleaned], status: .usage)
    }
    return money
  }

  /// `2026-11-03`, or a day in words.
  func day(_ text: String) throws(Failure) -> Day {
    if let day = Day(text.trimmed) { return day }
    guard let days = counsel.search(text, today: today).days, days.lowerBound <= today else {
      throw Failure("hand.day", ["text": text.cleaned], status: .usage)
    }
    return days.lowerBound
  }

  /// `2026-06-01`, or days in words: the first and the last of them, none after today.
  func days(_ text: String) throws(Failure) -> ClosedRange<Day> {
    guard let days = counsel.search(text, today: today).days, days.lowerBound <= today else {
      throw Failure("hand.days", ["text": text.cleaned], status: .usage)
    }
    return days.lowerBound...min(days.upperBound, today)
  }

  /// A state by its word or its name in files.
  func status(_ text: String) throws(Failure) -> OrderStatus {
    let text = text.trimmed
    let known = OrderStatus.allCases.first { $0.rawValue == text || wording.phrase("status.\($0.rawValue)") == text }
    guard let known else {
      let all = OrderStatus.allCases.map { wording.phrase("status.\($0.rawValue)") }
      throw Failure("hand.status", ["text": text.cleaned, "all": all.joined(separator: " ")], status: .usage)
    }
    return known
  }

  /// What the fields come to; empty text takes a fact away.
  func correction(
    title: String?, merchant: String?, paid: String?, status: String?, courier: String?, tracking: String?
  ) throws(Failure) -> Correction {
    Correction(
      title: title?.trimmed.cleaned, merchant: merchant?.trimmed.cleaned, paid: try paid.map(money)?.fen,
      status: try status.map(self.status), courier: courier?.trimmed.cleaned, tracking: tracking?.trimmed.cleaned)
  }
}
