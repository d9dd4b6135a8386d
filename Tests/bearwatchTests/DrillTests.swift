/// The drills themselves: as many lawful as scams, not to be told apart by length or channel, and judged alike by the program.
import Counsel
import Foundation
import Knowledge
import Model
import Testing

@testable import bearwatch

@Suite struct DrillTests {
  static let drills = (try? KnowledgeBase(packed: packedKnowledge).drills()) ?? []
  private var scams: [Drill] { Self.drills.filter(\.isScam) }
  private var lawful: [Drill] { Self.drills.filter { !$0.isScam } }

  @Test func `there are as many lawful calls as scams, each scam of its own play`() {
    #expect(scams.count >= 14 && scams.count == lawful.count)
    #expect(Set(scams.compactMap(\.play)).count == scams.count)
  }

  @Test func `neither length nor channel tells what it is`() {
    let lengths = [scams, lawful].map { side in
      side.map { $0.turns.map(\.says.count).reduce(0, +) }.sorted()[side.count / 2]
    }
    #expect(abs(lengths[0] - lengths[1]) * 10 <= lengths[0], "\(lengths)")
    for side in [scams, lawful] {
      let written = side.count { $0.turns.first { $0.friend == nil }?.message != nil }
      #expect((4...8).contains(written), "\(written) of \(side.count) begin with a message")
    }
  }

  @Test func `words of hurry, courtesy and money stand on both sides`() {
    for words in [["今天", "马上", "快"], ["您好", "麻烦", "不好意思"], ["退款", "扣", "付", "元"]] {
      for side in [scams, lawful] {
        let count = side.count { drill in words.contains { drill.told.joined().contains($0) } }
        #expect(count * 3 >= side.count, "\(words): \(count) of \(side.count)")
      }
    }
  }

  @Test func `free advice is asked on both sides`() {
    #expect(scams.count { $0.free != nil } >= 3 && lawful.count { $0.free != nil } >= 3)
  }

  /// The caller's words as somebody would tell them.
  private func account(_ drill: Drill) throws -> String {
    let props = DrillProps(try Talks.wording.get())
    let says = drill.turns.compactMap { $0.caller ?? $0.message }.map(props.fill)
    return "对方说：" + says.joined()
  }

  @Test(arguments: Self.drills) func `the program itself judges a drill as it is`(_ drill: Drill) throws {
    var session = try Talks.session(orders: nil, today: "2026-11-20", out: Written())
    _ = session.answer(try account(drill))
    let verdict = try #require(session.talk.reply?.verdict)
    if drill.isScam {
      #expect(verdict >= .suspicious, "\(drill.id): \(verdict)")
    } else {
      #expect(!verdict.isAlarm, "\(drill.id): \(verdict)")
    }
  }

  @Test(arguments: ["talk-a.json", "talk-b.json", nil])
  func `every sentence is filled in`(_ orders: String?) throws {
    let session = try Talks.session(orders: orders, today: "2026-11-20", out: Written())
    let own = try DrillProps.orders(in: session.desk.store, directory: session.desk.directory)
    #expect(own.isEmpty == (orders == nil))
    let wording = session.wording
    let props = own.map { DrillProps($0, wording: wording, directory: session.desk.directory) } + [DrillProps(wording)]
    for drill in Self.drills {
      for one in props {
        for text in drill.sentences.map(one.fill) { #expect(!text.contains { "{}‹›".contains($0) }, "\(text)") }
      }
    }
  }

  @Test func `an order shows the last four digits and no more`() throws {
    let session = try Talks.session(orders: "talk-b.json", today: "2026-11-20", out: Written())
    let orders = try DrillProps.orders(in: session.desk.store, directory: session.desk.directory)
    let order = try #require(orders.first { $0.merchant == "福满堂" })
    let values = DrillProps(order, wording: session.wording, directory: session.desk.directory).values
    #expect(values["tail"] == "7705" && values["amount"] == "168 元" && values["item"] == "中老年羽绒马甲")
    #expect(values["platform"] == "淘宝" && values["courier"] == "申通快递")
    #expect(!values.values.contains { $0.contains("8416637") })
  }

  @Test func `names of goods are short and steer nothing`() {
    let short = { DrillProps.short($0, to: 10) }
    #expect(short("【官方正品】2026新款 羽绒服 女") == "2026新款")
    #expect(short("加厚羊毛保暖内衣套装男女同款") == "加厚羊毛保暖内衣套\u{2026}")
    #expect(short("\u{1B}[31m保温杯{shop}") == "保温杯")
    #expect(short("【】") == nil && short("") == nil)
  }
}
