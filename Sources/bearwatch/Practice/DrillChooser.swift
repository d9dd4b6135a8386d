/// Chooses what is practised: as many scams as lawful calls, the new ones first, in an order that nobody can guess.
import Knowledge
import Model

struct DrillChooser {
  /// Of each side, in one round.
  private static let ofEach = 2

  let drills: [Drill]
  let practice: Practice
  private var chance: Chance

  /// - Parameter now: with the same practice behind it, the same moment chooses the same.
  init(_ drills: [Drill], practice: Practice, now: Moment) {
    self.drills = drills
    self.practice = practice
    chance = Chance(seed: UInt64(bitPattern: Int64(now.seconds)) &+ UInt64(practice.rounds.count) &* 7919)
  }

  /// One round: no two of a pair, so that one call does not tell of another; one of each side of a purchase, while there are new ones.
  mutating func round() -> [Drill] {
    let (scams, lawful) = (ranked(drills.filter(\.isScam)), ranked(drills.filter { !$0.isScam }))
    var chosen: [Drill] = []
    for side in [scams, lawful] {
      let apart = side.filter { one in !chosen.contains { $0.twin == one.id || $0.who == one.who } }
      let left = apart.count >= Self.ofEach ? apart : side
      let bought = left.filter { $0.isOfPurchase && practice.last($0.id) == nil }.prefix(1)
      chosen += (bought + left.filter { !bought.contains($0) }).prefix(Self.ofEach)
    }
    return mixed(chosen)
  }

  /// One drill about a matter; nil where there is none.
  mutating func one(about text: String) -> Drill? { ranked(drills.filter { $0.isAbout(text) }).first }

  /// Any order will do for what is chosen from.
  mutating func mixed<Value>(_ values: [Value]) -> [Value] { values.shuffled(using: &chance) }

  /// Those never practised first, then those that went wrong, then the ones of longest ago.
  private mutating func ranked(_ drills: [Drill]) -> [Drill] {
    let keyed = mixed(drills).enumerated().map { place, drill in
      let last = practice.last(drill.id)
      return (key: [last.map { $0.answer.isRight ? 2 : 1 } ?? 0, last?.at ?? 0, place], drill: drill)
    }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.drill)
  }
}

/// Steele, Lea and Flood's SplitMix64: the same numbers from the same seed on every machine.
struct Chance: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
