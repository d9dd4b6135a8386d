/// What is said beside the account: next lines, ways to hang up, sentences that only disprove, who may be in touch.
import Counsel
import Foundation
import Knowledge
import Terminal
import Testing

@testable import bearwatch

@Suite struct AsideTests {
  private func answers(_ said: [String], orders: String? = "talk-a.json") throws -> [String] {
    let out = Written()
    var session = try Talks.session(orders: orders, today: "2026-11-20", out: out)
    return said.map { line in
      _ = session.answer(line)
      return out.take()
    }
  }

  private var talking: Talking { get throws { try KnowledgeBase(packed: packedKnowledge).rulebook().talking } }

  @Test(arguments: ["next", "leave", "probe", "callers"])
  func `a command of the talk goes by an ASCII name and by initials`(_ id: String) throws {
    let words = try #require(try Talks.wording.get().commands.first { $0.id == id })
    #expect(words.names.contains(id))
    #expect(words.names.contains { (2...4).contains($0.count) && $0 != id && $0.allSatisfy(\.isASCII) })
    let out = try words.names.map { try answers(["/" + $0])[0] }
    #expect(Set(out).count == 1)
  }

  @Test func `before anything was told there is no next line`() throws {
    let phrase = try Talks.wording.get().phrase("next.not_yet")
    for said in ["/接下来", "他接下来会说什么"] { #expect(try answers([said])[0].hasPrefix(phrase)) }
  }

  @Test func `the stage of the play and its next line are told`() throws {
    let said = ["自称快递公司的人说我的件弄丢了，要双倍赔我", "他接下来会说什么", "/jxl"]
    let answers = try answers(said)
    #expect(answers[1].contains("「快递丢失理赔」") && answers[1].contains("取信") && answers[1].contains("换到别处"))
    #expect(answers[1].contains("来源：") && answers[1] == answers[2])
  }

  @Test func `no sentence to read out could count for the caller`() throws {
    let talking = try talking
    #expect(talking.partings.says.count >= 2 && !talking.partings.sources.isEmpty)
    #expect(talking.probes.says.count >= 3 && !talking.probes.sources.isEmpty)
    for line in talking.probes.says {
      let shows = try #require(line.shows)
      #expect(shows.contains("假") || shows.contains("编"), "\(line.says)")
      // Numbers, names and papers are what a thief has ready.
      #expect(!line.says.contains(/工号|订单号|身份证|验证码|您是谁|姓名|地址/), "\(line.says)")
    }
    let said = try answers(["/试他"])[0]
    #expect(said.contains(talking.probes.note.prefix(9)))
  }

  @Test func `who may be in touch is told with a number of our own and what is never asked`() throws {
    let (command, words) = (try answers(["/谁会找我"])[0], try answers(["今天谁可能联系我？"])[0])
    #expect(command == words)
    #expect(command.contains("空气炸锅") && command.contains("儿童加绒卫衣") && !command.contains("陈皮白茶饼"))
    #expect(command.contains("950616") && command.contains("验证码"))
    #expect(try answers(["/谁会找我"], orders: nil)[0] == Talks.wording.get().phrase("callers.none").wrapped)
  }

  @Test func `every occasion has its two phrases, and every term its source`() throws {
    let phrases = try Talks.wording.get().phrases
    for occasion in ExpectedContact.Occasion.allCases {
      #expect(phrases["callers.\(occasion.rawValue)"] != nil && phrases["callers.\(occasion.rawValue).never"] != nil)
    }
    for term in try talking.terms {
      let said = try answers(["\(term.names[0])是什么"])[0]
      #expect(said.hasPrefix("「\(term.names[0])」") && said.contains("来源："), "\(said)")
    }
  }

  @Test func `what would change the verdict is told on asking and behind the reasons`() throws {
    let answers = try answers(["自称快递公司的人说我的件弄丢了，要赔我", "什么能改变判断", "/为什么", "/新的", "什么能改变判断"])
    #expect(answers[1].contains("要是「") && answers[2].hasSuffix(answers[1]))
    #expect(answers[4] == (try Talks.wording.get().phrase("turning.not_yet")))
  }

  @Test func `what is not known is said so, with what to do`() throws {
    let answer = try answers(["量子快充券是什么"])[0]
    #expect(answer.contains("我不知道") && answer.contains("96110"))
  }
}

extension String {
  /// As it stands on a screen of the tests' width.
  fileprivate var wrapped: String { Page(screen: .init(width: 80)).text([Paragraph(.plain, self)]) }
}
