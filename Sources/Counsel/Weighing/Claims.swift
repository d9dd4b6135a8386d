/// What a reading claims about orders: platforms, couriers, goods, days, and the matter at hand.
import Knowledge
import Model

struct Claims {
  let reading: Reading
  let vocabulary: Vocabulary
  let today: Day
  /// Organisations by whose name the caller goes.
  let claimed: [Organisation]
  /// Platforms that the account names as the caller or as the place of the purchase.
  let platforms: [Organisation]
  /// Couriers that the account names.
  let couriers: [Organisation]

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
    platforms = organisations { $0.role != .tool && $1.kind == .platform }
    couriers = organisations { $0.role != .tool && [.courier, .rider].contains($1.kind) }
  }

  /// All platforms of the houses that were named, as ids of orders.
  var platformIDs: [PlatformID] { Self.house(of: platforms, in: vocabulary.organisations) }

  /// The ids of organisations and of all that share their house.
  static func house(of organisations: [Organisation], in all: [Organisation]) -> [PlatformID] {
    let houses = Set(organisations.compactMap(\.house))
    let ids = Set(organisations.map(\.id)).union(all.filter { $0.house.map(houses.contains) == true }.map(\.id))
    return ids.sorted().map(PlatformID.init(rawValue:))
  }

  /// Whether the account speaks of a topic.
  func speaks(of topic: Cue) -> Bool { !reading.places(topic, vocabulary).isEmpty }

  /// Whether a sign stands in the account.
  func shows(_ sign: String) -> Bool { reading.signs.contains { vocabulary.signs[$0.sign].sign.id == sign } }

  /// The days that the account names, or the last month.
  var days: ClosedRange<Day> {
    guard let first = reading.days.min(by: { $0.day < $1.day }), let last = reading.days.max(by: { $0.day < $1.day })
    else { return today + -30...today }
    return first.day + -first.tolerance...last.day + last.tolerance
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
