/// What has happened is heard in people's own words, and what has not is not: by accounts of which none was learnt from.
import Foundation
import Knowledge
import Model
import Testing

@testable import Counsel

@Suite struct DeedTests {
  /// The least that is found of accounts of something that happened: that something has, and all that has.
  private static let leastNoticed = 0.82
  private static let leastComplete = 0.79
  /// The most that is taken for an emergency of accounts that are as near as can be: asked, refused, lawful, told of strangers.
  private static let mostMistaken = 0.12

  private static func texts(_ name: String) throws -> [LabelledText] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n").compactMap { LabelledText(line: $0) }
  }

  private func happened(_ text: String) throws -> Set<String>? {
    var talk = Conversation(counsel: try Rules.counsel, book: try Rules.counsel.book(OrderList()), today: Rules.today)
    let found = Set(talk.hear(text).remedies.map(\.id)).intersection(try Rules.rulebook.deeds.outcomes)
    return found.isEmpty ? nil : found
  }

  @Test func `what has happened is noticed and named`() throws {
    let texts = try Self.texts("happened.tsv")
    let found = try texts.map { try happened($0.text) }
    let noticed = found.count { $0 != nil }
    let complete = zip(texts, found).count { $1.map(Set($0.labels).isSubset) == true }
    #expect(texts.count > 400)
    #expect(Double(noticed) / Double(texts.count) >= Self.leastNoticed, "\(noticed) of \(texts.count)")
    #expect(Double(complete) / Double(texts.count) >= Self.leastComplete, "\(complete) of \(texts.count)")
  }

  @Test func `everything that can have happened is told under a sign`() throws {
    let outcomes = try Rules.rulebook.deeds.outcomes
    #expect(outcomes.count == 13)
    #expect(try outcomes.allSatisfy { try Rules.vocabulary.signsOfDeeds[$0] != nil })
  }

  @Test func `a card in a parcel is no emergency, and has its steps`() throws {
    var talk = Conversation(counsel: try Rules.counsel, book: try Rules.counsel.book(OrderList()), today: Rules.today)
    let reply = talk.hear("包裹里送了张刮刮卡，我扫码进了个群")
    #expect(reply.intent == .report && reply.remedies.map(\.id) == ["card-in-parcel"])
  }

  @Test func `what has not happened is no emergency`() throws {
    let texts = try Self.texts("not-happened.tsv")
    let mistaken = try texts.count { try happened($0.text) != nil }
    #expect(texts.count > 200)
    #expect(Double(mistaken) / Double(texts.count) <= Self.mostMistaken, "\(mistaken) of \(texts.count)")
  }
}
