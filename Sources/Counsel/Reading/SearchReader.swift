/// Reads what orders are looked for: 上个月在京东买的羽绒服 is a platform, a month and a word.
import Knowledge
import Model

struct SearchReader {
  let vocabulary: Vocabulary
  let today: Day

  func search(_ text: String) -> OrderSearch {
    let passage = vocabulary.normalizer.passage(text)
    let whole = 0..<passage.plain.count
    let hits = vocabulary.hits(in: passage.plain[...])
    let sentence = Sentence(range: whole, turn: 0, speaker: .narrator, hits: hits, breaks: [])
    let periods = PeriodReader(vocabulary: vocabulary, passage: passage, sentence: sentence, today: today).periods()
    let houses = platforms(hits, passage).filter { house in !periods.contains { $0.range.overlaps(house.range) } }
    let words = words(passage, without: periods.map(\.range) + houses.map(\.range))
    let ids = Set(houses.flatMap(\.ids)).sorted { $0.rawValue < $1.rawValue }
    let days = periods.map(\.days).reduce(nil, Self.both)
    if words.isEmpty, ids.isEmpty, days == nil {
      return OrderSearch(words: text.split(whereSeparator: \.isWhitespace).map { String($0) })
    }
    return OrderSearch(words: words, platforms: ids, days: days)
  }

  /// What two stretches have in common; the later one where that is nothing.
  private static func both(_ one: ClosedRange<Day>?, _ other: ClosedRange<Day>) -> ClosedRange<Day> {
    guard let one, one.overlaps(other) else { return other }
    return one.clamped(to: other)
  }

  // MARK: - Platforms

  /// Where a house of shops or payments is named; a courier or a maker is a word like any other.
  private func platforms(_ hits: [WordFinder.Hit], _ passage: Passage) -> [(range: Range<Int>, ids: [PlatformID])] {
    let named = hits.filter { !vocabulary.parties($0).isEmpty && isWhole($0.range, passage) }
    let longest = named.filter { one in
      !named.contains { $0.range.count > one.range.count && $0.range.overlaps(one.range) }
    }
    return longest.compactMap { hit in
      let meant = vocabulary.parties(hit).map { vocabulary.organisations[$0] }
        .filter { ![.courier, .rider].contains($0.kind) }
      let houses = Set(Claims.house(of: meant, in: vocabulary.organisations).map(\.rawValue))
      let sells = vocabulary.organisations.contains { houses.contains($0.id) && Self.sells($0) }
      return sells ? (hit.range, houses.sorted().map(PlatformID.init(rawValue:))) : nil
    }
  }

  private static func sells(_ organisation: Organisation) -> Bool {
    [.platform, .payment].contains(organisation.kind)
  }

  /// Not the jd of a tracking number, nor a part of a longer number.
  private func isWhole(_ range: Range<Int>, _ passage: Passage) -> Bool {
    func joins(_ one: Int, _ other: Int) -> Bool {
      [one, other].allSatisfy {
        passage.plain.indices.contains($0) && (passage.plain[$0].isLatin || passage.plain[$0].isDigit)
      }
    }
    return !joins(range.lowerBound - 1, range.lowerBound) && !joins(range.upperBound - 1, range.upperBound)
  }

  // MARK: - Words

  /// What is left, without the words around it that do not help to find it.
  private func words(_ passage: Passage, without taken: [Range<Int>]) -> [String] {
    let edges = vocabulary.words(of: .searchEdge).sorted { $0.count > $1.count }
    let inner = passage.plain.indices.split { index in
      taken.contains { $0.contains(index) } || !isWordly(index, passage)
    }
    let alone = Set(vocabulary.words(of: .searchAlone))
    return inner.flatMap { part in
      let text = Self.trimmed(String(passage.plain[part.startIndex..<part.endIndex]), edges)
      return pieces(text).map { Self.trimmed($0, edges) }
    }.filter { !$0.isEmpty && !alone.contains($0) }
  }

  /// 红色的羽绒服 is both, each somewhere in a title.
  private func pieces(_ text: String) -> [String] {
    vocabulary.words(of: .searchJoint).reduce([text]) { parts, joint in
      parts.flatMap { $0.split(separator: joint).map { String($0) } }
    }
  }

  /// Letters, digits and what stands between two of them: `261111-77`, `3.5`.
  private func isWordly(_ index: Int, _ passage: Passage) -> Bool {
    let scalar = passage.plain[index]
    if scalar.isHan || scalar.isLatin || scalar.isDigit || scalar.properties.isAlphabetic { return true }
    guard "-.+&".unicodeScalars.contains(scalar), passage.plain.indices.contains(index - 1),
      passage.plain.indices.contains(index + 1)
    else { return false }
    return !passage.plain[index - 1].isHan && !passage.plain[index + 1].isHan && passage.plain[index + 1] != " "
      && passage.plain[index - 1] != " "
  }

  private static func trimmed(_ word: String, _ edges: [String]) -> String {
    var rest = word[...]
    while let edge = edges.first(where: { rest.hasPrefix($0) || rest.hasSuffix($0) }) {
      rest = rest.hasPrefix(edge) ? rest.dropFirst(edge.count) : rest.dropLast(edge.count)
    }
    return String(rest)
  }
}
