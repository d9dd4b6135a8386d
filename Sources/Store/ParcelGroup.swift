/// Messages about one parcel: it was sent, it waits, it waits still.
import Model

struct ParcelGroup {
  private static let day = 86_400
  /// How long a parcel is heard of at most.
  private static let days = 60
  /// How long an end of a number, or a station, tells one parcel from others.
  private static let tailDays = 30
  private static let stationDays = 7

  private(set) var messages: [ParcelRow]
  /// What they come to: the fullest of all fields, and how far it has come.
  private(set) var parcel: Parcel
  /// When the first message came.
  var since: Moment { messages.first?.parcel.at ?? parcel.at }

  /// The parcels that messages tell of, the earliest first.
  static func groups(_ rows: [ParcelRow]) -> [ParcelGroup] {
    rows.sorted { $0.parcel.key < $1.parcel.key }.reduce(into: []) { groups, row in
      let recent = groups.reversed().prefix { row.parcel.at.seconds - $0.since.seconds <= days * day }
      if let place = recent.firstIndex(where: { $0.isSame(row.parcel) }).map({ groups.index(before: $0.base) }) {
        groups[place].add(row)
      } else {
        groups.append(ParcelGroup(messages: [row], parcel: row.parcel))
      }
    }
  }

  private func isSame(_ later: Parcel) -> Bool {
    let days = (later.at.seconds - parcel.at.seconds) / Self.day
    if let known = parcel.tracking, let number = later.tracking {
      return days <= Self.tailDays && Parcel.isEnd(known, number) && Parcel.agree(parcel.courier, later.courier)
    }
    if let known = parcel.order, let number = later.order {
      return days <= Self.days && Parcel.isEnd(known, number) && Parcel.agree(parcel.courier, later.courier)
    }
    guard parcel.tracking == nil, later.tracking == nil, let station = parcel.station else { return false }
    return station == later.station && days <= Self.stationDays && later.state.rank > parcel.state.rank
      && Parcel.agree(parcel.courier, later.courier)
  }

  private mutating func add(_ row: ParcelRow) {
    messages.append(row)
    let new = row.parcel
    parcel.courier = parcel.courier ?? new.courier
    parcel.tracking = [parcel.tracking, new.tracking].compactMap(\.self).max { $0.utf8.count < $1.utf8.count }
    parcel.order = [parcel.order, new.order].compactMap(\.self).max { $0.utf8.count < $1.utf8.count }
    parcel.station = new.station ?? parcel.station
    if new.state.rank >= parcel.state.rank { (parcel.state, parcel.at) = (new.state, new.at) }
  }
}

extension Parcel {
  /// Whether two couriers may be one: names that begin alike, as one is often written shorter, or one that is not told.
  static func agree(_ one: String?, _ other: String?) -> Bool {
    guard one != other, let one = one?.folded, let other = other?.folded else { return true }
    if one.contains(other) || other.contains(one) { return true }
    let start = one.prefix(2)
    return start.allSatisfy { !$0.isASCII } && start == other.prefix(2)
  }

  /// Whether one number is, or ends with, the other.
  static func isEnd(_ one: String, _ other: String) -> Bool {
    let (one, other) = (TailKey(one), TailKey(other))
    return one.ends(with: other) || other.ends(with: one)
  }

  fileprivate var key: (Int, Int, String, String, String, String) {
    (at.seconds, state.rank, tracking ?? "", order ?? "", courier ?? "", station ?? "")
  }
}
