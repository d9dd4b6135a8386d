/// Words to advice: reads an account, weighs it against the user's orders, and plans what to say.
import Knowledge
import Model

package struct Counsel: Sendable {
  /// A question of law that names nobody and nothing is at most this long.
  private static let shortQuestion = 30

  package let rulebook: Rulebook
  private let questions: [Question]
  private let vocabulary: Vocabulary
  /// Whose numbers, names and hosts are.
  package let directory: Directory
  /// Read only where somebody asks.
  private let reference: @Sendable () -> Reference

  /// - Throws: what is wrong with a pattern of the rulebook.
  package init(
    _ rulebook: Rulebook, questions: [Question], reference: @escaping @Sendable () -> Reference = { Reference() }
  ) throws(KnowledgeError) {
    self.reference = reference
    self.rulebook = rulebook
    self.questions = questions
    vocabulary = try Vocabulary(rulebook)
    directory = Directory(rulebook.organisations)
  }

  /// The orders of a source, made ready for checks.
  package func book(_ source: any OrderSource) throws -> OrderBook {
    try OrderBook(source, lexicon: rulebook.lexicon)
  }

  /// What orders the user looks for: 羽绒服, 上个月 京东, a tail number.
  package func search(_ text: String, today: Day) -> OrderSearch {
    SearchReader(vocabulary: vocabulary, today: today).search(text)
  }

  /// What all that was said in one talk comes to.
  /// - Parameter asked: ids of the questions that were put already.
  func consider(_ turns: [String], book: OrderBook, today: Day, asked: [String]) -> Reply {
    reply(to: read(turns, today), book, today, asked)
  }

  private func read(_ turns: [String], _ today: Day) -> Reading {
    var reading = Reader(vocabulary: vocabulary, directory: directory).read(turns, today: today)
    if reading.frame == .other, asksOfLaw(reading) { reading.frame = .question }
    return reading
  }

  private func asksOfLaw(_ reading: Reading) -> Bool {
    let isShort = reading.passage.plain.count <= Self.shortQuestion
    return isShort && !reading.places(.question, vocabulary).isEmpty
      && !reference().laws(in: reading.passage.plainText).isEmpty
  }

  private func reply(to reading: Reading, _ book: OrderBook, _ today: Day, _ asked: [String]) -> Reply {
    let claims = Claims(reading, vocabulary: vocabulary, today: today)
    let judgement = Judge(scale: rulebook.scale).judge(
      evidence(reading, claims, book), frame: reading.frame, own: claims.speaks(of: .ownAct),
      isShort: reading.passage.plain.count < rulebook.scale.phrasing.shorter)
    let planner = Planner(
      rulebook: rulebook, questions: questions, directory: directory, claims: claims, book: book,
      judgement: judgement, asked: asked, reference: reference)
    return planner.reply()
  }

  /// The answer to a question beside what is being told: whose a number is, how somebody is reached, what was ordered.
  ///
  /// Nil for everything else.
  func aside(_ text: String, book: OrderBook, today: Day) -> Reply? {
    let reading = read([text], today)
    guard isAside(reading) else { return nil }
    return reply(to: reading, book, today, [])
  }

  /// Nothing is told: a number, an organisation, orders, a habit or the law is asked about.
  private func isAside(_ reading: Reading) -> Bool {
    let frames = FrameReader(vocabulary: vocabulary)
    if frames.isLookup(reading) || frames.isWondering(reading) { return true }
    return reading.frame == .question && !reference().laws(in: reading.passage.plainText).isEmpty
  }

  private func evidence(_ reading: Reading, _ claims: Claims, _ book: OrderBook) -> [Evidence] {
    guard reading.frame != .notice, reading.frame != .other else { return [] }
    let orders = OrderChecks(claims: claims, book: book, directory: directory, scale: rulebook.scale).evidence()
    let channels = ChannelChecks(claims: claims, directory: directory, scale: rulebook.scale).evidence()
    return signs(reading, own: claims.speaks(of: .ownAct)) + once(orders + channels) + phrasing(reading)
  }

  /// How the account is worded, which counts for and against.
  private func phrasing(_ reading: Reading) -> [Evidence] {
    guard let odds = reading.odds else { return [] }
    let scale = rulebook.scale
    var evidence = Finding.phrasing.evidence(
      reading, at: odds.strongest.lowerBound..<odds.strongest.lowerBound + 1, scale: scale)
    evidence.weight = scale.phrasing.weight(odds.value)
    evidence.facts["variant"] = evidence.weight > 0 ? "raises" : "lowers"
    return [evidence]
  }

  /// Each sign once, with the words in which it first stood; what has been done before what was only asked.
  ///
  /// Where the user began the contact, what nobody asked of him is his own wish; what he has given away is gone all
  /// the same, for he may have dialled a forged hotline.
  private func signs(_ reading: Reading, own: Bool) -> [Evidence] {
    var first: [Int: SignMention] = [:]
    let mentions = reading.signs.filter {
      !own || $0.asked || $0.done || vocabulary.signs[$0.sign].sign.kind != .ask
    }
    for mention in mentions where first[mention.sign].map({ tells(mention, better: $0) }) ?? true {
      first[mention.sign] = mention
    }
    let ordered = first.sorted { ($0.value.range.lowerBound, $0.key) < ($1.value.range.lowerBound, $1.key) }
    return ordered.map { index, mention in
      let sign = vocabulary.signs[index].sign
      return Evidence(
        id: sign.id, weight: sign.weight, group: sign.group, redLine: sign.redLine == true,
        quote: reading.clause(mention.range), turn: mention.turn, order: nil,
        facts: mention.done ? ["done": sign.id] : [:],
        sources: sign.sources)
    }
  }

  /// What has been done tells more than what was asked, an earlier turn more than a later, short words more than long.
  private func tells(_ one: SignMention, better other: SignMention) -> Bool {
    if one.done != other.done { return one.done }
    return (one.turn, one.range.count) < (other.turn, other.range.count)
  }

  private func once(_ evidence: [Evidence]) -> [Evidence] {
    var seen: Set<String> = []
    return evidence.filter { seen.insert($0.id + ($0.facts["number"] ?? "")).inserted }
  }
}
