/// Tests that every sentence the program asks for is there, with the values that it fills in.
import Foundation
import Knowledge
import Model
import Sealing
import Testing

@testable import bearwatch

@Suite struct PhraseTests {
  private let phrases: [String: String]
  init() throws { phrases = try KnowledgeBase(packed: packedKnowledge).wording().phrases }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/bearwatch")

  private static var sources: String {
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects ?? []
    return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
  }

  @Test func everyKeyInTheCodeHasItsPhrase() throws {
    let asked = Self.sources.matches(of: /phrase\(\s*"([a-z_.]+)"/).map { String($0.output.1) }
    #expect(asked.count > 20)
    #expect(Set(asked).subtracting(phrases.keys).sorted() == [])
  }

  @Test func everyFailureHasItsTwoPhrases() throws {
    let failures = Self.sources.matches(of: /Failure\(\s*"([a-z_.]+)"/).map { String($0.output.1) }
    let codes = [
      "no_directory", "unreadable", "read_only", "damaged", "foreign", "newer", "full", "locked", "stopped", "failed",
    ]
    let sealing = SealingError.allCases.map { "sealing.\($0.rawValue)" }
    let keys = Set(failures + sealing + codes.map { "store.\($0)" }).flatMap { ["\($0).message", "\($0).hint"] }
    #expect(failures.count >= 5)
    #expect(Set(keys).subtracting(phrases.keys).sorted() == [])
  }

  @Test func everyValueHasItsWord() {
    let keys =
      OrderStatus.allCases.map { "status.\($0.rawValue)" } + Order.Refund.Stage.allCases.map { "refund.\($0.rawValue)" }
      + PhoneNumber.Shape.allCases.map { "shape.\($0.rawValue)" }
      + Organisation.Kind.allCases.map { "kind.\($0.rawValue)" } + OrdersSheet.columns.map { "sheet.\($0)" }
      + Order.Field.allCases.map { "field.\($0.rawValue)" }
    #expect(Set(keys).subtracting(phrases.keys).sorted() == [])
  }
}
