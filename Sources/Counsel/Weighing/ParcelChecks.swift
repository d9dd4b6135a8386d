/// Checks what is claimed about parcels against messages about parcels of which no order is known.
import Knowledge
import Model

struct ParcelChecks {
  /// Days after its message in which a courier or a station may well call about a parcel.
  private static let fresh = 5
  /// Days in which a number that is read out is taken for that of a parcel.
  private static let remembered = 30
  /// The length from which a parcel's number stands for itself, and is no mere end.
  private static let whole = 8

  let claims: Claims
  let book: OrderBook
  let scale: Scale

  /// What a parcel says whose number is read out.
  func numbered() -> [Evidence] {
    for number in claims.reading.numbers where [.order, .tracking, .tail].contains(number.kind) {
      let known = book.parcels(tracking: number.text).first { isMeant($0, by: number) }
      if let parcel = known { return about(parcel, number) }
    }
    return []
  }

  /// What the parcels of the courier say by whose name he goes, where no number is read out.
  func ofCourier() -> [Evidence] {
    guard claims.reading.numbers.allSatisfy({ ![.order, .tracking, .tail].contains($0.kind) }) else { return [] }
    let parcels = book.parcels.filter { (0...Self.fresh).contains(age($0)) && comes($0) }
    if let lost = lost() {
      guard let parcel = parcels.first, parcels.allSatisfy(hasArrived) else { return [] }
      return [evidence(.statusConflict, at: lost, parcel, "parcel")]
    }
    guard isAnnounced, let parcel = parcels.first(where: isExpected) else { return [] }
    let place = (claims.couriers + claims.platforms).first.flatMap(claims.party)
    return [evidence(.expectedContact, at: place, parcel, "parcel_\(parcel.state.rawValue)")]
  }

  private func about(_ parcel: Parcel, _ number: NumberMention) -> [Evidence] {
    var found = [evidence(.orderFound, at: number.range, parcel, "parcel")]
    if let claimed = claims.carriers.first, !houses(parcel).isEmpty, !comes(parcel) {
      found.append(
        evidence(.courierConflict, at: claims.party(claimed), parcel, "parcel", ["claimed": claimed.name]))
    }
    let undelivered = claims.reading.places(.topicUndelivered, claims.vocabulary).first
    if let place = lost() ?? undelivered {
      if hasArrived(parcel) { found.append(evidence(.statusConflict, at: place, parcel, "parcel")) }
    } else if found.count == 1, isAnnounced, isExpected(parcel) {
      found.append(evidence(.expectedContact, at: number.range, parcel, "parcel_\(parcel.state.rawValue)"))
    }
    return found
  }

  /// A whole number is the parcel's own; a mere end must come with the parcel's courier, or with none.
  private func isMeant(_ parcel: Parcel, by number: NumberMention) -> Bool {
    guard (0...Self.remembered).contains(age(parcel)), let tracking = parcel.tracking else { return false }
    if number.kind != .tail, tracking.count >= Self.whole { return true }
    let named = claims.carriers + claims.platforms
    return number.kind == .tail && named.isEmpty ? claims.speaks(of: .orderMatter) : comes(parcel)
  }

  // MARK: - The parcel

  private func age(_ parcel: Parcel) -> Int { claims.today - parcel.at.day }

  private func hasArrived(_ parcel: Parcel) -> Bool { [.waiting, .delivered].contains(parcel.state) }

  private func isExpected(_ parcel: Parcel) -> Bool {
    age(parcel) <= Self.fresh && [.waiting, .outForDelivery].contains(parcel.state)
  }

  /// Whether the courier or the station of a parcel is one that the account names.
  private func comes(_ parcel: Parcel) -> Bool {
    let named = Claims.house(of: claims.couriers + claims.platforms, in: claims.vocabulary.organisations)
    return !houses(parcel).isDisjoint(with: named)
  }

  private func houses(_ parcel: Parcel) -> Set<PlatformID> {
    let named = [parcel.courier, parcel.station].compactMap(\.self)
      .flatMap(claims.vocabulary.organisations(named:))
    return Set(Claims.house(of: named, in: claims.vocabulary.organisations))
  }

  // MARK: - The account

  private func lost() -> Range<Int>? { claims.losses.first }

  private var isAnnounced: Bool { claims.speaks(of: .topicDelivery) || claims.speaks(of: .topicPickup) }

  private func evidence(
    _ finding: Finding, at range: Range<Int>?, _ parcel: Parcel, _ variant: String, _ facts: [String: String] = [:]
  ) -> Evidence {
    var facts = facts
    facts["variant"] = variant
    facts["courier"] = parcel.courier ?? ""
    facts["station"] = parcel.station ?? ""
    facts["day"] = parcel.at.day.description
    var evidence = finding.evidence(claims.reading, at: range, scale: scale, facts: facts)
    evidence.quote = range.map(quote) ?? ""
    return evidence
  }

  /// The user's words, without a pick-up code that may stand beside the number.
  private func quote(_ range: Range<Int>) -> String {
    let clause = claims.reading.clause(range)
    let digits = clause.filter(\.isNumber)
    let read = claims.reading.numbers.filter { [.order, .tracking, .tail].contains($0.kind) }
    let isHarmless = digits.isEmpty || read.contains { $0.text.filter(\.isNumber) == digits }
    return isHarmless ? clause : claims.reading.passage.quote(range)
  }
}
