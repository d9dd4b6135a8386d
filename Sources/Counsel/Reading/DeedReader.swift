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
  private static let isThis = -1.0
  /// The first where somebody is told to do something and no word says that it was done.
  private static let happensAllTheSame = 5.0
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
      let happened = vocabulary.happened.odds(plain[...])?.first
    else { return }
    if happened < Self.cannotHave { deeds.without.insert(turn) }
    let bar = isAsked(sentences) ? Self.happensAllTheSame : Self.happens
    guard happened > bar, let odds = vocabulary.deeds.odds(plain[...]) else { return }
    let parts = sentences.flatMap { clauses($0, passage) }
    deeds.mentions += odds.indices.filter { odds[$0] > Self.isThis }.compactMap { outcome in
      parts.max { strength($0, outcome, passage) < strength($1, outcome, passage) }.map {
        DeedMention(deed: vocabulary.deeds.outcomes[outcome], turn: turn, range: $0)
      }
    }
  }

  /// 让我把码报给他 tells what he wants: an asking, and no word that says it was done.
  private func isAsked(_ sentences: [Sentence]) -> Bool {
    sentences.contains { !vocabulary.places(.asking, in: $0.hits).isEmpty }
      && sentences.allSatisfy {
        vocabulary.places(.did, in: $0.hits).isEmpty && vocabulary.ownDeeds(in: $0.hits).isEmpty
      }
  }

  private func strength(_ clause: Range<Int>, _ outcome: Int, _ passage: Passage) -> Double {
    vocabulary.deeds.odds(passage.plain[clause])?[outcome] ?? -.infinity
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
