/// Reads which organisations an account names, and which of them the caller claims to be.
import Knowledge

/// An organisation in an account.
struct PartyMention: Hashable, Sendable {
  /// Positions in `Vocabulary.organisations`; several where a name is shared.
  var organisations: [Int]
  var range: Range<Int>
  var role: Role

  enum Role: Sendable {
    /// The caller, or the sender of a message, goes by this name.
    case claimed
    /// An app, a purse, a chat that is only used.
    case tool
    /// Named in some other way, mostly as the place of a purchase.
    case named
  }
}

struct PartyReader {
  private static let reach = 6

  let vocabulary: Vocabulary

  func parties(_ passage: Passage, _ sentence: Sentence) -> [PartyMention] {
    let named = sentence.hits.map { ($0.range, vocabulary.parties($0)) }.filter { !$0.1.isEmpty }
    // 京东物流 is not also 京东.
    let whole = named.filter { one in
      !named.contains { $0.0 != one.0 && $0.0.lowerBound <= one.0.lowerBound && $0.0.upperBound >= one.0.upperBound }
    }
    return whole.map { range, organisations in
      PartyMention(organisations: organisations, range: range, role: role(range, passage, sentence))
    }
  }

  private func role(_ range: Range<Int>, _ passage: Passage, _ sentence: Sentence) -> PartyMention.Role {
    if isSignature(range, passage) { return .claimed }
    let before = sentence.hits(in: max(sentence.range.lowerBound, range.lowerBound - Self.reach)..<range.lowerBound)
    let after = sentence.hits(in: range.upperBound..<min(sentence.range.upperBound, range.upperBound + Self.reach + 4))
    func touches(_ cue: Cue, _ hits: [WordFinder.Hit], _ near: (Range<Int>) -> Int, _ most: Int) -> Bool {
      vocabulary.places(cue, in: hits).contains { near($0) <= most }
    }
    if touches(.toolAfter, after, { $0.lowerBound - range.upperBound }, 1) { return .tool }
    if touches(.toolBefore, before, { range.lowerBound - $0.upperBound }, 1) { return .tool }
    if touches(.partyAfter, after, { $0.lowerBound - range.upperBound }, Self.reach) { return .claimed }
    // 我是淘宝上买的: where something was bought is not who calls.
    if touches(.bought, after, { $0.lowerBound - range.upperBound }, 1) { return .named }
    if touches(.partyBefore, before, { range.lowerBound - $0.upperBound }, 3) { return .claimed }
    return .named
  }

  /// `【中通快递】`, the signature of a message.
  private func isSignature(_ range: Range<Int>, _ passage: Passage) -> Bool {
    let open = passage.plain[max(0, range.lowerBound - 8)..<range.lowerBound].lastIndex(of: "【")
    let close = passage.plain[range.upperBound..<min(passage.plain.count, range.upperBound + 12)].firstIndex(of: "】")
    return open != nil && close != nil
  }
}
