/// The corpora of these tests: YAML lists beside this file, one meaning with many ways to say it.
import Foundation
import Testing

@testable import Counsel
@testable import Knowledge

enum Corpus {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().path(percentEncoded: false)

  /// The entries of a file; none, and thus a failing `notEmpty`, where it cannot be read.
  static func entries<Entry: Codable>(_ file: String, as type: Entry.Type = Entry.self) -> [Entry] {
    self.file(file, as: [Entry].self) ?? []
  }

  static func file<Value: Codable>(_ file: String, as type: Value.Type) -> Value? {
    try? StrictReader(root: folder).read(type, file)
  }

  /// Every way to say every meaning.
  static func pairs<Entry: Saying>(_ file: String, as type: Entry.Type) -> [Said<Entry>] {
    entries(file, as: type).flatMap { entry in entry.said.map { Said(text: $0, meant: entry) } }
  }
}

/// A meaning with the ways to say it.
protocol Saying: Codable, Sendable {
  var said: [String] { get }
}

/// One way to say something, and what it means.
struct Said<Entry: Saying>: CustomTestStringConvertible, Sendable {
  let text: String
  let meant: Entry

  var testDescription: String { text }
}

@Suite struct CorpusTests {
  @Test(arguments: ["amounts", "days", "numbers", "negation", "speakers", "plain", "no-amounts", "no-days"])
  func `a corpus can be read`(_ name: String) throws {
    let file = "Corpus/\(name).yaml"
    let sizes = [
      Corpus.pairs(file, as: AmountEntry.self).count, Corpus.pairs(file, as: DayEntry.self).count,
      Corpus.pairs(file, as: NumberEntry.self).count, Corpus.entries(file, as: DenialEntry.self).count,
      Corpus.entries(file, as: SpeakerEntry.self).count, Corpus.entries(file, as: PlainEntry.self).count,
      Corpus.entries(file, as: String.self).count,
    ]
    #expect(sizes.contains { $0 >= 5 }, "\(file) is empty or cannot be read")
  }
}
