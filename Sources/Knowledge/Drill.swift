/// A call to practise with: somebody near is on the phone, and the user helps; either a play of the scammers or its lawful twin.
package struct Drill: Codable, Hashable, Sendable {
  package var id: String
  /// The play that it is drawn from; nil for a lawful contact.
  package var play: String?
  /// The drill of the other side that is about much the same.
  package var twin: String
  /// What the one on the phone is called.
  package var who: String
  /// The matters by which it is asked for, the first the most telling.
  package var about: [String]
  /// Where the user comes in.
  package var opening: String
  package var turns: [Turn]
  /// What the one on the phone asks the user in the end.
  package var asks: String
  /// Advice to choose from; nil where it is said in the user's own words.
  package var choices: [Choice]?
  package var free: Free?
  /// What gave it away, or why it was all right, and the one thing to do.
  package var lesson: String

  package var isScam: Bool { play != nil }

  /// What one of them says; exactly one is set.
  package struct Turn: Codable, Hashable, Sendable {
    package var caller: String?
    /// A text message, a chat, a page or a card, as it stands there.
    package var message: String?
    package var friend: String?

    package var says: String { [caller, message, friend].compactMap(\.self).joined() }
  }

  /// One piece of advice.
  package struct Choice: Codable, Hashable, Sendable {
    package var text: String
    package var right: Bool?
    package var because: String

    /// The same with its sentences changed.
    package func map(_ change: (String) -> String) -> Choice {
      Choice(text: change(text), right: right, because: change(because))
    }
  }

  /// Advice in the user's own words.
  package struct Free: Codable, Hashable, Sendable {
    package var wants: [Want]
    package var model: String
  }

  /// One thing that good advice holds, known by any of its words, which are in small letters.
  package struct Want: Codable, Hashable, Sendable {
    package var name: String
    package var words: [String]
  }
}

extension Drill {
  /// What of one of the user's orders may stand in its sentences, as `{item}`.
  package static let placeholders: Set = ["shop", "item", "platform", "courier", "tail", "amount"]

  /// All that is read before the first answer.
  package var told: [String] { [opening] + turns.map(\.says) + [asks] }

  /// All its sentences.
  package var sentences: [String] {
    told + (choices ?? []).flatMap { [$0.text, $0.because] } + [free?.model, lesson].compactMap(\.self)
  }

  /// The characters that somebody reads who takes the longest way through it.
  package var length: Int {
    let advice = (choices ?? []).map(\.text) + [(choices ?? []).map(\.because).max { $0.count < $1.count } ?? ""]
    let model = (free?.wants.map(\.name) ?? []) + [free?.model ?? ""]
    return (told + advice + model + [lesson]).map(\.count).reduce(0, +)
  }

  /// The names between braces.
  package var placeholders: Set<String> {
    Set(sentences.flatMap { $0.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) } })
  }

  /// Whether it tells of a purchase, so that one of the user's own can stand in it.
  package var isOfPurchase: Bool { !placeholders.isDisjoint(with: ["item", "shop"]) }

  /// Whether one of its matters is in the text, or the text in one of them.
  package func isAbout(_ text: String) -> Bool {
    about.contains { $0.lowercased().contains(text.lowercased()) || text.lowercased().contains($0.lowercased()) }
  }
}

extension Drill.Free {
  /// 别 不 没 甭 勿: what comes right after them is denied.
  private static let denials: Set<Character> = ["\u{522B}", "\u{4E0D}", "\u{6CA1}", "\u{752D}", "\u{52FF}"]

  /// What an advice holds of what is wanted, and what was not seen in it.
  package func judged(_ advice: String) -> (held: [Drill.Want], unseen: [Drill.Want]) {
    let text = Array(advice.lowercased())
    let held = wants.filter { want in want.words.contains { Self.stands(Array($0), in: text) } }
    return (held, wants.filter { !held.contains($0) })
  }

  /// Whether a word stands there without a denial right before it.
  private static func stands(_ word: [Character], in text: [Character]) -> Bool {
    guard text.count >= word.count, let first = word.first else { return false }
    return (0...text.count - word.count).contains { start in
      guard text[start..<start + word.count].elementsEqual(word) else { return false }
      if denials.contains(first) { return true }
      // 别，挂: the comma ends what is denied.
      let before = text[max(0, start - 2)..<start].reversed().prefix { !$0.isPunctuation }
      return !before.contains { denials.contains($0) }
    }
  }
}
