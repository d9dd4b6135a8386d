/// What the orders say where the one that is meant is not among them.
import Knowledge
import Model

extension OrderChecks {
  func absent(_ matcher: OrderMatcher, impossible: Bool) -> [Evidence] {
    let parcels = ParcelChecks(claims: claims, book: book, scale: scale)
    let numbered = parcels.numbered()
    guard numbered.isEmpty else { return numbered }
    let underway = matcher.underway().first
    if speaks(of: [.topicDelivery, .topicPickup]), claims.couriers.isEmpty == false || isQuiet, let underway {
      let place = (claims.couriers + claims.platforms).first.flatMap(claims.party)
      return [evidence(.expectedContact, at: place, order: underway)]
    }
    let told = underway == nil || claims.couriers.isEmpty ? parcels.ofCourier() : []
    guard told.isEmpty else { return told }
    return foreignShape() + unknown(impossible)
  }

  /// Nothing is lost, no number, no goods and no money are told: just somebody who brings something.
  private var isQuiet: Bool {
    claims.losses.isEmpty && !claims.namesGoods && !speaks(of: [.gift, .topicRefund]) && claims.reading.amounts.isEmpty
      && claims.reading.numbers(.tail).isEmpty
      && claims.reading.numbers(.order).isEmpty && claims.reading.numbers(.tracking).isEmpty
  }

  private func unknown(_ impossible: Bool) -> [Evidence] {
    let platforms = claims.platformIDs
    guard !platforms.isEmpty else {
      return book.coverage.isEmpty && claims.speaks(of: .orderMatter) ? [evidence(.orderNotCovered, at: nil)] : []
    }
    let place = claims.platforms.first.flatMap(claims.party)
    let known = book.known(Self.lists(platforms, named: claims.platforms))
    guard known.hold(claims.days) else { return [evidence(.orderNotCovered, at: place, facts: gap(known))] }
    let specific = claims.namesGoods || !claims.reading.numbers(.order).isEmpty
    return specific && !impossible ? [evidence(.orderNotFound, at: claims.goods.first ?? place)] : []
  }

  /// The platforms whose lists hold the named ones' orders: a house has one list, only its flea market another.
  private static func lists(_ house: [PlatformID], named: [Organisation]) -> [PlatformID] {
    let apart: Set<PlatformID> = ["xianyu"]
    let only = named.allSatisfy { apart.contains(PlatformID(rawValue: $0.id)) }
    return house.filter { apart.contains($0) == only }
  }

  /// Which days are known, where some are.
  private func gap(_ known: KnownDays) -> [String: String] {
    guard let span = known.nearest(claims.days), let platform = claims.platforms.first else { return [:] }
    return [
      "variant": span.upperBound < claims.days.upperBound && known.spans.count == 1 ? "until" : "part",
      "house": platform.name, "from": span.lowerBound.description, "to": span.upperBound.description,
    ]
  }

  /// A number that the courier by whose name he goes never writes, and one other does.
  ///
  /// Only numbers with letters in front: those of digits alone are too much alike.
  private func foreignShape() -> [Evidence] {
    guard claims.couriers.count == 1, let claimed = claims.carriers.first, claimed.tracking?.isEmpty == false else {
      return []
    }
    let own = Set(Claims.house(of: [claimed], in: claims.vocabulary.organisations).map(\.rawValue))
    return claims.reading.numbers(.tracking).prefix(1).compactMap { number in
      let writers = directory.couriers(ofTracking: number.text)
      guard writers.count == 1, let writer = writers.first, !own.contains(writer.id) else { return nil }
      let facts = ["variant": "shape", "claimed": claimed.name, "owner": writer.name]
      return evidence(.courierConflict, at: number.range, facts: facts)
    }
  }
}
