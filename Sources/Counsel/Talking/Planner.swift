/// Decides what to say: advise, answer, or ask the one question whose answer could change what to do.
import Knowledge
import Model

struct Planner {
  /// Questions that may be put one after another.
  private static let mostQuestions = 3
  /// Orders that are named in an answer.
  private static let mostOrders = 8

  let rulebook: Rulebook
  let questions: [Question]
  let directory: Directory
  let claims: Claims
  let book: OrderBook
  let judgement: Judgement
  let asked: [String]
  let reference: () -> Reference

  func reply() -> Reply {
    let (play, next) = play()
    let remedies = remedies()
    return Reply(
      verdict: judgement.verdict, score: judgement.score, intent: intent, evidence: judgement.evidence,
      act: act(remedies), remedies: remedies, official: official,
      play: play, next: next, answer: answer(), question: question())
  }

  private var frame: Frame { claims.reading.frame }

  private var intent: Reply.Intent {
    switch frame {
    case .report: .report
    case .emergency: .emergency
    case .question: .question
    case .notice, .other: .other
    }
  }

  /// Who is to be asked on the official way: by whose name he goes, or where the order is from.
  private var official: [Organisation] {
    if !claims.claimed.isEmpty { return claims.claimed }
    if !claims.platforms.isEmpty { return claims.platforms }
    let platform = judgement.evidence.compactMap(\.order).first?.id.platform.rawValue
    return rulebook.organisations.filter { $0.id == platform }
  }

  // MARK: - What to do

  /// Remedies for what has happened, or for what is going on; none where nothing is the matter.
  private func remedies() -> [Remedy] {
    let happened = Set(judgement.evidence.filter { $0.facts["done"] != nil }.compactMap { sign($0.id)?.happened })
    let found = rulebook.remedies.filter { happened.contains($0.id) }.sorted { $0.rank < $1.rank }
    if !found.isEmpty { return found }
    guard frame == .report else { return [] }
    let own = judgement.evidence.compactMap { sign($0.id)?.meanwhile }.first
    let id = judgement.verdict.isAlarm ? "still-on-line" : own ?? "verify"
    return rulebook.remedies.filter { $0.id == id }
  }

  private func act(_ remedies: [Remedy]) -> String {
    if frame == .emergency, let first = remedies.first { return newAsking ?? first.act }
    let red = judgement.evidence.first { $0.redLine }.flatMap { sign($0.id)?.act }
    if judgement.verdict == .scam, let red { return red }
    let key = frame == .report ? judgement.verdict.rawValue : intent.rawValue
    return rulebook.scale.acts[key] ?? ""
  }

  /// What to do about a red line that he asks for just now, which comes before mending what has happened.
  private var newAsking: String? {
    let now = claims.reading.sentences.last?.turn ?? 0
    guard now > 0 else { return nil }
    let asked = judgement.evidence.filter { $0.redLine && $0.facts["done"] == nil && $0.turn == now }
    let happens = judgement.evidence.contains { $0.facts["done"] != nil && $0.turn == now }
    return happens ? nil : asked.compactMap { sign($0.id)?.act }.first
  }

  private func sign(_ id: String) -> Sign? { rulebook.signs.first { $0.id == id } }

  // MARK: - The play

  /// The script that the signs fit best, and its stage after the last one that was seen.
  private func play() -> (Play?, Play.Stage?) {
    guard judgement.verdict >= .suspicious else { return (nil, nil) }
    let seen = Set(judgement.evidence.filter { $0.weight > 0 || $0.redLine }.map(\.id))
    let best = rulebook.plays.map { ($0, likeness($0, seen)) }.filter { $0.1 >= 2 }
      .max { ($0.1, $1.0.id) < ($1.1, $0.0.id) }?.0
    guard let best = best?.unfolded else { return (nil, nil) }
    let reached = best.stages.lastIndex { !Set($0.signs).isDisjoint(with: seen) } ?? -1
    return (best, reached + 1 < best.stages.count ? best.stages[reached + 1] : nil)
  }

  /// How many of its signs are seen, and its word with them; none where what it is known by is missing.
  private func likeness(_ play: FoldedPlay, _ seen: Set<String>) -> Int {
    let shared = Set(play.signs).intersection(seen).count
    if let words = play.words { return shared > 0 && words.contains(where: text.contains) ? shared + 1 : 0 }
    return play.signs.first.map(seen.contains) == true ? shared : 0
  }

  private var text: String { claims.reading.passage.plainText }

  // MARK: - The question

  /// None while a red line is open, none to one who asks, at most three in a row.
  private func question() -> Question? {
    guard frame == .report, judgement.verdict < .likely, asked.count < Self.mostQuestions else { return nil }
    let seen = Set(judgement.evidence.map(\.id))
    return questions.first { question in
      !asked.contains(question.id) && Set(question.settles).isDisjoint(with: seen)
        && (question.after.map { $0.isEmpty || !Set($0).isDisjoint(with: seen) } ?? true)
    }
  }

  // MARK: - Answers

  private func answer() -> Answer? {
    switch frame {
    case .notice: return .notice
    case .question: return topic()
    case .report, .emergency, .other: return nil
    }
  }

  private func topic() -> Answer {
    if let number = claims.reading.numbers(.phone).first {
      return .number(number.text, owners: directory.owners(ofNumber: number.text).map(\.0))
    }
    if let known = custom() { return known }
    if let match = OrderMatcher(claims, book: book).best() { return .order(match.order) }
    if let tracking = tracking() { return tracking }
    if claims.speaks(of: .ownOrders) { return .orders(Array(book.entries.prefix(Self.mostOrders).map(\.order))) }
    let asks = claims.speaks(of: .contactWanted)
    if asks, let organisation = (claims.platforms + claims.claimed + named).first { return .organisation(organisation) }
    if let sign = claims.reading.signs.first.map({ claims.vocabulary.signs[$0.sign].sign }) {
      return play(about: sign).map(Answer.play) ?? .term(sign)
    }
    return named.first.map(Answer.organisation) ?? .unknown
  }

  /// What the law says, or what somebody himself says of such calls.
  private func custom() -> Answer? {
    let reference = reference()
    let text = text
    let laws = reference.laws(in: text)
    if !laws.isEmpty { return .laws(laws) }
    let signs = Set(claims.reading.signs.map { claims.vocabulary.signs[$0.sign].sign.id })
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
    return (worded ?? rulebook.plays.first { $0.signs.first == sign.id && $0.words == nil })?.unfolded
  }

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
