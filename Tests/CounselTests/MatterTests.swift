/// Every matter shows itself in its own examples, at the marked spot, and stays quiet in the others.
import Knowledge
import Testing

@testable import Counsel

@Suite struct MatterTests {
  static let fires = examples(\.fires)
  static let quiet = examples(\.quiet)

  @Test(arguments: fires)
  func `a matter shows in its example, at the marked spot`(_ example: SignExample) throws {
    example.expectShown(at: try mentions(of: example.sign, in: example.marked.text).map(\.range))
  }

  @Test(arguments: quiet)
  func `a matter stays quiet where something else is told`(_ example: SignExample) throws {
    try example.expectQuiet(at: try mentions(of: example.sign, in: example.text).map(\.range))
  }

  private static func examples(_ side: KeyPath<Sign.Examples, [String]>) -> [SignExample] {
    let matters = (try? Rules.rulebook.matters) ?? []
    return matters.flatMap { matter in matter.examples[keyPath: side].map { SignExample(sign: matter.id, text: $0) } }
  }

  private func mentions(of matter: String, in text: String) throws -> [MatterMention] {
    let vocabulary = try Rules.vocabulary
    return try Rules.read(text).matters.filter { vocabulary.matters[$0.matter].id == matter }
  }
}
