/// All words of the knowledge with numbers, and everything that is made of them.
import Knowledge

struct Vocabulary: Sendable {
  /// A sign with its patterns ready to be matched.
  struct CompiledSign: Sendable {
    var sign: Sign
    var found: [CompiledPattern]
    var unless: [CompiledPattern]
    var done: [CompiledPattern]
  }

  /// A matter with its patterns ready to be matched.
  struct CompiledMatter: Sendable {
    var matter: Matter
    var found: [CompiledPattern]
    var unless: [CompiledPattern]
  }

  /// What a word of the lexicon says of days.
  enum DayWord: Sendable {
    /// So many days from today.
    case offset(Int)
    /// `month-day`, every year.
    case festival(String)
    case span(CalendarSpan)
  }

  let normalizer: Normalizer
  let phrasing: PhrasingReader
  let frames: PhrasingReader
  let happened: PhrasingReader
  let deeds: PhrasingReader
  /// For each thing that may have happened, the position of the sign under which it is told.
  let signsOfDeeds: [String: Int]
  /// What may have happened without anything being lost or exposed.
  let harmless: Set<String>
  let signs: [CompiledSign]
  /// Which signs and which matters may stand where words stand.
  let signTriggers: Triggers
  let matterTriggers: Triggers
  /// The positions of those signs that others make together.
  let joint: [Int]
  let matters: [CompiledMatter]
  let organisations: [Organisation]
  let lexicon: Lexicon
  /// For each word that names days, which ones.
  let days: [Int: DayWord]
  /// For each word that names organisations, their positions in `organisations`.
  let parties: [Int: [Int]]
  /// For each word that is explained, its position in `Talking.terms`.
  private let terms: [Int: Int]
  private let finder: WordFinder
  private let cues: [Cue: Set<Int>]
  private let values: [Int: Int]

  /// - Throws: what is wrong with a pattern of the rulebook.
  init(_ rulebook: Rulebook) throws(KnowledgeError) {
    normalizer = Normalizer(rulebook.lexicon)
    phrasing = PhrasingReader(rulebook.phrasing)
    frames = PhrasingReader(rulebook.frames)
    (happened, deeds) = (PhrasingReader(rulebook.happened), PhrasingReader(rulebook.deeds))
    signsOfDeeds = Self.signsOfDeeds(rulebook)
    harmless = Set(rulebook.remedies.filter { $0.harmless == true }.map(\.id))
    (lexicon, organisations) = (rulebook.lexicon, rulebook.organisations)
    var words = WordTable(normalizer)
    var compiled: [CompiledSign] = []
    for sign in rulebook.signs { compiled.append(try Self.compile(sign, rulebook.lexicon, &words)) }
    signs = compiled
    var matters: [CompiledMatter] = []
    for matter in rulebook.matters { matters.append(try Self.compile(matter, rulebook.lexicon, &words)) }
    self.matters = matters
    joint = compiled.indices.filter { compiled[$0].sign.together?.isEmpty == false }
    (cues, values) = Self.cues(rulebook.lexicon, &words)
    var parties: [Int: [Int]] = [:]
    for (index, organisation) in organisations.enumerated() {
      for name in Set([organisation.name] + organisation.aliases) where name.count >= 2 {
        parties[words.number(name), default: []].append(index)
      }
    }
    self.parties = parties
    var terms: [Int: Int] = [:]
    for (index, term) in rulebook.talking.terms.enumerated() {
      for name in term.names { terms[words.number(name)] = index }
    }
    self.terms = terms
    days = Self.days(rulebook.lexicon, &words)
    finder = WordFinder(words.list)
    signTriggers = Triggers(words: words.list.count, patterns: signs.map { $0.found + $0.done })
    matterTriggers = Triggers(words: words.list.count, patterns: self.matters.map(\.found))
  }

  /// The words of the knowledge in a text.
  func hits(in text: ArraySlice<Unicode.Scalar>) -> [WordFinder.Hit] { finder.hits(in: text) }

  func has(_ cue: Cue, _ hit: WordFinder.Hit) -> Bool { cues[cue]?.contains(hit.word) == true }

  /// Where words of a list stand among hits.
  func places(_ cue: Cue, in hits: [WordFinder.Hit]) -> [Range<Int>] {
    guard let list = cues[cue] else { return [] }
    return hits.filter { list.contains($0.word) }.map(\.range)
  }

  /// Where the user tells what he did himself: 我给他, but not 让我给他.
  func ownDeeds(in hits: [WordFinder.Hit]) -> [Range<Int>] {
    let asked = places(.asking, in: hits)
    return places(.ownDeed, in: hits).filter { deed in
      !asked.contains { $0.overlaps(deed) && $0.lowerBound < deed.lowerBound }
    }
  }

  /// The organisations that a text names, by the longest of their names in it.
  func organisations(named text: String) -> [Organisation] {
    let hits = hits(in: normalizer.plain(text)[...])
    let longest = hits.filter { parties[$0.word] != nil }.map(\.range.count).max() ?? 0
    return hits.filter { $0.range.count == longest }.flatMap { parties[$0.word] ?? [] }.map { organisations[$0] }
  }

  /// The positions of the words explained that a reading names, the longest name first.
  func terms(in reading: Reading) -> [Int] {
    let hits = reading.sentences.flatMap(\.hits).filter { terms[$0.word] != nil }
    return hits.sorted { $0.range.count > $1.range.count }.compactMap { terms[$0.word] }
  }

  /// The number behind the colon of a list's entry.
  func value(_ hit: WordFinder.Hit) -> Int? { values[hit.word] }

  private static func cues(_ lexicon: Lexicon, _ words: inout WordTable) -> ([Cue: Set<Int>], [Int: Int]) {
    var cues: [Cue: Set<Int>] = [:]
    var values: [Int: Int] = [:]
    for cue in Cue.allCases {
      for entry in lexicon.cues[cue.rawValue] ?? [] {
        let pieces = entry.split(separator: ":", maxSplits: 1)
        let number = words.number(String(pieces.first ?? ""))
        cues[cue, default: []].insert(number)
        if pieces.count == 2 { values[number] = Int(pieces[1]) }
      }
    }
    return (cues, values)
  }

  private static func signsOfDeeds(_ rulebook: Rulebook) -> [String: Int] {
    rulebook.remedies.reduce(into: [:]) { all, remedy in
      all[remedy.id] = rulebook.signs.firstIndex { $0.id == remedy.sign }
    }
  }

  private static func days(_ lexicon: Lexicon, _ words: inout WordTable) -> [Int: DayWord] {
    var days: [Int: DayWord] = [:]
    for (word, offset) in lexicon.days { days[words.number(word)] = .offset(offset) }
    for (word, date) in lexicon.festivals { days[words.number(word)] = .festival(date) }
    for (word, text) in lexicon.spans {
      // What is no stretch is told by `Consistency`.
      if let span = CalendarSpan(text) { days[words.number(word)] = .span(span) }
    }
    return days
  }

  private static func compile(_ sign: Sign, _ lexicon: Lexicon, _ words: inout WordTable) throws(KnowledgeError)
    -> CompiledSign
  {
    CompiledSign(
      sign: sign, found: try patterns(sign.found, "signs/\(sign.id)", lexicon, &words),
      unless: try patterns(sign.unless ?? [], "signs/\(sign.id)", lexicon, &words),
      done: try patterns(sign.done ?? [], "signs/\(sign.id)", lexicon, &words))
  }

  private static func compile(
    _ matter: Matter, _ lexicon: Lexicon, _ words: inout WordTable
  ) throws(KnowledgeError) -> CompiledMatter {
    CompiledMatter(
      matter: matter, found: try patterns(matter.found, "matters/\(matter.id)", lexicon, &words),
      unless: try patterns(matter.unless ?? [], "matters/\(matter.id)", lexicon, &words))
  }

  private static func patterns(
    _ texts: [String], _ file: String, _ lexicon: Lexicon, _ words: inout WordTable
  ) throws(KnowledgeError) -> [CompiledPattern] {
    var result: [CompiledPattern] = []
    for text in texts {
      do throws(Pattern.Problem) {
        let pattern = try Pattern(text, words: lexicon.words)
        result.append(CompiledPattern(parts: pattern.parts.map { $0.map { Set($0.map { words.number($0) }) } }))
      } catch {
        throw .inconsistent(file: "\(file).yaml", reason: "pattern '\(text)': \(error)")
      }
    }
    return result
  }
}

/// Words and their numbers, while a vocabulary is made.
private struct WordTable {
  private let normalizer: Normalizer
  private var numbers: [String: Int] = [:]
  /// The same by words as they are written.
  private var written: [String: Int] = [:]
  private(set) var list: [String] = []

  init(_ normalizer: Normalizer) { self.normalizer = normalizer }

  mutating func number(_ word: String) -> Int {
    if let known = written[word] { return known }
    let number = plainNumber(word)
    written[word] = number
    return number
  }

  private mutating func plainNumber(_ word: String) -> Int {
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: normalizer.plain(word))
    let key = String(plain)
    if let known = numbers[key] { return known }
    list.append(key)
    numbers[key] = list.count - 1
    return list.count - 1
  }
}
