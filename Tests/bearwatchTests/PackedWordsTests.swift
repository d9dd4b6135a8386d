/// The words and patterns that the program carries as numbers.
import Knowledge
import Testing

@testable import Counsel
@testable import bearwatch

@Suite struct PackedWordsTests {
  private let base = KnowledgeBase(packed: packedKnowledge)

  @Test func `they are those of the rulebook`() throws {
    let packed = try #require(packedKnowledge["words"].flatMap { CompiledWords(packed: $0) })
    let made = try CompiledWords(base.rulebook())
    // Not within the expectation, which would print all of them.
    let areSame = packed == made
    #expect(areSame)
    #expect(made.finder.count > 5_000)
  }

  @Test func `what judges has no words but as numbers`() throws {
    let judging = try base.judging()
    #expect(judging.words != nil && judging.lexicon.words.isEmpty)
    #expect(judging.signs.allSatisfy { $0.found.isEmpty })
    #expect(judging.signs.map(\.id) == (try base.rulebook().signs.map(\.id)))
  }

  @Test func `something else is no words`() {
    #expect(CompiledWords(packed: "") == nil)
    #expect(CompiledWords(packed: "0000") == nil)
    #expect(CompiledWords(packed: "what is this?") == nil)
  }
}
