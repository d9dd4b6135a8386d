/// What an account says: its sentences, and in them the signs, parties, amounts, days and numbers.
import Knowledge
import Model

struct Reading: Sendable {
  var passage: Passage
  var sentences: [Sentence]
  var signs: [SignMention]
  var matters: [MatterMention]
  var parties: [PartyMention]
  var amounts: [AmountMention]
  var days: [DayMention]
  var numbers: [NumberMention]
  /// What has happened already.
  var deeds = Deeds()
  /// How it is worded, as log-odds for a scam; nil where nothing can be said of that.
  var odds: Double?
  var frame: Frame

  func numbers(_ kind: NumberMention.Kind) -> [NumberMention] { numbers.filter { $0.kind == kind } }

  /// The sentence that holds a position.
  func sentence(at position: Int) -> Sentence? {
    let next = sentences.partitioned { $0.range.lowerBound > position }
    return sentences[..<next].last.flatMap { position < $0.range.upperBound ? $0 : nil }
  }

  /// Whether the user began it himself: 我申请了退款, but not 说我申请了退款.
  func isOwn(_ vocabulary: Vocabulary) -> Bool {
    sentences.contains { sentence in
      let telling = Set(vocabulary.places(.telling, in: sentence.hits).map(\.upperBound))
      return vocabulary.places(.ownAct, in: sentence.hits).contains { !telling.contains($0.lowerBound) }
    }
  }

  /// Where words of a list stand in the whole account.
  func places(_ cue: Cue, _ vocabulary: Vocabulary) -> [Range<Int>] {
    sentences.flatMap { vocabulary.places(cue, in: $0.hits) }
  }
}

/// Reads accounts, always in the same way.
struct Reader: Sendable {
  /// How many numbers of one account are looked up.
  private static let mostNumbers = 100

  let vocabulary: Vocabulary
  let directory: Directory

  /// Reads what the user has typed so far, each thing a turn.
  /// - Parameter today: the day that 昨天 counts from.
  func read(_ turns: [String], today: Day) -> Reading {
    let (passage, ranges) = joined(turns)
    let sentences = SentenceSplitter(vocabulary: vocabulary).sentences(passage, turns: ranges)
    let numerals = NumeralReader(vocabulary.lexicon.numerals)
    let amounts = AmountReader(vocabulary: vocabulary, numerals: numerals)
    let dates = DateReader(vocabulary: vocabulary, numerals: numerals, today: today)
    let numbers = NumberReader(vocabulary: vocabulary, directory: directory)
    let parties = PartyReader(vocabulary: vocabulary)
    let deeds = DeedReader(vocabulary: vocabulary).read(passage, sentences)
    let (signs, matters) = SignReader(vocabulary: vocabulary).read(sentences, deeds)
    var reading = Reading(
      passage: passage, sentences: sentences, signs: signs, matters: matters,
      parties: sentences.flatMap { parties.parties(passage, $0) }, amounts: [],
      days: sentences.flatMap { dates.days(passage, $0) },
      numbers: sentences.flatMap { numbers.numbers(passage, $0) }, deeds: deeds, odds: odds(passage, sentences, ranges),
      frame: .report)
    var isTaken = [Bool](repeating: false, count: passage.plain.count)
    for range in reading.numbers.map(\.range) + reading.days.map(\.range) {
      for place in range { isTaken[place] = true }
    }
    reading.amounts = sentences.flatMap { amounts.amounts(passage.plain, $0) }
      .filter { amount in !amount.range.contains { isTaken[$0] } }
    reading.numbers = Self.once(reading.numbers)
    reading.frame = FrameReader(vocabulary: vocabulary).frame(reading)
    return reading
  }

  /// What is said twice counts once, and nobody reads out more than so many.
  private static func once(_ numbers: [NumberMention]) -> [NumberMention] {
    var seen: Set<String> = []
    return Array(numbers.filter { seen.insert($0.text).inserted }.prefix(mostNumbers))
  }

  /// How the account was worded at its worst: what is added about something else takes nothing back.
  private func odds(_ passage: Passage, _ sentences: [Sentence], _ turns: [Range<Int>]) -> Double? {
    turns.indices.compactMap { turn in
      vocabulary.phrasing.strongest(passage.heard(sentences.filter { $0.turn <= turn }))
    }.max()
  }

  private func joined(_ turns: [String]) -> (Passage, [Range<Int>]) {
    var original: [Unicode.Scalar] = []
    var plain: [Unicode.Scalar] = []
    var ranges: [Range<Int>] = []
    for turn in turns {
      let passage = vocabulary.normalizer.passage(turn)
      ranges.append(original.count..<original.count + passage.original.count)
      original += passage.original + ["\n"]
      plain += passage.plain + ["\n"]
    }
    return (Passage(original: original, plain: plain), ranges)
  }
}
