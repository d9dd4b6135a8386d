/// Tests of what is kept beside orders: talks under their numbers, and values under their names.
import Foundation
import GRDB
import Model
import Store
import Testing

@Suite struct KeepingTests {
  private func record(_ text: String, score: Int = 90) -> CaseRecord {
    var record = CaseRecord(beganAt: noon, changedAt: noon, verdict: "scam", score: score)
    record.events = [CaseRecord.Event(at: noon, kind: .said, text: text, verdict: "scam")]
    return record
  }

  @Test func talksComeBackAsTheyWereTheNewestFirst() throws {
    try withFolder { folder in
      do {
        let store = try OrderStore(directory: folder)
        #expect(try store.keep(record("one")) == 1)
        #expect(try store.keep(record("two")) == 2)
        #expect(try store.keep(record("one more", score: 40), as: 1) == 1)
      }
      let cases = try OrderStore(directory: folder).cases()
      #expect(cases.map(\.number) == [2, 1])
      #expect(cases.map(\.record) == [record("two"), record("one more", score: 40)])
    }
  }

  @Test func `a talk that another window or a backup has changed is not written over`() throws {
    let store = try OrderStore.inMemory()
    let number = try store.keep(record("one"))
    let later = Moment(seconds: noon.seconds + 60)
    var other = record("one, and more in another window")
    other.changedAt = later
    #expect(try store.keep(other, as: number, changed: noon) == number)
    #expect(try store.keep(record("one, and more here"), as: number, changed: noon) == number + 1)
    var stranger = record("another talk")
    stranger.beganAt = later
    #expect(try store.keep(stranger, as: number) == number + 2)
    #expect(try store.keptCase(number)?.record == other)
  }

  @Test func aDeletedTalkLeavesNothingAndItsNumberIsNotGivenAgain() throws {
    try withFolder { folder in
      let store = try OrderStore(directory: folder)
      let number = try store.keep(record("a secret sentence of the talk"))
      #expect(try store.deleteCase(number))
      #expect(try !store.deleteCase(number))
      #expect(try store.keptCase(number) == nil)
      let file = try bytes(folder + "/bearwatch.sqlite")
      #expect(file.range(of: Data("secret sentence".utf8)) == nil)
      #expect(try store.keep(record("another"), as: number) == number + 1)
    }
  }

  /// What a later version keeps in its own way stops nothing.
  @Test func aRecordThatIsNotUnderstoodIsLeftAlone() throws {
    try withFolder { folder in
      let store = try OrderStore(directory: folder)
      _ = try store.keep(record("one"))
      _ = try store.keep(record("two"))
      let other = try DatabaseQueue(path: folder + "/bearwatch.sqlite")
      try other.write { try $0.execute(sql: "UPDATE talk SET record = '{\"kind\":9}' WHERE id = 2") }
      #expect(try store.cases().map(\.number) == [1])
      #expect(try other.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM talk") } == 2)
    }
  }

  private struct Rule: Noted, Equatable {
    static let name = "rule"
    var limit: Int
  }

  @Test func aValueIsKeptUnderItsNameAndForgotten() throws {
    let store = try OrderStore.inMemory()
    #expect(try store.note(Rule.self) == nil)
    try store.keep(Rule(limit: 500))
    try store.keep(Rule(limit: 800))
    #expect(try store.note() == Rule(limit: 800))
    try store.forget(Rule.self)
    #expect(try store.note(Rule.self) == nil)
  }
}
