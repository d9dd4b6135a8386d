/// Every sign shows itself in its own examples, at the marked spot, and stays quiet in the others.
import Foundation
import Knowledge
import Testing

@testable import Counsel

/// One example of one sign.
struct SignExample: CustomTestStringConvertible, Sendable {
  let sign: String
  let text: String

  var testDescription: String { "\(sign): \(text)" }

  /// The text without its mark, and the stretch that was marked, in scalars.
  var marked: (text: String, spot: Range<Int>?) {
    let scalars = Array(text.unicodeScalars)
    guard let open = scalars.firstIndex(of: "\u{3010}"), let close = scalars.firstIndex(of: "\u{3011}"), open < close
    else { return (text, nil) }
    return (text.filter { $0 != "\u{3010}" && $0 != "\u{3011}" }, open..<close - 1)
  }

  /// It must show, at the marked spot.
  func expectShown(at found: [Range<Int>]) {
    #expect(!found.isEmpty, "does not fire")
    if let spot = marked.spot, !found.isEmpty {
      #expect(found.contains { $0.overlaps(spot) }, "fires elsewhere than in \(spot): \(found)")
    }
  }

  /// It must show nowhere.
  func expectQuiet(at found: [Range<Int>]) throws {
    let passage = try Rules.read(text).passage
    #expect(found.isEmpty, "fires at \(found.map(passage.quote))")
  }

  static func all(_ examples: KeyPath<Sign.Examples, [String]>) -> [SignExample] {
    let signs = (try? Rules.rulebook.signs) ?? []
    return signs.flatMap { sign in sign.examples[keyPath: examples].map { SignExample(sign: sign.id, text: $0) } }
  }
}

@Suite struct SignTests {
  @Test(arguments: SignExample.all(\.fires))
  func `a sign shows in its example, at the marked spot`(_ example: SignExample) throws {
    example.expectShown(at: try mentions(of: example.sign, in: example.marked.text).map(\.range))
  }

  @Test(arguments: SignExample.all(\.quiet))
  func `a sign stays quiet where something else is told`(_ example: SignExample) throws {
    try example.expectQuiet(at: try mentions(of: example.sign, in: example.text).map(\.range))
  }

  @Test func `every sign has two examples that fire and three that stay quiet`() throws {
    for sign in try Rules.rulebook.signs {
      #expect(sign.examples.fires.count >= 2, "\(sign.id)")
      #expect(sign.examples.quiet.count >= 3, "\(sign.id)")
    }
  }

  private func mentions(of sign: String, in text: String) throws -> [SignMention] {
    let vocabulary = try Rules.vocabulary
    return try Rules.read(text).signs.filter { vocabulary.signs[$0.sign].id == sign }
  }
}
