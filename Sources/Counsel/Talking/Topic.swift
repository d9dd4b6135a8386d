/// What a question of the user's is about: the talk itself, a word, a number, an order, an organisation, a sign.
import Knowledge
import Model

struct Topic {
  /// Orders that are named in an answer.
  private static let mostOrders = 8

  let rulebook: Rulebook
  let directory: Directory
  let claims: Claims
  let book: OrderBook
  let reference: @Sendable () -> Reference

  func answer() -> Answer { aside() ?? term() ?? record() ?? known() ?? .unknown }

  /// What is asked about the talk itself.
  private func aside() -> Answer? {
    guard let cue = Cue.asides.first(where: claims.speaks(of:)) else { return nil }
    switch cue {
    case .callersWanted: return .callers(expected())
    case .nextWanted: return .next
    case .leaveWanted: return .partings(rulebook.talking.partings)
    case .probeWanted: return .probes(rulebook.talking.probes)
    case .changeWanted: return .turnings
    default: return nil
    }
  }

  private func expected() -> [ExpectedContact] {
    ExpectedContacts(
      book: book, vocabulary: claims.vocabulary, directory: directory, fitted: rulebook.talking.fitted,
      today: claims.today
    ).all()
  }

  /// A word that is explained, where its meaning is asked.
  private func term() -> Answer? {
    guard claims.speaks(of: .meaningWanted) else { return nil }
    return claims.vocabulary.terms(in: claims.reading).first.map { .word(rulebook.talking.terms[$0]) }
  }

  /// What the directory and the user's records say.
  private func record() -> Answer? {
    if let number = claims.reading.numbers(.phone).first {
      return .number(number.text, owners: directory.owners(ofNumber: number.text).map(\.0))
    }
    if let known = custom() { return known }
    if let match = OrderMatcher(claims, book: book).best() { return .order(match.order) }
    if let tracking = tracking() { return tracking }
    if claims.speaks(of: .ownOrders) { return .orders(Array(book.entries.prefix(Self.mostOrders).map(\.order))) }
    guard claims.speaks(of: .contactWanted) else { return nil }
    return (claims.platforms + claims.claimed + named).first.map(Answer.organisation)
  }

  /// What the knowledge says.
  private func known() -> Answer? {
    if let sign = claims.reading.signs.first.map({ claims.vocabulary.signs[$0.sign] }) {
      return play(about: sign).map(Answer.play) ?? .term(sign)
    }
    if let term = claims.vocabulary.terms(in: claims.reading).first { return .word(rulebook.talking.terms[term]) }
    return named.first.map(Answer.organisation)
  }

  /// What the law says, or what somebody himself says of such calls.
  private func custom() -> Answer? {
    let reference = reference()
    let text = text
    let laws = reference.laws(in: text)
    if !laws.isEmpty { return .laws(laws) }
    let signs = SignReader(vocabulary: claims.vocabulary).spokenOf(claims.reading.sentences)
    let customs = reference.customs.about(signs, in: text)
    if FrameReader(vocabulary: claims.vocabulary).isWondering(claims.reading), let one = (claims.claimed + named).first
    {
      return .habits(one, signs, customs)
    }
    let isWorded = customs.contains { ($0.words ?? []).contains(where: text.contains) }
    return isWorded ? .habits(nil, signs, customs) : nil
  }

  /// The script that begins with the sign; of several, the one of which a word stands in the question.
  private func play(about sign: Sign) -> Play? {
    let text = text
    let worded = rulebook.plays.first { play in
      play.signs.contains(sign.id) && (play.words ?? []).contains(where: text.contains)
    }
    return worded ?? rulebook.plays.first { $0.signs.first == sign.id && $0.words == nil }
  }

  private var text: String { claims.reading.passage.plainText }

  /// Whose a parcel's number may be; digits alone count where some courier writes numbers so.
  private func tracking() -> Answer? {
    for number in claims.reading.numbers where number.kind == .tracking || number.kind == .order {
      let couriers = directory.couriers(ofTracking: number.text)
      guard number.kind == .tracking || !couriers.isEmpty else { continue }
      return .tracking(number.text, couriers: couriers, parcel: book.parcels(tracking: number.text).first)
    }
    return nil
  }

  private var named: [Organisation] {
    claims.reading.parties.flatMap(\.organisations).map { claims.vocabulary.organisations[$0] }
  }
}
