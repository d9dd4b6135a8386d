/// What a reading claims about orders: platforms, couriers, goods, days, and the matter at hand.
import Knowledge
import Model

final class Claims {
  /// How far before 买的 a day may stand that is the purchase's: 9月8号在天猫超市买的.
  private static let boughtReach = 10
  /// How far before 订单: 9月8号的订单.
  private static let orderReach = 3

  let reading: Reading
  let vocabulary: Vocabulary
  let today: Day
  /// Organisations by whose name the caller goes.
  let claimed: [Organisation]
  /// Who he says he is, in so many words.
  let caller: Organisation?
  /// Platforms that the account names as the caller or as the place of the purchase.
  let platforms: [Organisation]
  /// Couriers that the account names.
  let couriers: [Organisation]
  /// Banks that the account names, where the money was or went.
  let banks: [Organisation]
  /// Whether it is about an order or a parcel at all.
  private(set) lazy var isOrderMatter =
    !platforms.isEmpty || !couriers.isEmpty
    || [.orderMatter, .topicLost, .topicDelivery, .topicPickup, .topicStock].contains { speaks(of: $0) }

  init(_ reading: Reading, vocabulary: Vocabulary, today: Day) {
    self.reading = reading
    self.vocabulary = vocabulary
    self.today = today
    func organisations(_ keep: (PartyMention, Organisation) -> Bool) -> [Organisation] {
      var seen: Set<String> = []
      return reading.parties.flatMap { party in
        party.organisations.map { vocabulary.organisations[$0] }.filter { keep(party, $0) }
      }.filter { seen.insert($0.id).inserted }
    }
    claimed = organisations { party, organisation in
      party.role == .claimed || (party.role == .named && [.courier, .bank, .payment].contains(organisation.kind))
    }
    caller = organisations { party, _ in party.role == .claimed }.first
    platforms = organisations { $0.role != .tool && $1.kind == .platform }
    couriers = organisations { $0.role != .tool && [.courier, .rider].contains($1.kind) }
    banks = organisations { $0.role != .claimed && $1.kind == .bank }
  }

  /// All platforms of the houses that were named, as ids of orders.
  var platformIDs: [PlatformID] { Self.house(of: platforms, in: vocabulary.organisations) }

  /// The ids of organisations and of all that share their house.
  static func house(of organisations: [Organisation], in all: [Organisation]) -> [PlatformID] {
    let houses = Set(organisations.compactMap(\.house))
    // Most have none.
    let shared = houses.isEmpty ? [] : all.filter { $0.house.map(houses.contains) == true }
    let ids = Set(organisations.map(\.id)).union(shared.map(\.id))
    return ids.sorted().map(PlatformID.init(rawValue:))
  }

  /// The couriers that carry parcels themselves; a station may call about anybody's.
  var carriers: [Organisation] { couriers.filter { $0.station != true } }

  /// Whether the account speaks of a topic.
  func speaks(of topic: Cue) -> Bool { !reading.places(topic, vocabulary).isEmpty }

  /// Whether the user began the contact himself.
  var isOwn: Bool { reading.isOwn(vocabulary) }

  /// Whether a sign stands in the account.
  func shows(_ sign: String) -> Bool { reading.signs.contains { vocabulary.signs[$0.sign].id == sign } }

  /// The days on which the order may have been placed, none of them ahead.
  ///
  /// A day that is not said to be that of the purchase may as well be that of the call; then the last month counts too.
  var days: ClosedRange<Day> {
    let told = boughtDays.isEmpty ? reading.days.map(\.days) + [today + -30...today] : boughtDays
    let first = told.map(\.lowerBound).min() ?? today
    let last = min(today, told.map(\.upperBound).max() ?? today)
    return min(first, last)...last
  }

  /// The days that the account names for the purchase: before 买的 or 订单 with nobody's calling between the two.
  var boughtDays: [ClosedRange<Day>] {
    reading.sentences.flatMap { sentence in
      let bought = vocabulary.places(.bought, in: sentence.hits).map { ($0, Self.boughtReach) }
      let order = vocabulary.places(.orderNumber, in: sentence.hits).map { ($0, Self.orderReach) }
      return (bought + order).compactMap { place, reach in day(before: place, within: reach, sentence) }
    }
  }

  private func day(before place: Range<Int>, within reach: Int, _ sentence: Sentence) -> ClosedRange<Day>? {
    let start = max(sentence.clauseStart(place.lowerBound), place.lowerBound - reach)
    let named = reading.days.last { start <= $0.range.upperBound && $0.range.upperBound <= place.lowerBound }
    guard let named, named.range.lowerBound >= sentence.clauseStart(place.lowerBound) else { return nil }
    let between = sentence.hits(in: named.range.upperBound..<place.lowerBound)
    let calls = [Cue.contact, .partyAfter].flatMap { vocabulary.places($0, in: between) }
    return calls.isEmpty ? named.days : nil
  }

  /// Where an organisation is named.
  func party(_ organisation: Organisation) -> Range<Int>? {
    reading.parties.first { party in
      party.organisations.contains { vocabulary.organisations[$0].id == organisation.id }
    }?.range
  }

  /// The stretches that name goods: what follows 买的, up to the next pause.
  var goods: [Range<Int>] {
    reading.sentences.flatMap { sentence in
      vocabulary.places(.bought, in: sentence.hits).map { bought in
        bought.upperBound..<min(sentence.clauseEnd(bought.upperBound), bought.upperBound + 14)
      }
    }.filter { !$0.isEmpty }
  }

  /// Whether goods are named more closely than 东西 or 商品.
  var namesGoods: Bool {
    goods.contains { range in
      guard let sentence = reading.sentence(at: range.lowerBound) else { return false }
      let generic = vocabulary.places(.anyGoods, in: sentence.hits)
      let rest = range.filter { position in
        reading.passage.plain[position].isHan && !generic.contains { $0.contains(position) }
      }
      return rest.count >= 3
    }
  }
}
