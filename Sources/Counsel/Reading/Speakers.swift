/// Tells who speaks in a pasted dialogue, from the labels before its lines.
struct Speakers {
  /// The most characters of a label.
  private static let longest = 12
  /// More labels of which nothing is known are headings: those of a notice, not people.
  private static let mostStrangers = 2
  private static let colon = Set(":".unicodeScalars)

  let vocabulary: Vocabulary
  let text: [Unicode.Scalar]

  /// The sentences with their speakers; lines without a label go on from the line before.
  func assign(_ sentences: [Sentence]) -> [Sentence] {
    // Under its sender's name stands one message, whatever it has behind colons.
    guard text.first != "\u{3010}" else { return sentences }
    let labels = sentences.map(label)
    let sides = sides(Set(labels.compactMap(\.self)))
    guard sides.count >= 1 else { return sentences }
    var result = sentences
    var current: Speaker = .narrator
    for index in result.indices {
      if index > 0, result[index].turn != result[index - 1].turn { current = .narrator }
      if let label = labels[index] { current = sides[label] ?? current }
      result[index].speaker = current
    }
    return result
  }

  /// The label of a sentence that begins a line.
  private func label(_ sentence: Sentence) -> String? {
    let start = sentence.range.lowerBound
    guard start == 0 || text[start - 1] == "\n" else { return nil }
    let end = min(start + Self.longest, sentence.range.upperBound)
    guard let colon = (start..<end).first(where: { Self.colon.contains(text[$0]) }), colon > start else { return nil }
    let name = text[start..<colon]
    guard name.allSatisfy({ $0.isHan || $0.isLatin || $0.isDigit }) else { return nil }
    return String(String.UnicodeScalarView(name))
  }

  private func sides(_ labels: Set<String>) -> [String: Speaker] {
    var sides: [String: Speaker] = [:]
    for label in labels { sides[label] = known(label) }
    let unknown = labels.filter { sides[$0] == nil }
    // A label of which nothing is known counts only where it stands in a dialogue: beside another, or twice.
    guard !sides.isEmpty || unknown.count > 1, unknown.count <= Self.mostStrangers else { return [:] }
    // Who is on the other side of a known one is known; where two have names, either may be the one who wants something.
    let rest: Speaker = sides.values.contains(.caller) ? .user : .caller
    for label in unknown where sides[label] == nil { sides[label] = rest }
    return sides
  }

  private func known(_ label: String) -> Speaker? {
    let hits = vocabulary.hits(in: Array(label.unicodeScalars)[...])
    let whole = 0..<label.unicodeScalars.count
    if vocabulary.places(.userLabel, in: hits).contains(whole) { return .user }
    if !vocabulary.places(.callerLabel, in: hits).isEmpty { return .caller }
    return nil
  }
}

extension String {
  /// Text of single characters.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
