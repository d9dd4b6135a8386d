/// What every talk must keep to, however its answers are worded.
import Foundation
import Testing

@testable import bearwatch

@Suite struct TalkRuleTests {
  /// Answers that give a verdict, of all transcripts as they are answered now.
  private static let verdicts: [(talk: String, lines: [String])] = Transcript.all.flatMap { talk in
    ((try? talk.turns()) ?? []).map { $0.answer.split(separator: "\n").map(String.init) }
      .filter { $0.count > 1 && "■▲◆○?".contains($0[1].first ?? " ") }.map { (talk.name, $0) }
  }

  private static func letters(_ line: String) -> Int { line.filter { !$0.isPunctuation && $0 != " " }.count }

  @Test func `the first line of an alarm is an act of at most 14 letters`() {
    let alarms = Self.verdicts.filter { "■▲".contains($0.lines[1].first ?? " ") }
    #expect(alarms.count > 20)
    for answer in alarms { #expect(Self.letters(answer.lines[0]) <= 14, "\(answer.talk): \(answer.lines[0])") }
  }

  @Test
  func `the first line of every verdict is an act of at most 14 letters`() {
    for answer in Self.verdicts { #expect(Self.letters(answer.lines[0]) <= 14, "\(answer.talk): \(answer.lines[0])") }
  }

  @Test func `an answer has at most three reasons and one question and fits 13 lines`() {
    for (talk, lines) in Self.verdicts where !["narrow", "afterwards-narrow"].contains(talk) {
      #expect(lines.filter { $0.hasPrefix("\u{B7} ") }.count <= 3, "\(talk)")
      #expect(lines.filter { $0.contains("？ 1 ") }.count <= 1, "\(talk)")
      #expect(lines.count <= 13, "\(talk): \(lines.joined(separator: "\n"))")
    }
  }

  @Test func `no answer calls anything safe, repeats a reason, or shows an order number in a verdict`() throws {
    for talk in Transcript.all {
      let answers = try talk.turns().map(\.answer)
      #expect(!answers.joined().contains(/是安全的|很安全|请放心|可以放心/), "\(talk.name)")
      let verdicts = Self.verdicts.filter { $0.talk == talk.name }.map(\.lines)
      #expect(!verdicts.joined().contains { $0.contains(/[0-9]{12,}/) }, "\(talk.name)")
    }
    for talk in ["quality-refund", "petty-cash", "contradiction"] {
      let reasons = try Transcript(talk).turns().flatMap { $0.answer.split(separator: "\n") }.filter {
        $0.hasPrefix("\u{B7} ")
      }
      #expect(Set(reasons).count == reasons.count, "\(talk)")
    }
  }

  @Test(arguments: [("quality-refund", "下载"), ("petty-cash", "备用金")])
  func `the alarm comes no later than the first thing asked for`(_ name: String, _ asked: String) throws {
    let talk = Transcript(name)
    let first = try #require(talk.prompts.firstIndex { $0.contains(asked) })
    let turns = try talk.turns()
    #expect(["scam", "likely"].contains(turns[first].verdict))
    #expect(turns[first...].allSatisfy { ["scam", "likely"].contains($0.verdict) })
    #expect(turns[first].evidence.contains("order.found"))
  }

  @Test(arguments: ["quality-refund", "petty-cash"])
  func `the advice names our own way to the platform, and warns of other apps and of codes`(_ name: String) throws {
    let advice = try Transcript(name).turns().map(\.answer).joined(separator: "\n")
    #expect(advice.contains("核实：淘宝 0571-88158198"))
    #expect(advice.contains("别用他") && advice.contains("不报验证码"))
    #expect(advice.contains("真客服一直在原来的App里") || advice.contains("退款理赔不需要另装软件"))
  }
}
