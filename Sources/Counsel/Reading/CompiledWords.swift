/// All words and patterns of a rulebook as numbers, which is most of the work of a start: done when the program is built.
import Knowledge

struct CompiledWords: Equatable, Sendable {
  let normalizer: Normalizer
  let finder: WordFinder
  /// For each word, the lists that it stands in, by their raw values.
  let cues: Rows
  /// For each word, the number behind the colon of its entry, where there is one.
  let values: Rows
  /// For each word that names organisations, their positions.
  let parties: Rows
  /// For each word, the steps of patterns at which it may stand.
  let steps: Rows
  /// How many steps there are.
  let stepCount: Int
  let patterns: PatternTable
  /// Which signs and which matters may stand where words stand.
  let signTriggers: Triggers
  let matterTriggers: Triggers
  // Neighbouring patterns: what finds a sign, what takes it back, what tells that it has happened, then those of the
  // next; of a matter the first two.
  private let signPatterns: Stretches
  private let matterPatterns: Stretches

  /// As they stand in the program, where that is all there is.
  static func of(_ rulebook: Rulebook) throws(KnowledgeError) -> CompiledWords {
    guard let packed = rulebook.words else { return try CompiledWords(rulebook) }
    guard let words = CompiledWords(packed: packed) else { throw .damagedPack(section: "words") }
    return words
  }

  /// - Throws: what is wrong with a pattern of the rulebook.
  init(_ rulebook: Rulebook) throws(KnowledgeError) {
    let lexicon = rulebook.lexicon
    normalizer = Normalizer(lexicon)
    var words = WordTable(normalizer)
    var table = StepTable(lexicon.words)
    let signs = try Self.compile(rulebook.signs, &table, &words)
    let matters = try Self.compile(rulebook.matters, &table, &words)
    let (listed, values) = Self.cues(lexicon, &words)
    let named = Self.parties(rulebook.organisations, &words)
    for name in rulebook.names { _ = words.number(name) }
    finder = WordFinder(words.trie)
    let all = 0..<words.count
    cues = Rows(all.map { listed[$0] ?? [] })
    self.values = Rows(all.map { values[$0].map { [$0] } ?? [] })
    parties = Rows(all.map { named[$0] ?? [] })
    (steps, stepCount, patterns) = (table.byWord(words.count), table.words.count, table.patterns)
    signTriggers = Triggers(words: words.count, steps: table, patterns: signs.map { Array($0[0]) + Array($0[2]) })
    matterTriggers = Triggers(words: words.count, steps: table, patterns: matters.map { Array($0[0]) })
    var (signPatterns, matterPatterns) = (Stretches(), Stretches())
    for list in signs.joined() { signPatterns.append(list.count) }
    // Behind those of the signs.
    matterPatterns.append(signPatterns.end)
    for list in matters.joined() { matterPatterns.append(list.count) }
    (self.signPatterns, self.matterPatterns) = (signPatterns, matterPatterns)
  }

  /// - Parameter text: what `packed` has written; nil where it is something else.
  init?(packed text: StaticString) {
    var packed = PackedNumbers(text)
    normalizer = Normalizer(from: &packed)
    finder = WordFinder(from: &packed)
    (cues, values, parties) = (Rows(from: &packed), Rows(from: &packed), Rows(from: &packed))
    steps = Rows(from: &packed)
    stepCount = packed.take().first.map(Int.init) ?? 0
    patterns = PatternTable(from: &packed)
    (signTriggers, matterTriggers) = (Triggers(from: &packed), Triggers(from: &packed))
    (signPatterns, matterPatterns) = (Stretches(from: &packed), Stretches(from: &packed))
    if !packed.isWhole { return nil }
  }

  var packed: String {
    var packer = NumberPacker()
    normalizer.pack(into: &packer)
    finder.pack(into: &packer)
    for rows in [cues, values, parties, steps] { rows.pack(into: &packer) }
    packer.put([Int32(stepCount)])
    patterns.pack(into: &packer)
    for triggers in [signTriggers, matterTriggers] { triggers.pack(into: &packer) }
    for stretches in [signPatterns, matterPatterns] { stretches.pack(into: &packer) }
    return packer.text
  }

  /// The number of a word.
  func number(_ word: String) -> Int? { finder.number(normalizer.plain(word)) }

  /// The patterns of a sign: what finds it, what takes it back, what tells that it has happened.
  func patterns(ofSign sign: Int) -> (found: Range<Int>, unless: Range<Int>, done: Range<Int>) {
    (signPatterns[sign * 3], signPatterns[sign * 3 + 1], signPatterns[sign * 3 + 2])
  }

  /// The patterns of a matter: what finds it, what takes it back.
  func patterns(ofMatter matter: Int) -> (found: Range<Int>, unless: Range<Int>) {
    (matterPatterns[matter * 2 + 1], matterPatterns[matter * 2 + 2])
  }

  private static func compile(
    _ signs: [Sign], _ steps: inout StepTable, _ words: inout WordTable
  ) throws(KnowledgeError) -> [[Range<Int>]] {
    var compiled: [[Range<Int>]] = []
    for sign in signs {
      var lists: [Range<Int>] = []
      for list in [sign.found, sign.unless ?? [], sign.done ?? []] {
        lists.append(try steps.add(list, "signs/\(sign.id)", &words))
      }
      compiled.append(lists)
    }
    return compiled
  }

  private static func compile(
    _ matters: [Matter], _ steps: inout StepTable, _ words: inout WordTable
  ) throws(KnowledgeError) -> [[Range<Int>]] {
    var compiled: [[Range<Int>]] = []
    for matter in matters {
      var lists: [Range<Int>] = []
      for list in [matter.found, matter.unless ?? []] {
        lists.append(try steps.add(list, "matters/\(matter.id)", &words))
      }
      compiled.append(lists)
    }
    return compiled
  }

  private static func cues(_ lexicon: Lexicon, _ words: inout WordTable) -> (lists: [Int: [Int]], values: [Int: Int]) {
    var lists: [Int: [Int]] = [:]
    var values: [Int: Int] = [:]
    for cue in Cue.allCases {
      for entry in lexicon.cues[cue.name] ?? [] {
        let pieces = entry.split(separator: ":", maxSplits: 1)
        let number = words.number(String(pieces.first ?? ""))
        lists[number, default: []].append(cue.rawValue)
        if pieces.count == 2 { values[number] = Int(pieces[1]) }
      }
    }
    return (lists, values)
  }

  private static func parties(_ organisations: [Organisation], _ words: inout WordTable) -> [Int: [Int]] {
    var parties: [Int: [Int]] = [:]
    for (index, organisation) in organisations.enumerated() {
      for name in [organisation.name] + organisation.aliases where name.count >= 2 {
        let number = words.number(name)
        if parties[number]?.last != index { parties[number, default: []].append(index) }
      }
    }
    return parties
  }
}

extension Rulebook {
  /// What is looked up by name: the words that are explained, and those that name days.
  fileprivate var names: [String] {
    talking.terms.flatMap(\.names) + lexicon.days.keys.sorted() + lexicon.festivals.keys.sorted()
      + lexicon.spans.keys.sorted()
  }

  /// What is left of it, where its words and patterns are there as numbers.
  var withoutWords: Rulebook {
    var rest = self
    for place in signs.indices {
      (rest.signs[place].found, rest.signs[place].unless, rest.signs[place].done) = ([], nil, nil)
    }
    for place in matters.indices { (rest.matters[place].found, rest.matters[place].unless) = ([], nil) }
    (rest.lexicon.words, rest.lexicon.slips, rest.lexicon.traditional) = ([:], [:], [])
    let spelt = Set(Cue.spelt.map(\.name))
    rest.lexicon.cues = lexicon.cues.filter { spelt.contains($0.key) }
    return rest
  }
}
