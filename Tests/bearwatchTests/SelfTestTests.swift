/// The self-test: its cases are whole and half of them lawful, its numbers are counted right.
import Counsel
import Model
import Testing

@testable import Knowledge
@testable import bearwatch

@Suite struct SelfTestTests {
  private func tally(_ files: [CaseFile]) throws -> SelfTestTally {
    let base = KnowledgeBase(packed: packedKnowledge)
    let counsel = try Counsel(base.rulebook(), questions: Talks.wording.get().questions)
    return SelfTestTally(results: try SelfTest(counsel: counsel, files: files).run())
  }

  @Test func `there are at least 240 cases, half of them lawful, each with its own id`() throws {
    let cases = try KnowledgeBase(packed: packedKnowledge).selfTest().flatMap(\.cases)
    #expect(cases.count >= 240 && cases.count { $0.scam == false } * 2 >= cases.count)
    #expect(Set(cases.compactMap(\.id)).count == cases.count)
    #expect(cases.allSatisfy { $0.scam != nil && !$0.said.isEmpty && ($0.by ?? 1) <= $0.said.count })
  }

  @Test func `what goes wrong is counted and told`() throws {
    func told(_ id: String, _ said: String, scam: Bool, by: Int? = nil, shows: [String]? = nil) -> CaseFile.Told {
      CaseFile.Told(id: id, said: [said], scam: scam, by: by, shows: shows)
    }
    let file = CaseFile(
      today: "2026-11-20", coverage: [], orders: [],
      cases: [
        told("a", "客服让我共享屏幕", scam: true, by: 1), told("b", "快递放门卫了", scam: true, by: 1),
        told("c", "客服让我报验证码给他", scam: false), told("d", "快递到了", scam: false, shows: ["order.found"]),
      ])
    let tally = try tally([file])
    #expect((tally.scams.count, tally.recall) == (2, 1) && (tally.lawful.count, tally.falseAlarms) == (2, 1))
    #expect((tally.withTime.count, tally.early) == (2, 1) && (tally.withFindings.count, tally.findings) == (1, 0))
    #expect(tally.wrong.compactMap(\.told.id) == ["b", "c", "d"])
    let text = SelfTestText(wording: try Talks.wording.get())
    #expect(text.lines(tally).joined().contains("1/2（50.0%）"))
    #expect(text.wrong(tally).last?.contains("-order.found") == true)
  }

  @Test func `the command prints its numbers`() throws {
    let outcome = try Program().run("selftest", "--json")
    #expect(outcome.status == 0 && outcome.output.contains("\"false_alarms\":"))
  }
}
