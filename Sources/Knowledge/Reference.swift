/// What is looked up only when it is asked for: the law, and how genuine callers behave.
package struct Reference: Codable, Hashable, Sendable {
  package var laws: [Law]
  package var customs: Customs

  package init(laws: [Law] = [], customs: Customs = Customs(asked: [:], customs: [])) {
    (self.laws, self.customs) = (laws, customs)
  }

  /// The articles of which some word stands in the text.
  package func laws(in text: String) -> [Law] { laws.filter { $0.words.contains(where: text.contains) } }

  /// The articles that are about one of these signs or steps.
  package func laws(about ids: Set<String>) -> [Law] {
    laws.filter { !ids.isDisjoint(with: ($0.signs ?? []) + ($0.steps ?? [])) }
  }
}

/// One article of a law, in words that a person understands.
package struct Law: Codable, Hashable, Sendable {
  package var id: String
  package var name: String
  /// As it is cited, with all its articles.
  package var article: String
  /// When the law came into force, or the date of the wording that was read.
  package var since: String?
  /// What it really says.
  package var text: String
  /// Ids of the signs that it answers.
  package var signs: [String]?
  /// Ids of the steps for which it helps.
  package var steps: [String]?
  /// Words of a question to which it is the answer.
  package var words: [String]
  package var sources: [Citation]
}

/// How genuine callers behave, whoever they are, and false things that people believe of them.
package struct Customs: Codable, Hashable, Sendable {
  /// Cues by which the user asks whether somebody does such a thing, which reading needs beside those of the lexicon.
  package var asked: [String: [String]]
  package var customs: [Custom]

  package init(asked: [String: [String]], customs: [Custom]) { (self.asked, self.customs) = (asked, customs) }

  /// Those of which a word stands in the text; else those that are about one of these signs.
  package func about(_ signs: Set<String>, in text: String) -> [Custom] {
    let worded = customs.filter { ($0.words ?? []).contains(where: text.contains) }
    return worded.isEmpty ? customs.filter { !signs.isDisjoint(with: $0.signs ?? []) } : worded
  }
}

/// One thing that an authority says of genuine callers.
package struct Custom: Codable, Hashable, Sendable {
  package var text: String
  package var signs: [String]?
  package var words: [String]?
  package var source: Citation
}
