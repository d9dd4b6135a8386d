/// Tells what has happened already from how the user words it: whether anything has, then what.
import Knowledge

/// Something that has happened, by the id of its remedy.
struct DeedMention: Hashable, Sendable {
  var deed: String
  var turn: Int
  /// The clause that tells it.
  var range: Range<Int>
}

/// What has happened in a talk.
struct Deeds: Hashable, Sendable {
  var mentions: [DeedMention] = []
  /// Turns that are worded as if nothing had happened.
  var without: Set<Int> = []
}

struct DeedReader {
  /// Longer turns were pasted, or tell of a whole talk; the wording was learnt from what people type.
  private static let longest = 240
  /// Of Chinese characters.
  private static let shortest = 2
  /// From where on something has happened, and from where on it is this, as log-odds: the second was learnt from texts
  /// in which something has.
  private static let happens = 0.5
  /// The first where the kind of text is an emergency too.
  private static let happensInNeed = 0.0
  private static let isThis = -1.0
  /// The first where somebody is told to do something and no word says that it was done.
  private static let happensAllTheSame = 5.0
  /// Between who did something and the word that says it is done, in characters.
  private static let act = 4
  /// Below this nothing has happened, whatever single words say.
  private static let cannotHave = -1.0

  let vocabulary: Vocabulary

  /// What the user tells in each turn; what holds a caller's own words was pasted, and not learnt from.
  func read(_ passage: Passage, _ sentences: [Sentence]) -> Deeds {
    let pasted = Set(sentences.filter { $0.speaker == .caller }.map(\.turn))
    var deeds = Deeds()
    for turn in Set(sentences.map(\.turn)).subtracting(pasted).sorted() {
      read(passage, turn, sentences.filter { $0.turn == turn }, &deeds)
    }
    return deeds
  }

  private func read(_ passage: Passage, _ turn: Int, _ sentences: [Sentence], _ deeds: inout Deeds) {
    let plain = sentences.flatMap { passage.plain[$0.range] + ["\n"] }.dropLast()
    guard plain.count <= Self.longest, plain.count(where: \.isHan) >= Self.shortest,
      case let counts = Grams.counts(plain[...]), let happened = vocabulary.happened.odds(counts)?.first
    else { return }
    if happened < Self.cannotHave { deeds.without.insert(turn) }
    guard happened > bar(sentences, counts), let odds = vocabulary.deeds.odds(counts) else { return }
    let parts = sentences.flatMap { clauses($0, passage) }
    let strengths = parts.map { vocabulary.deeds.odds(passage.plain[$0]) }
    deeds.mentions += odds.indices.filter { odds[$0] > Self.isThis }.compactMap { outcome in
      func strength(_ part: Int) -> Double { strengths[part]?[outcome] ?? -.infinity }
      return parts.indices.max { strength($0) < strength($1) }.map {
        DeedMention(deed: vocabulary.deeds.outcomes[outcome], turn: turn, range: parts[$0])
      }
    }
  }

  /// From where on something has happened, in such a turn.
  private func bar(_ sentences: [Sentence], _ counts: [Grams.Count]) -> Double {
    if isAsked(sentences) { return Self.happensAllTheSame }
    let frames = zip(vocabulary.frames.outcomes, vocabulary.frames.odds(counts) ?? [])
    let isInNeed = frames.max { $0.1 < $1.1 }?.0 == Frame.emergency.rawValue
    return isInNeed ? Self.happensInNeed : Self.happens
  }

  /// 让我把码报给他 tells what he wants: an asking, and no word that says it was done.
  private func isAsked(_ sentences: [Sentence]) -> Bool {
    sentences.contains { !vocabulary.places(.asking, in: $0.hits).isEmpty }
      && sentences.allSatisfy { sentence in
        vocabulary.places(.did, in: sentence.hits).isEmpty && vocabulary.ownDeeds(in: sentence.hits).isEmpty
          && !isFollowed(sentence)
      }
  }

  /// 他让我拨，我拨了: behind the asking somebody did so.
  private func isFollowed(_ sentence: Sentence) -> Bool {
    guard let asking = vocabulary.places(.asking, in: sentence.hits).last else { return false }
    let behind = sentence.hits(in: asking.upperBound..<sentence.range.upperBound)
    let ends = vocabulary.places(.doneMark, in: behind)
    return vocabulary.places(.actor, in: behind).contains { actor in
      ends.contains { actor.upperBound < $0.lowerBound && $0.lowerBound - actor.upperBound <= Self.act }
    }
  }

  /// The stretches of a sentence between its pauses.
  private func clauses(_ sentence: Sentence, _ passage: Passage) -> [Range<Int>] {
    let ends = sentence.breaks + [sentence.range.upperBound]
    let starts = [sentence.range.lowerBound] + sentence.breaks
    let all = zip(starts, ends).map { $0..<max($0, $1) }
    let told = all.filter { clause in passage.plain[clause].count(where: \.isHan) >= Self.shortest }
    return told.isEmpty ? [sentence.range] : told
  }
}
