/// Who says it, whether it is denied, and in what form it is looked up.
import Knowledge
import Testing

@testable import Counsel

struct DenialEntry: Codable, CustomTestStringConvertible, Sendable {
  var said: String
  var shows: [String]?
  var lacks: [String]?
  var testDescription: String { said }
}

struct SpeakerEntry: Codable, CustomTestStringConvertible, Sendable {
  var said: String
  var speakers: [String]
  var testDescription: String { said }
}

struct PlainEntry: Codable, CustomTestStringConvertible, Sendable {
  var typed: String
  var plain: String
  var testDescription: String { typed }
}

@Suite struct SpeechTests {
  @Test(arguments: Corpus.entries("Corpus/negation.yaml", as: DenialEntry.self))
  func `a denied asking is none, and what only looks denied is one`(_ entry: DenialEntry) throws {
    let vocabulary = try Rules.vocabulary
    let found = Set(try Rules.read(entry.said).signs.map { vocabulary.signs[$0.sign].id })
    #expect(found.isSuperset(of: entry.shows ?? []), "shows \(found)")
    #expect(found.isDisjoint(with: entry.lacks ?? []), "shows \(found)")
  }

  @Test(arguments: Corpus.entries("Corpus/speakers.yaml", as: SpeakerEntry.self))
  func `the lines of a talk have their speakers`(_ entry: SpeakerEntry) throws {
    #expect(try Rules.read(entry.said).sentences.map { "\($0.speaker)" } == entry.speakers)
  }

  @Test(arguments: Corpus.entries("Corpus/plain.yaml", as: PlainEntry.self))
  func `text is brought into one form, character for character`(_ entry: PlainEntry) throws {
    let passage = try Rules.vocabulary.normalizer.passage(entry.typed)
    #expect(passage.plainText(0..<passage.plain.count) == entry.plain)
    #expect(passage.plain.count == passage.original.count)
    #expect(passage.quote(0..<passage.original.count) == entry.typed)
  }
}
