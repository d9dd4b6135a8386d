/// The repository's own knowledge, ready to read and to judge with.
import Foundation
import Knowledge
import Model
import Testing

@testable import Counsel

enum Rules {
  /// The day on which every account of these tests is told.
  static let today = Day(number: 20_777)

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Knowledge").path(percentEncoded: false)

  private static let loaded = Result { try KnowledgeBase(folder: folder).rulebook() }
  private static let asked = Result { try KnowledgeBase(folder: folder).wording().questions }
  private static let words = Result { try Vocabulary(loaded.get()) }
  private static let books = Result { try KnowledgeBase(folder: folder).reference() }
  private static let advisers = Result {
    let reference = try books.get()
    return try Counsel(loaded.get(), questions: asked.get(), reference: { reference })
  }

  static var rulebook: Rulebook { get throws { try loaded.get() } }
  static var vocabulary: Vocabulary { get throws { try words.get() } }
  static var counsel: Counsel { get throws { try advisers.get() } }

  /// Reads accounts as the program does.
  static func read(_ turns: String..., today: Day = Rules.today) throws -> Reading {
    try Reader(vocabulary: vocabulary, directory: Directory(rulebook.organisations)).read(turns, today: today)
  }
}

@Suite struct RulesTests {
  @Test func `the knowledge of the repository loads, and the day is the day`() throws {
    #expect(try Rules.rulebook.signs.count >= 70)
    #expect(Rules.today == Day("2026-11-20"))
    _ = try Rules.counsel
  }
}
