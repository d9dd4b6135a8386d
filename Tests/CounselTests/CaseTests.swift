/// Whole accounts against whole stores: how they are judged, and what is found on the way.
import Foundation
import Model
import Testing

@testable import Counsel
@testable import Knowledge

/// A case with the person whose it is.
struct Judged: CustomTestStringConvertible, Sendable {
  let person: CaseFile
  let told: CaseFile.Told

  var testDescription: String { told.said.joined(separator: " / ") }

  static func all() -> [Judged] {
    let names = ["teacher", "student", "nothing", "parcels", "gaps", "accounts", "goods", "channels"]
    let contradicted = ["wuhan", "northeast", "canton"].map { "contradicted-\($0)" }
    return (names + contradicted).flatMap { name in
      (Corpus.file("Cases/\(name).yaml", as: CaseFile.self).map { person in
        person.cases.map { Judged(person: person, told: $0) }
      }) ?? []
    }
  }

  func reply() throws -> Reply {
    let counsel = try Rules.counsel
    var talk = Conversation(counsel: counsel, book: try counsel.book(person.source()), today: Rules.today)
    var reply: Reply?
    for turn in told.said { reply = talk.hear(turn) }
    return try #require(reply)
  }
}

@Suite struct CaseTests {
  @Test(arguments: Judged.all())
  func `an account is judged by its words and the orders`(_ judged: Judged) throws {
    let told = judged.told
    let reply = try judged.reply()
    let found = Set(
      reply.evidence.flatMap { one in [one.id] + (one.facts["variant"].map { ["\(one.id).\($0)"] } ?? []) })
    let least = try told.least.map { try #require(Verdict(rawValue: $0)) } ?? .unknown
    let most = try told.most.map { try #require(Verdict(rawValue: $0)) } ?? .scam
    #expect(least <= reply.verdict && reply.verdict <= most, "\(reply.verdict): \(found.sorted())")
    if let intent = told.intent { #expect(reply.intent.rawValue == intent) }
    #expect(Set(told.shows ?? []).subtracting(found) == [], "\(found.sorted())")
    #expect(found.intersection(told.lacks ?? []) == [])
  }

  @Test(arguments: Corpus.entries("Cases/clean.yaml", as: String.self))
  func `an ordinary message never alarms`(_ text: String) throws {
    let reply = try Self.plain(text)
    #expect(!reply.verdict.isAlarm, "\(reply.verdict): \(reply.evidence.map(\.id))")
  }

  @Test(arguments: Corpus.entries("Cases/mild.yaml", as: String.self))
  func `a scam in everyday words alarms at once`(_ text: String) throws {
    let reply = try Self.plain(text)
    #expect(reply.verdict.isAlarm, "\(reply.verdict): \(reply.evidence.map(\.id))")
  }

  @Test(arguments: Corpus.entries("Cases/missed.yaml", as: String.self))
  func `a scam that is not recognised is not called consistent`(_ text: String) throws {
    #expect(try Self.plain(text).verdict != .consistent)
  }

  @Test func `ordinary messages mostly stay below suspicious`() throws {
    let texts: [String] = Corpus.entries("Cases/clean.yaml")
    let raised = try texts.filter { try Self.plain($0).verdict >= .suspicious }
    #expect(texts.count >= 60)
    #expect(raised.count * 12 <= texts.count, "\(raised)")
  }

  @Test func `a third of the cases are lawful`() {
    let all = Judged.all()
    #expect(all.count >= 40)
    #expect(all.count { $0.told.most != nil } * 3 >= all.count)
  }

  private static func plain(_ text: String) throws -> Reply {
    let counsel = try Rules.counsel
    var talk = Conversation(counsel: counsel, book: try counsel.book(OrderList()), today: Rules.today)
    return talk.hear(text)
  }
}
