/// Finds the order that a parcel brings: by its number, or where no number is known as the only one that fits its time.
import Model

struct ParcelFitting {
  private static let day = 86_400
  /// Orders that were placed longer before a message are not looked at: goods are ordered half a year ahead at most.
  static let reach = 180 * day
  /// How old an order may be where only the end of a number tells.
  private static let tailReach = 60 * day
  /// How long a parcel is usually on its way.
  private static let guessReach = day / 2...20 * day

  /// The order that a parcel was put to.
  struct Fit: Hashable {
    var row: Int64
    var guessed: Bool
  }

  private let candidates: [ParcelCandidate]

  /// - Parameter candidates: the earliest first.
  init(_ candidates: [ParcelCandidate]) { self.candidates = candidates }

  /// For each parcel its order: numbers come first, then guesses in the order of time, one parcel an order.
  func fits(_ groups: [ParcelGroup]) -> [Fit?] {
    var fits = groups.map { group in (numbered(group) ?? named(group)).map { Fit(row: $0, guessed: false) } }
    var taken = Set(fits.compactMap(\.?.row))
    for (place, group) in groups.enumerated() where fits[place] == nil {
      guard let row = guess(group, taken) else { continue }
      taken.insert(row)
      fits[place] = Fit(row: row, guessed: true)
    }
    return fits
  }

  /// The order with the parcel's number; where several share a whole number, as parcels are packed together, the newest.
  private func numbered(_ group: ParcelGroup) -> Int64? {
    guard let number = group.parcel.tracking else { return nil }
    let key = TailKey(number)
    let near = placed(0...Self.reach, before: group.since)
    if let whole = near.last(where: { $0.trackings.contains(key) }) { return whole.row }
    let ends = placed(0...Self.tailReach, before: group.since).filter { candidate in
      candidate.trackings.contains { $0.ends(with: key) || key.ends(with: $0) }
        && candidate.couriers.allSatisfy { Parcel.agree($0, group.parcel.courier) }
    }
    return Set(ends.map(\.trackings)).count == 1 ? ends.last?.row : nil
  }

  /// The order whose own number the messages tell; of an end there must be only one.
  private func named(_ group: ParcelGroup) -> Int64? {
    guard let number = group.parcel.order else { return nil }
    let key = TailKey(number)
    if let whole = placed(0...Self.reach, before: group.since).last(where: { $0.number == key }) { return whole.row }
    let ends = placed(0...Self.tailReach, before: group.since).filter { $0.number?.ends(with: key) == true }
    return ends.count == 1 ? ends.first?.row : nil
  }

  private func guess(_ group: ParcelGroup, _ taken: Set<Int64>) -> Int64? {
    guard group.parcel.state != .returned else { return nil }
    let fitting = placed(Self.guessReach, before: group.since).filter { candidate in
      candidate.waits(at: group.since) && !taken.contains(candidate.row)
        // An order of another number than the one that is told is another order.
        && (group.parcel.order == nil || candidate.number == nil)
        && candidate.couriers.allSatisfy { Parcel.agree($0, group.parcel.courier) }
    }
    return fitting.count == 1 ? fitting.first?.row : nil
  }

  private func placed(_ ages: ClosedRange<Int>, before time: Moment) -> ArraySlice<ParcelCandidate> {
    let from = place(of: time.seconds - ages.upperBound)
    return candidates[from..<max(from, place(of: time.seconds - ages.lowerBound + 1))]
  }

  /// The place of the first candidate from a time on.
  private func place(of seconds: Int) -> Int {
    var (low, high) = (0, candidates.count)
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle].placedAt < seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
