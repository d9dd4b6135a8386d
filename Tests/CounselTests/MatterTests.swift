/// Every matter shows itself in its own examples, at the marked spot, and stays quiet in the others.
import Knowledge
import Testing

@testable import Counsel

@Suite struct MatterTests {
  static let fires = examples(\.fires)
  static let quiet = examples(\.quiet)

  @Test(arguments: fires)
  func `a matter shows in its example, at the marked spot`(_ example: SignExample) throws {
    let (text, spot) = example.marked
    let found = try mentions(of: example.sign, in: text)
    #expect(!found.isEmpty, "does not fire")
    if let spot, !found.isEmpty {
      #expect(found.contains { $0.range.overlaps(spot) }, "fires elsewhere than in \(spot): \(found.map(\.range))")
    }
  }

  @Test(arguments: quiet)
  func `a matter stays quiet where something else is told`(_ example: SignExample) throws {
    let passage = try Rules.read(example.text).passage
    let found = try mentions(of: example.sign, in: example.text)
    #expect(found.isEmpty, "fires at \(found.map { passage.quote($0.range) })")
  }

  private static func examples(_ side: KeyPath<Sign.Examples, [String]>) -> [SignExample] {
    let matters = (try? Rules.rulebook.matters) ?? []
    return matters.flatMap { matter in matter.examples[keyPath: side].map { SignExample(sign: matter.id, text: $0) } }
  }

  private func mentions(of matter: String, in text: String) throws -> [MatterMention] {
    let vocabulary = try Rules.vocabulary
    return try Rules.read(text).matters.filter { vocabulary.matters[$0.matter].matter.id == matter }
  }
}
