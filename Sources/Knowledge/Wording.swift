/// Every sentence that the program says of itself: phrases, questions, and the commands of the conversation.
package struct Wording: Codable, Hashable, Sendable {
  /// Sentences by key; `{name}` stands for a value.
  package var phrases: [String: String] = [:]
  package var questions: [Question]
  package var commands: [CommandWords]
  package var topics: [HelpTopic]

  package init(
    phrases: [String: String], questions: [Question], commands: [CommandWords], topics: [HelpTopic] = []
  ) {
    self.phrases = phrases
    self.questions = questions
    self.commands = commands
    self.topics = topics
  }

  /// The phrases are packed by themselves.
  enum CodingKeys: String, CodingKey { case questions, commands, topics }

  /// The phrase with its values filled in; the key itself where there is none, so that a gap shows.
  package func phrase(_ key: String, _ values: [String: String] = [:]) -> String {
    var text = phrases[key] ?? "‹\(key)›"
    for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
    return text
  }
}

/// Phrases as one text, of which a thousand are read at each start.
enum PackedPhrases {
  private static let behindKey = UInt8(ascii: "\t")
  private static let behindValue = UInt8(ascii: "\u{1F}")

  static func text(_ phrases: [String: String]) -> String {
    phrases.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\u{1F}" }.joined()
  }

  static func phrases(_ text: StaticString) -> [String: String] {
    var phrases = [String: String](minimumCapacity: 1 << 11)
    var rest = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)[...]
    while let keyEnd = rest.firstIndex(of: behindKey), let end = rest[keyEnd...].firstIndex(of: behindValue) {
      phrases[String(decoding: rest[..<keyEnd], as: UTF8.self)] = String(
        decoding: rest[(keyEnd + 1)..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
    }
    return phrases
  }
}

/// A question whose answer could change what to do.
package struct Question: Codable, Hashable, Sendable {
  package var id: String
  package var ask: String
  package var options: [Option]
  /// Asked only while none of these signs has been found.
  package var settles: [String]
  /// Asked only when one of these signs was found, where the list is not empty.
  package var after: [String]?

  /// One answer, as a choice and as the sentence that it stands for in the account.
  package struct Option: Codable, Hashable, Sendable {
    package var label: String
    package var means: String
  }
}

/// The words of one command of the conversation.
package struct CommandWords: Codable, Hashable, Sendable {
  package var id: String
  /// The name first, then its aliases: Chinese, English, pinyin initials.
  package var names: [String]
  package var help: String
  /// When it is wanted; commands of one group stand together in the help.
  package var group: Group

  package enum Group: String, Codable, Sendable, CaseIterable { case call, loss, after, orders, more }
}

/// Something that help can be had about.
package struct HelpTopic: Codable, Hashable, Sendable {
  /// The name first, then what else it may be asked for by.
  package var names: [String]
  /// What it is about, in a few words.
  package var about: String
  package var text: String
}
