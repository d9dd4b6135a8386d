/// Finds the signs in an account, and whether each is asserted, denied or has already happened.
import Knowledge

/// A sign at a place of the account.
struct SignMention: Hashable, Sendable {
  /// Its position in `Vocabulary.signs`.
  var sign: Int
  var range: Range<Int>
  var turn: Int
  /// The user says that he has done it.
  var done: Bool
}

struct SignReader {
  /// How far before a match a denial may stand, within the clause.
  private static let denialReach = 18

  let vocabulary: Vocabulary

  /// All mentions that stand: not denied, not taken back by an `unless`.
  func mentions(_ sentences: [Sentence]) -> [SignMention] { sentences.flatMap(mentions) }

  private func mentions(_ sentence: Sentence) -> [SignMention] {
    guard !sentence.hits.isEmpty else { return [] }
    let matcher = PatternMatcher(sentence.hits)
    return vocabulary.signs.indices.flatMap { mentions($0, sentence, matcher) }
  }

  private func mentions(_ index: Int, _ sentence: Sentence, _ matcher: PatternMatcher) -> [SignMention] {
    let compiled = vocabulary.signs[index]
    let done = places(compiled.done, matcher, sentence).filter { !isOnlyAsked($0, sentence) }
    var found = speaks(compiled.sign, sentence) ? places(compiled.found, matcher, sentence) : []
    if !found.isEmpty, compiled.unless.contains(where: { !matcher.matches($0).isEmpty }) { found = [] }
    return done.map { SignMention(sign: index, range: $0, turn: sentence.turn, done: true) }
      + found.map { SignMention(sign: index, range: $0, turn: sentence.turn, done: false) }
  }

  /// 让我转 is not yet 转了: an asking before it in the clause, and no word between that says it was done.
  private func isOnlyAsked(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    let start = sentence.clauseStart(range.lowerBound)
    let before = sentence.hits(in: start..<range.upperBound)
    guard let asking = vocabulary.places(.asking, in: before).filter({ $0.lowerBound <= range.lowerBound }).last else { return false }
    let between = sentence.hits(in: asking.upperBound..<max(asking.upperBound, range.upperBound))
    return vocabulary.places(.did, in: between).isEmpty
  }

  /// What the user says in his own line of a dialogue is not what the caller asks or claims.
  private func speaks(_ sign: Sign, _ sentence: Sentence) -> Bool {
    sentence.speaker != .user || sign.kind == .lawful
  }

  private func places(_ patterns: [CompiledPattern], _ matcher: PatternMatcher, _ sentence: Sentence) -> [Range<Int>] {
    patterns.flatMap { matcher.matches($0) }.filter { !denied($0, sentence) }.map(\.range)
  }

  private func denied(_ match: PatternMatch, _ sentence: Sentence) -> Bool {
    let start = max(sentence.clauseStart(match.range.lowerBound), match.range.lowerBound - Self.denialReach)
    let scope = start..<match.range.upperBound
    let exceptions = vocabulary.places(.noDenial, in: sentence.hits)
    return vocabulary.places(.denial, in: sentence.hits(in: scope)).contains { denial in
      let inside = match.words.contains { $0.lowerBound <= denial.lowerBound && denial.upperBound <= $0.upperBound }
      let behind = denial.lowerBound >= (match.words.last?.lowerBound ?? 0)
      return !inside && !behind && !exceptions.contains { $0.overlaps(denial) }
    }
  }
}
