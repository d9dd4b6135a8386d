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
  /// Words stand with it by which somebody is told to do something.
  var asked: Bool
}

/// What is said of an order, at a place of the account.
struct MatterMention: Hashable, Sendable {
  /// Its position in `Vocabulary.matters`.
  var matter: Int
  var range: Range<Int>
}

struct SignReader {
  /// How far before a match a denial may stand, within the clause.
  private static let denialReach = 18
  /// How far before or behind a match words may stand that tell it of others, across clauses.
  private static let elsewhereReach = 24

  let vocabulary: Vocabulary

  /// All signs that stand: not denied, not taken back by an `unless`, then those that others make together; and what
  /// is said of orders.
  /// - Parameter deeds: what has happened, which stands for the signs under which it is told.
  func read(_ sentences: [Sentence], _ deeds: Deeds) -> (signs: [SignMention], matters: [MatterMention]) {
    let read = sentences.filter { !$0.hits.isEmpty }.map { sentence in
      let matcher = vocabulary.matcher(sentence)
      return (signs: signs(sentence, matcher), matters: matters(sentence, matcher))
    }
    let single = standing(read.flatMap(\.signs) + told(deeds.mentions, sentences), sentences)
    return (single + together(single), read.flatMap(\.matters))
  }

  /// What has happened, but for what a sign's own exceptions take back.
  private func told(_ deeds: [DeedMention], _ sentences: [Sentence]) -> [SignMention] {
    deeds.compactMap { deed in
      guard let sign = vocabulary.signsOfDeeds[deed.deed],
        let sentence = sentences.first(where: { $0.range.contains(deed.range.lowerBound) })
      else { return nil }
      let matcher = vocabulary.matcher(sentence)
      guard vocabulary.patterns(ofSign: sign).unless.allSatisfy({ matcher.matches($0).isEmpty }) else { return nil }
      return SignMention(sign: sign, range: deed.range, turn: deed.turn, done: true, asked: false)
    }
  }

  /// The signs without those that the user has taken back since: 他没让我加微信，是我听错了.
  private func standing(_ signs: [SignMention], _ sentences: [Sentence]) -> [SignMention] {
    let corrected = sentences.filter { !vocabulary.places(.corrected, in: $0.hits).isEmpty }
    let withdrawn = corrected.map { sentence in
      let matcher = vocabulary.matcher(sentence)
      let gone = vocabulary.signs(at: sentence.hits).filter { index in
        vocabulary.patterns(ofSign: index).found.flatMap(matcher.matches).contains { denied($0, sentence) }
      }
      return (turn: sentence.turn, signs: Set(gone))
    }
    return signs.filter { mention in
      !withdrawn.contains { mention.turn < $0.turn && $0.signs.contains(mention.sign) }
    }
  }

  /// Ids of the signs that are spoken of at all, also in a question: 会不会让我共享屏幕.
  func spokenOf(_ sentences: [Sentence]) -> Set<String> {
    let ids = sentences.flatMap { sentence in
      let matcher = vocabulary.matcher(sentence)
      return vocabulary.signs(at: sentence.hits)
        .filter { vocabulary.patterns(ofSign: $0).found.contains { !matcher.matches($0).isEmpty } }
        .map { vocabulary.signs[$0].id }
    }
    return Set(ids)
  }

  private func matters(_ sentence: Sentence, _ matcher: PatternMatcher) -> [MatterMention] {
    guard sentence.speaker != .user else { return [] }
    return vocabulary.matters(at: sentence.hits).flatMap { index in
      let patterns = vocabulary.patterns(ofMatter: index)
      guard patterns.unless.allSatisfy({ matcher.matches($0).isEmpty }) else { return [MatterMention]() }
      return places(patterns.found, matcher, sentence).map { MatterMention(matter: index, range: $0.range) }
    }
  }

  private func signs(_ sentence: Sentence, _ matcher: PatternMatcher) -> [SignMention] {
    vocabulary.signs(at: sentence.hits).flatMap { mentions($0, sentence, matcher) }
  }

  private func mentions(_ index: Int, _ sentence: Sentence, _ matcher: PatternMatcher) -> [SignMention] {
    let patterns = vocabulary.patterns(ofSign: index)
    let done = places(patterns.done, matcher, sentence)
    let found = speaks(vocabulary.signs[index], sentence) ? places(patterns.found, matcher, sentence) : []
    guard !done.isEmpty || !found.isEmpty else { return [] }
    let unless = patterns.unless.flatMap { matcher.matches($0) }
    let happened = done.filter { one in
      !isOnlyAsked(one, sentence) && !unless.contains { $0.range.overlaps(one.range) }
    }
    return happened.map { mention(index, $0, sentence, done: true) }
      + (unless.isEmpty ? found : []).map { mention(index, $0, sentence, done: false) }
  }

  /// Signs that stand when one of each of their lists stands.
  func together(_ single: [SignMention]) -> [SignMention] {
    let first = Dictionary(single.map { (vocabulary.signs[$0.sign].id, $0) }) { one, _ in one }
    return vocabulary.joint.compactMap { index in
      let lists = vocabulary.signs[index].together ?? []
      let parts = lists.map { list in list.compactMap { first[$0] }.min { $0.range.lowerBound < $1.range.lowerBound } }
      guard let last = parts.compactMap(\.self).max(by: { $0.range.lowerBound < $1.range.lowerBound }),
        !parts.contains(where: { $0 == nil })
      else { return nil }
      return SignMention(sign: index, range: last.range, turn: last.turn, done: false, asked: last.asked)
    }
  }

  private func mention(_ index: Int, _ match: PatternMatch, _ sentence: Sentence, done: Bool) -> SignMention {
    let clause = sentence.hits(in: sentence.clauseStart(match.range.lowerBound)..<match.range.upperBound)
    let asked = sentence.speaker == .caller || !vocabulary.places(.asking, in: clause).isEmpty
    return SignMention(sign: index, range: match.range, turn: sentence.turn, done: done, asked: asked)
  }

  /// 让我转 is not yet 转了: an asking before or within it, and no word behind that says it was done; nor is 转了才给退.
  private func isOnlyAsked(_ match: PatternMatch, _ sentence: Sentence) -> Bool {
    let behind = sentence.hits(in: match.range.upperBound..<sentence.range.upperBound)
    if vocabulary.places(.consequence, in: behind).contains(where: { $0.lowerBound == match.range.upperBound }) {
      return true
    }
    let end = match.words.last?.lowerBound ?? match.range.upperBound
    let before = sentence.hits(in: sentence.clauseStart(match.range.lowerBound)..<end)
    guard let asking = vocabulary.places(.asking, in: before).last else { return false }
    let between = sentence.hits(in: asking.upperBound..<max(asking.upperBound, match.range.upperBound))
    return vocabulary.places(.did, in: between).isEmpty
  }

  /// What the user says in his own line of a dialogue is not what the caller asks or claims.
  private func speaks(_ sign: Sign, _ sentence: Sentence) -> Bool {
    sentence.speaker != .user || sign.kind == .lawful
  }

  private func places(_ patterns: Range<Int>, _ matcher: PatternMatcher, _ sentence: Sentence) -> [PatternMatch] {
    patterns.flatMap { matcher.matches($0) }.filter {
      !denied($0, sentence) && !isElsewhere($0, sentence) && !isWish($0, sentence)
    }
  }

  private func denied(_ match: PatternMatch, _ sentence: Sentence) -> Bool {
    let start = max(sentence.clauseStart(match.range.lowerBound), match.range.lowerBound - Self.denialReach)
    let scope = start..<match.range.upperBound
    let exceptions = vocabulary.places(.noDenial, in: sentence.hits)
    let denials = vocabulary.places(.denial, in: sentence.hits(in: scope))
    return denials.contains { denial in
      let inside = match.words.contains { word in
        word.lowerBound <= denial.lowerBound && denial.upperBound <= word.upperBound
          // 也没 before 没让: the sign's own word is the denial.
          || denials.contains(word) && denial.overlaps(word)
      }
      let behind = denial.lowerBound >= (match.words.last?.lowerBound ?? 0)
      return !inside && !behind && !exceptions.contains { $0.overlaps(denial) }
    }
  }

  /// Asked in general, supposed, told of others, or called false at once.
  private func isElsewhere(_ match: PatternMatch, _ sentence: Sentence) -> Bool {
    let start = max(sentence.range.lowerBound, match.range.lowerBound - Self.elsewhereReach)
    let end = min(sentence.range.upperBound, match.range.upperBound + Self.elsewhereReach)
    let before = vocabulary.places(.elsewhere, in: sentence.hits(in: start..<match.range.upperBound)).filter { place in
      // What the user did himself is told of nobody else: 有人冒充客服，我给他共享屏幕了.
      vocabulary.ownDeeds(
        in: sentence.hits(in: place.upperBound..<max(place.upperBound, match.range.upperBound))
      )
      .isEmpty
    }
    let behind = vocabulary.places(.refuted, in: sentence.hits(in: match.range.lowerBound..<end))
    return (before + behind).contains { place in
      !match.words.contains { $0.lowerBound <= place.lowerBound && place.upperBound <= $0.upperBound }
    }
  }

  /// What the user wants himself, with nobody who tells him to between the wish and the act.
  private func isWish(_ match: PatternMatch, _ sentence: Sentence) -> Bool {
    let start = max(sentence.clauseStart(match.range.lowerBound), match.range.lowerBound - Self.denialReach)
    guard let wish = vocabulary.places(.wish, in: sentence.hits(in: start..<match.range.lowerBound)).last
    else { return false }
    return vocabulary.places(.asking, in: sentence.hits(in: wish.upperBound..<match.range.upperBound)).isEmpty
  }
}
