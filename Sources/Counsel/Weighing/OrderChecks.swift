/// Checks what is claimed about orders against the user's own.
import Knowledge
import Model

struct OrderChecks {
  /// How much more than was paid may be promised, in hundredths.
  private static let leeway = 100

  let claims: Claims
  let book: OrderBook
  let directory: Directory
  let scale: Scale

  /// Everything the orders say to the account.
  func evidence() -> [Evidence] {
    let matcher = OrderMatcher(claims, book: book)
    let impossible = NumberLaw(claims: claims, book: book, directory: directory).impossible()
    let law = impossible.map { evidence(.numberImpossible, at: $0.number.range, facts: facts($0)) }
    guard let match = matcher.best() else { return law + absent(matcher, impossible: !impossible.isEmpty) }
    return law + present(match, matcher)
  }

  private func facts(_ impossible: NumberLaw.Impossible) -> [String: String] {
    var facts = ["number": impossible.number.text]
    switch impossible.breach {
    case .date: facts["variant"] = "date"
    case .ahead(let day): facts.merge(["variant": "ahead", "inner": day.description]) { $1 }
    case .day(let day): facts.merge(["variant": "day", "inner": day.description]) { $1 }
    case .tail: facts["variant"] = "tail"
    case .length(let digits): facts.merge(["variant": "length", "digits": String(digits)]) { $1 }
    }
    return facts
  }

  func evidence(_ finding: Finding, at range: Range<Int>?, order: Order? = nil, facts: [String: String] = [:])
    -> Evidence
  {
    finding.evidence(claims.reading, at: range, scale: scale, order: order, facts: facts)
  }

  // MARK: - An order that is there

  private func present(_ match: OrderMatch, _ matcher: OrderMatcher) -> [Evidence] {
    let order = match.order
    var found = [evidence(.orderFound, at: match.range, order: order)]
    if let conflict = platformConflict(match, matcher) { found.append(conflict) }
    if let conflict = courierConflict(match, matcher) { found.append(conflict) }
    if let conflict = statusConflict(match) { found.append(conflict) }
    if let conflict = amountConflict(match) { found.append(conflict) }
    if found.count == 1, isExpected(order, matcher) {
      found.append(evidence(.expectedContact, at: match.range, order: order))
    }
    return found
  }

  private func platformConflict(_ match: OrderMatch, _ matcher: OrderMatcher) -> Evidence? {
    // Where he tells by whose name the caller goes, the place of the purchase is another matter: 我明明在拼多多买的.
    let named = claims.callingPlatforms.isEmpty ? claims.platforms : claims.callingPlatforms
    let houses = Claims.house(of: named, in: claims.vocabulary.organisations)
    guard match.byName, !match.isVague || claims.isPressing, !houses.contains(match.order.id.platform),
      !matcher.carries(match.order),
      let claimed = named.first, let party = claims.party(claimed)
    else { return nil }
    return evidence(.platformConflict, at: party, order: match.order, facts: ["claimed": claimed.name])
  }

  private func courierConflict(_ match: OrderMatch, _ matcher: OrderMatcher) -> Evidence? {
    let order = match.order
    if let wrong = claims.reading.numbers(.tracking).first(where: { number in
      order.tracking.map { !$0.hasSuffix(number.text) } ?? false
    }) {
      return evidence(.courierConflict, at: wrong.range, order: order, facts: ["claimed": wrong.text])
    }
    // Who only brings something may bring another parcel.
    guard !match.isVague || !claims.losses.isEmpty, let courier = order.courier,
      !claims.vocabulary.organisations(named: courier).isEmpty,
      let claimed = claims.callingCarriers.first ?? claims.carriers.first, !matcher.isCarried(order),
      let party = claims.party(claimed)
    else { return nil }
    return evidence(.courierConflict, at: party, order: order, facts: ["claimed": claimed.name])
  }

  private func statusConflict(_ match: OrderMatch) -> Evidence? {
    guard let place = contradicted(match) else { return nil }
    return evidence(.statusConflict, at: place, order: match.order)
  }

  /// Where the account says what the order's state leaves no room for.
  private func contradicted(_ match: OrderMatch) -> Range<Int>? {
    // What the user himself complains of is nobody's claim.
    if claims.isOwn, !claims.isPressing { return nil }
    return contradictedMatter(match.order) ?? contradictedRefund(match.order)
  }

  private func contradictedMatter(_ order: Order) -> Range<Int>? {
    claims.reading.matters.first { mention in
      claims.vocabulary.matters[mention.matter].impossible.contains { rulesOut($0, order) }
    }?.range
  }

  private func rulesOut(_ state: Matter.State, _ order: Order) -> Bool {
    let age = order.statusAt.map { claims.today - $0.day } ?? 0
    return state.statuses.contains(order.status) && age >= state.days ?? 0
      && state.refund.map { $0 == (order.refund != nil) } ?? true && (isFinal(order) || isCurrent(order))
  }

  /// What has not come to its end may have changed since the file was made.
  private func isFinal(_ order: Order) -> Bool {
    [.delivered, .completed, .refunded, .closed].contains(order.status)
  }

  private func isCurrent(_ order: Order) -> Bool {
    book.known([order.id.platform]).hold(claims.today...claims.today)
  }

  /// Money that is back already is neither stuck nor due, and what was never asked for cannot fail.
  private func contradictedRefund(_ order: Order) -> Range<Int>? {
    let isPaid = order.refund?.stage == .paid || order.status == .refunded
    let isUnheard = order.refund == nil && ![.closed, .refunding, .unpaid].contains(order.status)
    if isPaid { return claims.stuckRefunds.first ?? claims.dueRefunds.first }
    return isUnheard && claims.isAsking && !claims.isOwn && !speaks(of: [.sideRefund])
      ? claims.failedRefunds.first : nil
  }

  func speaks(of topics: [Cue]) -> Bool { topics.contains { claims.speaks(of: $0) } }

  private func amountConflict(_ match: OrderMatch) -> Evidence? {
    let order = match.order
    let paid = order.paid.fen
    let tooMuch = claims.reading.amounts.first {
      $0.role == .promised && !$0.bare && $0.money.fen > paid + max(Self.leeway, paid / 10)
        && !claims.isAbout($0, order.paid)
    }
    if let tooMuch {
      return evidence(.amountConflict, at: tooMuch.range, order: order, facts: ["claimed": tooMuch.money.decimal])
    }
    if let price = wrongPrice(match) {
      return evidence(.amountConflict, at: price.range, order: order, facts: ["claimed": price.money.decimal])
    }
    guard claims.shows("claim-multiple") else { return nil }
    return evidence(
      .amountConflict, at: claims.reading.places(.multiple, claims.vocabulary).first, order: order,
      facts: ["claimed": ""])
  }

  /// A price that is said to have been paid and is none of the order's, by more than a tenth.
  private func wrongPrice(_ match: OrderMatch) -> AmountMention? {
    let order = match.order
    let prices =
      [order.paid.fen, order.refund?.amount.fen].compactMap(\.self) + order.items.compactMap { $0.amount?.fen }
    guard match.byName, order.items.allSatisfy({ $0.quantity == 1 }) else { return nil }
    let said = claims.reading.amounts.filter { amount in
      (amount.role == .priced || isPriceOf(match, amount)) && amount.money.fen >= 1000
        && !prices.contains { claims.isAbout(amount, Money(fen: $0)) }
    }
    guard said.allSatisfy({ amount in prices.allSatisfy { abs($0 - amount.money.fen) > $0 / 10 } }) else { return nil }
    return said.first
  }

  /// An amount right before the goods, or right behind them: 那个1280块的羽绒服, 羽绒服那单1280.
  private func isPriceOf(_ match: OrderMatch, _ amount: AmountMention) -> Bool {
    guard let goods = match.range, amount.role == .unsaid, !amount.bare else { return false }
    return (1...3).contains(goods.lowerBound - amount.range.upperBound)
      || (1...3).contains(amount.range.lowerBound - goods.upperBound)
  }

  private func isExpected(_ order: Order, _ matcher: OrderMatcher) -> Bool {
    let age = claims.today - (order.statusAt ?? order.placedAt).day
    switch order.status {
    case .shipped, .outForDelivery:
      return claims.speaks(of: .topicDelivery) || claims.speaks(of: .topicPickup) || claims.speaks(of: .topicInstall)
    case .delivered, .completed:
      let service = claims.speaks(of: .topicInstall) || claims.speaks(of: .topicService)
      return age <= 7 && (claims.speaks(of: .topicPickup) || claims.speaks(of: .topicInstall))
        || age <= 2 && claims.speaks(of: .topicDelivery)
        || age <= 20 && service && order.refund == nil
    case .refunding: return speaks(of: [.topicRefund, .topicPickup, .topicDelivery])
    case .refunded: return claims.speaks(of: .topicRefund) && age <= 10
    case .paid:
      return claims.speaks(of: .topicStock) || claims.speaks(of: .topicDelivery) || claims.speaks(of: .topicInstall)
    case .unpaid, .closed: return false
    }
  }
}
