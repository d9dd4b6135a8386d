/// What volunteers print and count: a page for each script, a list of numbers, tallies that name nobody.
import Foundation
import Knowledge
import Testing

@testable import bearwatch

@Suite struct HandoutTests {
  /// What one page of A4 has room for, in lines of text as `PlainSheet` breaks them.
  private static let page = 52

  private static let rulebook = Result { try KnowledgeBase(packed: packedKnowledge).rulebook() }

  @Test func `every script has a page that fits on one sheet of paper`() throws {
    let rulebook = try Self.rulebook.get()
    let handout = HandoutSheet(wording: try Talks.wording.get(), directory: Directory(rulebook.organisations))
    for play in rulebook.plays {
      let text = Sheet.written([handout.sheet(play)], as: .text)
      #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= Self.page, "\(play.id)")
      for part in [String(play.truth.prefix(10)), "110", "96110", "来源："] {
        #expect(text.filter { !$0.isNewline }.contains(part), "\(play.id)")
      }
    }
  }

  @Test func `a handout is written in three forms, and for all scripts at once`() throws {
    let program = Program()
    #expect(try program.run("handout").output.contains("lost-parcel  快递丢失理赔"))
    #expect(try program.run("handout", "快递丢失理赔").output.hasPrefix("小心「快递丢失理赔」\n"))
    #expect(try program.run("handout", "lost-parcel", "--format", "markdown").output.hasPrefix("# 小心"))
    let all = try program.run("handout", "--all", "--format", "html").output
    #expect(all.components(separatedBy: "<article>").count - 1 == (try Self.rulebook.get().plays.count))
    let none = try program.run("handout", "nothing")
    #expect(none.status == 2 && none.errors.contains("没有叫 nothing 的套路"))
  }

  @Test func `the printed list begins with whom to call in need`() throws {
    let program = Program()
    let list = try program.run("contacts", "--print").output
    let places = ["110", "京东", "顺丰"].map { list.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    let named = try program.run("contacts", "--print", "京东").output
    #expect(named.contains("京东") && !named.contains("顺丰"))
    #expect(try program.run("contacts", "--print", "无此家").status == 2)
    #expect(try program.run("contacts").status == 2)
  }

  @Test func `a tally counts and keeps no word of the messages`() throws {
    let lines = [
      #"{"id":"王小明","text":"有人自称京东客服，让我共享屏幕，电话13812345678"}"#,
      #"{"id":"2","turns":["有人说我买的蓝色毛衣丢了","我把验证码告诉他了"]}"#, "nonsense",
    ].joined(separator: "\n")
    let program = Program()
    let json = try program.run(["check", "--tally", "--json"], input: lines)
    #expect(json.status == 65 && json.output.contains(#""records" : 2"#) && json.output.contains(#""malformed" : 1"#))
    #expect(json.output.contains(#""ask-screen" : 1"#) && json.output.contains(#""gave-code" : 1"#))
    let words = try program.run(["check", "--tally"], input: lines)
    #expect(words.output.contains("看了 2 条，另有 1 条读不懂"))
    for part in ["王小明", "1381234", "蓝色毛衣"] { #expect(!(json.output + words.output).contains(part), "\(part)") }
  }
}
