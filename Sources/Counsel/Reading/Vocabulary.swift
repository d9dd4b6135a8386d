/// The words of the knowledge, and what they stand for.
///
/// There is one for all: it is handed to whoever reads a sentence.
import Knowledge

final class Vocabulary: Sendable {
  /// What a word of the lexicon says of days.
  enum DayWord: Sendable {
    /// So many days from today.
    case offset(Int)
    /// `month-day`, every year.
    case festival(String)
    case span(CalendarSpan)
  }

  let phrasing: PhrasingReader
  let frames: PhrasingReader
  let happened: PhrasingReader
  let deeds: PhrasingReader
  /// For each thing that may have happened, the position of the sign under which it is told.
  let signsOfDeeds: [String: Int]
  /// What may have happened without anything being lost or exposed.
  let harmless: Set<String>
  let signs: [Sign]
  let matters: [Matter]
  /// The positions of those signs that others make together.
  let joint: [Int]
  let organisations: [Organisation]
  let lexicon: Lexicon
  /// For each word that names days, which ones.
  let days: [Int: DayWord]
  /// For each word that is explained, its position in `Talking.terms`.
  private let terms: [Int: Int]
  private let words: CompiledWords
  /// For each word, the lists that it stands in.
  private let cues: [CueSet]

  /// - Throws: what is wrong with a pattern of the rulebook.
  init(_ rulebook: Rulebook) throws(KnowledgeError) {
    let words = try CompiledWords.of(rulebook)
    self.words = words
    phrasing = PhrasingReader(rulebook.phrasing)
    frames = PhrasingReader(rulebook.frames)
    (happened, deeds) = (PhrasingReader(rulebook.happened), PhrasingReader(rulebook.deeds))
    signsOfDeeds = Self.signsOfDeeds(rulebook)
    harmless = Set(rulebook.remedies.filter { $0.harmless == true }.map(\.id))
    (signs, matters) = (rulebook.signs, rulebook.matters)
    (lexicon, organisations) = (rulebook.lexicon, rulebook.organisations)
    joint = signs.indices.filter { rulebook.signs[$0].together?.isEmpty == false }
    cues = (0..<words.cues.count).map { CueSet(words.cues[$0]) }
    days = Self.days(rulebook.lexicon, words)
    var terms: [Int: Int] = [:]
    for (index, term) in rulebook.talking.terms.enumerated() {
      for name in term.names { words.number(name).map { terms[$0] = index } }
    }
    self.terms = terms
  }

  var normalizer: Normalizer { words.normalizer }

  /// What finds patterns in a sentence.
  func matcher(_ sentence: Sentence) -> PatternMatcher {
    PatternMatcher(sentence, words.steps, count: words.stepCount, words.patterns)
  }

  /// The patterns of a sign: what finds it, what takes it back, what tells that it has happened.
  func patterns(ofSign sign: Int) -> (found: Range<Int>, unless: Range<Int>, done: Range<Int>) {
    words.patterns(ofSign: sign)
  }

  /// The patterns of a matter: what finds it, what takes it back.
  func patterns(ofMatter matter: Int) -> (found: Range<Int>, unless: Range<Int>) {
    words.patterns(ofMatter: matter)
  }

  /// The positions of the signs that may stand where these words stand.
  func signs(at hits: [WordFinder.Hit]) -> [Int] { words.signTriggers.candidates(hits) }

  /// The positions of the matters that may stand where these words stand.
  func matters(at hits: [WordFinder.Hit]) -> [Int] { words.matterTriggers.candidates(hits) }

  /// The words of the knowledge in a text.
  func hits(in text: ArraySlice<Unicode.Scalar>) -> [WordFinder.Hit] { words.finder.hits(in: text) }

  /// The words of a list of `Cue.spelt`, as they are written.
  func words(of cue: Cue) -> [String] { lexicon.cues[cue.name] ?? [] }

  func has(_ cue: Cue, _ hit: WordFinder.Hit) -> Bool { cues[hit.word].contains(cue) }

  /// Where words of a list stand among hits.
  func places(_ cue: Cue, in hits: [WordFinder.Hit]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for hit in hits where cues[hit.word].contains(cue) { found.append(hit.range) }
    return found
  }

  /// Where the user tells what he did himself: 我给他, but not 让我给他.
  func ownDeeds(in hits: [WordFinder.Hit]) -> [Range<Int>] {
    let asked = places(.asking, in: hits)
    return places(.ownDeed, in: hits).filter { deed in
      !asked.contains { $0.overlaps(deed) && $0.lowerBound < deed.lowerBound }
    }
  }

  /// The positions of the organisations that a word names; none where it names none.
  func parties(_ hit: WordFinder.Hit) -> [Int] { words.parties[hit.word].map(Int.init) }

  /// The organisations that a text names, by the longest of their names in it.
  func organisations(named text: String) -> [Organisation] {
    let named = hits(in: normalizer.plain(text)[...]).map { ($0.range.count, parties($0)) }.filter { !$0.1.isEmpty }
    let longest = named.map(\.0).max() ?? 0
    return named.filter { $0.0 == longest }.flatMap(\.1).map { organisations[$0] }
  }

  /// The positions of the words explained that a reading names, the longest name first.
  func terms(in reading: Reading) -> [Int] {
    let hits = reading.sentences.flatMap(\.hits).filter { terms[$0.word] != nil }
    return hits.sorted { $0.range.count > $1.range.count }.compactMap { terms[$0.word] }
  }

  /// The number behind the colon of a list's entry.
  func value(_ hit: WordFinder.Hit) -> Int? { words.values[hit.word].first.map(Int.init) }

  private static func signsOfDeeds(_ rulebook: Rulebook) -> [String: Int] {
    rulebook.remedies.reduce(into: [:]) { all, remedy in
      all[remedy.id] = rulebook.signs.firstIndex { $0.id == remedy.sign }
    }
  }

  private static func days(_ lexicon: Lexicon, _ words: CompiledWords) -> [Int: DayWord] {
    var days: [Int: DayWord] = [:]
    func put(_ word: String, _ day: DayWord) { words.number(word).map { days[$0] = day } }
    for (word, offset) in lexicon.days { put(word, .offset(offset)) }
    for (word, date) in lexicon.festivals { put(word, .festival(date)) }
    for (word, text) in lexicon.spans {
      // What is no stretch is told by `Consistency`.
      if let span = CalendarSpan(text) { put(word, .span(span)) }
    }
    return days
  }
}
