/// Decides what to say: advise, answer, or ask the one question whose answer could change what to do.
import Knowledge
import Model

struct Planner {
  let rulebook: Rulebook
  let questions: [Question]
  let topic: Topic
  let claims: Claims
  let supposing: Supposing
  let judgement: Judgement
  let asked: Set<String>
  let mayAsk: Bool

  func reply() -> Reply {
    let (play, stage, next) = play()
    let remedies = remedies()
    return Reply(
      verdict: judgement.verdict, score: judgement.score, intent: intent, evidence: judgement.evidence,
      act: act(remedies), remedies: remedies, official: official,
      caller: claims.caller, play: play, stage: stage, next: next, answer: answer(), question: question(),
      missing: frame == .report ? choice.open : [], isMessage: claims.speaks(of: .message), banks: claims.banks,
      lost: lost, traces: traces)
  }

  /// Each number and link once, in the order in which they were named; a tail alone leads nowhere.
  private var traces: [CaseRecord.Trace] {
    let directory = topic.directory
    var seen: Set<String> = []
    return claims.reading.numbers.filter { seen.insert($0.text).inserted }.compactMap { number in
      switch number.kind {
      case .phone:
        .init(kind: .phone, text: number.text, owner: directory.owners(ofNumber: number.text).first?.organisation.name)
      case .host: .init(kind: .host, text: number.text, owner: directory.owners(ofHost: number.text).first?.name)
      case .order: .init(kind: .order, text: number.text)
      case .tracking: .init(kind: .tracking, text: number.text)
      case .tail: nil
      }
    }
  }

  /// A number without a unit is taken for money from here on.
  private static let leastLost = 10_000

  /// The amounts in the sentences that tell of a transfer.
  private var lost: [Money] {
    let told = claims.reading.signs.filter {
      $0.done && claims.vocabulary.signs[$0.sign].happened == Remedy.transferred
    }
    let sentences = claims.reading.sentences.filter { sentence in
      told.contains { sentence.range.contains($0.range.lowerBound) }
    }
    return claims.reading.amounts.filter { amount in
      sentences.contains { $0.range.contains(amount.range.lowerBound) }
        && (!amount.bare || amount.money.fen >= Self.leastLost)
    }.map(\.money)
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
    if let first = remedies.first, frame == .emergency || first.urgent { return newAsking ?? first.act }
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

  /// The script that the signs fit best, the last stage of it that was seen, and the one after that.
  private func play() -> (Play?, Play.Stage?, Play.Stage?) {
    guard judgement.verdict >= .suspicious else { return (nil, nil, nil) }
    let seen = Set(judgement.evidence.filter { $0.weight > 0 || $0.redLine }.map(\.id))
    let best = rulebook.plays.map { ($0, likeness($0, seen)) }.filter { $0.1 >= 2 }
      .max { ($0.1, $1.0.id) < ($1.1, $0.0.id) }?.0
    guard let best else { return (nil, nil, nil) }
    let reached = best.stages.lastIndex { !Set($0.signs).isDisjoint(with: seen) } ?? -1
    let stage = best.stages.indices.contains(reached) ? best.stages[reached] : nil
    return (best, stage, reached + 1 < best.stages.count ? best.stages[reached + 1] : nil)
  }

  /// How many of its signs are seen, and its word with them; none where what it is known by is missing.
  private func likeness(_ play: Play, _ seen: Set<String>) -> Int {
    let shared = play.signs.count(where: seen.contains)
    if let words = play.words {
      return shared > 0 && words.contains(where: claims.reading.passage.holds) ? shared + 1 : 0
    }
    return play.signs.first.map(seen.contains) == true ? shared : 0
  }

  private var text: String { claims.reading.passage.plainText }

  // MARK: - The question

  /// None to one who asks, none while a red line is open, and none where he has answered enough for now.
  private func question() -> Question? {
    guard frame == .report, mayAsk else { return nil }
    return choice.best()
  }

  private var choice: QuestionChoice {
    QuestionChoice(questions: questions, supposing: supposing, judgement: judgement, asked: asked)
  }

  // MARK: - Answers

  private func answer() -> Answer? {
    switch frame {
    case .notice: return .notice
    case .question: return topic.answer()
    case .report, .emergency, .other: return nil
    }
  }
}
