/// Words to advice: reads an account, weighs it against the user's orders, and plans what to say.
import Knowledge
import Model

package struct Counsel: Sendable {
  /// A question of law that names nobody and nothing is at most this long.
  private static let shortQuestion = 30
  /// Of what is asked beside an account, in characters; what is longer tells something.
  static let longestAside = 400
  /// Fewer characters of text have no wording to speak of: a link, a number.
  private static let fewest = 4

  package let rulebook: Rulebook
  private let questions: [Question]
  private let vocabulary: Vocabulary
  /// What the user may yet say: the answers to questions, and facts that weigh.
  private let suppositions: Suppositions
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
    suppositions = Suppositions(vocabulary, directory)
  }

  /// The words and patterns of a rulebook as numbers, as the program carries them, and what it is without them.
  /// - Throws: what is wrong with a pattern of the rulebook.
  package static func compiled(_ rulebook: Rulebook) throws(KnowledgeError) -> (words: String, rest: Rulebook) {
    (try CompiledWords(rulebook).packed, rulebook.withoutWords)
  }

  /// The orders of a source, made ready for checks.
  package func book(_ source: any OrderSource) throws -> OrderBook {
    try OrderBook(source, normalizer: vocabulary.normalizer)
  }

  /// What orders the user looks for: 羽绒服, 上个月 京东, a tail number.
  package func search(_ text: String, today: Day) -> OrderSearch {
    SearchReader(vocabulary: vocabulary, today: today).search(text)
  }

  /// An amount as people write it: `4999.5`, `2万`, `三千块`; nil where there is none.
  package func amount(_ text: String) -> Money? {
    if let plain = Money(text) { return plain }
    return read([text], Day(number: 0)).amounts.first?.money
  }

  /// What all that was said in one talk comes to.
  /// - Parameter asked: ids of the questions that were put already.
  /// - Parameter mayAsk: whether another question may be put.
  func consider(
    _ reading: Reading, book: OrderBook, today: Day, asked: Set<String> = [], mayAsk: Bool = true
  ) -> Reply {
    planner(reading, book, today, asked, mayAsk).reply()
  }

  func read(_ turns: [String], _ today: Day) -> Reading {
    var reading = Reader(vocabulary: vocabulary, directory: directory).read(turns, today: today)
    let isShort = reading.passage.plain.count <= Self.shortQuestion
    if reading.frame == .other, isShort, asksOfLaw(reading) { reading.frame = .question }
    return reading
  }

  private func asksOfLaw(_ reading: Reading) -> Bool {
    !reading.places(.question, vocabulary).isEmpty && !reference().laws(in: reading.passage.plainText).isEmpty
  }

  /// What stands behind a reply.
  func planner(
    _ reading: Reading, _ book: OrderBook, _ today: Day, _ asked: Set<String> = [], _ mayAsk: Bool = true
  ) -> Planner {
    let claims = Claims(reading, vocabulary: vocabulary, today: today)
    let evidence = evidence(reading, claims, book)
    let judgement = Judge(scale: rulebook.scale).judge(
      evidence, frame: reading.frame, own: claims.isOwn,
      isShort: reading.passage.plain.count < rulebook.scale.phrasing.shorter)
    return Planner(
      rulebook: rulebook, questions: questions,
      topic: Topic(
        rulebook: rulebook, directory: directory, claims: claims, book: book, reference: reference), claims: claims,
      supposing: Supposing(
        vocabulary: vocabulary, scale: rulebook.scale, claims: claims, evidence: evidence, suppositions: suppositions),
      judgement: judgement, asked: asked, mayAsk: mayAsk)
  }

  /// The facts that would lower and raise the verdict of a talk most.
  func turnings(_ turns: [String], book: OrderBook, today: Day) -> [Turning] {
    let planner = planner(read(turns, today), book, today)
    let facts = questions.flatMap(\.options).map(\.means) + rulebook.talking.facts
    return planner.supposing.turnings(from: planner.judgement, among: facts)
  }

  /// Who may lawfully get in touch with the user, by what the orders say today.
  package func expected(_ book: OrderBook, today: Day) -> [ExpectedContact] {
    ExpectedContacts(
      book: book, vocabulary: vocabulary, directory: directory, fitted: rulebook.talking.fitted, today: today
    ).all()
  }

  /// The answer to a question beside what is being told: whose a number is, how somebody is reached, what was ordered,
  /// what comes next.
  ///
  /// Nil for everything else.
  /// - Parameter reading: of that one thing.
  /// - Parameter opening: nothing has been told yet.
  func aside(_ reading: Reading, book: OrderBook, today: Day, opening: Bool) -> Reply? {
    let frames = FrameReader(vocabulary: vocabulary)
    guard frames.isAside(reading) || !opening && isAside(reading) else { return nil }
    return planner(reading, book, today).reply()
  }

  /// Nothing is told: a number, an organisation, orders, a habit or the law is asked about.
  private func isAside(_ reading: Reading) -> Bool {
    let frames = FrameReader(vocabulary: vocabulary)
    if frames.isLookup(reading) || frames.isWondering(reading) { return true }
    return reading.frame == .question && asksOfLaw(reading)
  }

  private func evidence(_ reading: Reading, _ claims: Claims, _ book: OrderBook) -> [Evidence] {
    guard reading.frame != .notice, reading.frame != .other else { return [] }
    let orders = OrderChecks(claims: claims, book: book, directory: directory, scale: rulebook.scale).evidence()
    let channels = ChannelChecks(claims: claims, directory: directory, scale: rulebook.scale).evidence()
    let signs = SignEvidence(vocabulary).all(
      reading, own: claims.isOwn, official: ChannelChecks.areOfficial(channels))
    return signs + once(orders + channels) + phrasing(reading)
  }

  /// How the account is worded, which counts for and against.
  private func phrasing(_ reading: Reading) -> [Evidence] {
    guard let odds = reading.odds, reading.passage.plain.count(where: \.isHan) >= Self.fewest else { return [] }
    let scale = rulebook.scale
    var evidence = Finding.phrasing.evidence(reading, at: nil, scale: scale)
    evidence.weight = scale.phrasing.weight(odds, count: reading.passage.plain.count)
    evidence.facts["variant"] = evidence.weight > 0 ? "raises" : "lowers"
    return [evidence]
  }

  private func once(_ evidence: [Evidence]) -> [Evidence] {
    var seen: Set<String> = []
    return evidence.filter { seen.insert($0.id + ($0.facts["number"] ?? "")).inserted }
  }
}
