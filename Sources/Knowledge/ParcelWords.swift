/// How couriers and pick-up points tell of parcels in their messages: the words of `parcels.yaml`.
import Model

extension Parcel.State: Codable {}

package struct ParcelWords: Codable, Hashable, Sendable {
  /// What a notice speaks of.
  package var things: [String] = []
  package var couriers: [Courier] = []
  /// Words in the signatures of pick-up points.
  package var stations: [String] = []
  /// How far the parcel has come; the first rule of which a word occurs decides.
  package var states: [StateRule] = []
  /// What no notice says.
  package var refuse: [String] = []
  /// Hosts that a notice may link to.
  package var links: [String] = []
  /// Beginnings of a message that has no signature.
  package var openings: [String] = []
  /// Words of somebody who tells or asks something himself.
  package var doubts: [String] = []
  /// What is not looked at although words of other lists stand in it.
  package var harmless: [String] = []
  /// Words in front of a whole number.
  package var numbers: [String] = []
  /// Words in front of a number's end.
  package var tails: [String] = []
  /// Words in front of the shop's number of the order, whole or its end.
  package var orders: [String] = []
  /// Words in front of the ends of other numbers.
  package var otherTails: [String] = []
  /// Words behind an end that is a person's.
  package var owners: [String] = []
  package var places = Places()
  /// Words of the lines around a message that was copied from a phone.
  package var margins: [String] = []
  /// Words of those lines for the hours after noon.
  package var afternoon: [String] = []
  /// Pairs of a traditional character and its simplified form, many to a line.
  package var traditional: [String] = []

  enum CodingKeys: String, CodingKey {
    case things, couriers, stations, states, refuse, links, openings, doubts, harmless, numbers, tails, orders
    case otherTails = "other_tails"
    case owners, places, margins, afternoon, traditional
  }

  /// No words at all, by which no message is a notice.
  package init() {}

  /// Who brings parcels.
  package struct Courier: Codable, Hashable, Sendable {
    package var name: String
    package var words: [String]
    /// Letters in front of the digits of its numbers.
    package var prefixes: [String]?
  }

  /// Words that tell one state.
  package struct StateRule: Codable, Hashable, Sendable {
    package var `is`: Parcel.State
    package var words: [String]
  }

  /// How the place of a parcel is told.
  package struct Places: Codable, Hashable, Sendable {
    /// Words in front of it.
    package var starts: [String] = []
    /// Words that begin like those and are none.
    package var others: [String] = []
    /// Words behind it.
    package var ends: [String] = []
    /// The same characters inside a place's name.
    package var within: [String] = []
    /// Places that name none.
    package var blank: [String] = []
    /// What a place is called that is nobody's home.
    package var kinds: [String] = []

    package init() {}
  }

  /// What does not hold together, in English, for whoever edits the file.
  var problems: [String] {
    let pairs = traditional.flatMap { $0.split(separator: " ") }.filter { $0.count != 2 }
    let empty = couriers.filter { $0.words.isEmpty }
    return pairs.map { "'\($0)' is no pair of two characters" } + empty.map { "the courier '\($0.name)' has no words" }
      + (things.isEmpty || states.isEmpty ? ["without things and states no message is a notice"] : [])
  }
}
