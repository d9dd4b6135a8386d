/// Tests of how a page suits a screen: plain symbols, words instead of shapes, few words, narrow lists.
import Counsel
import Knowledge
import Model
import Store
import Terminal
import Testing

@testable import bearwatch

@Suite struct PageTests {
  private static let account = "有人打电话自称淘宝客服，说我买的羽绒马甲丢了，要双倍赔我，让我共享屏幕"

  private func page(_ screen: Screen, _ account: String = account) throws -> String {
    let out = Written()
    var session = try Talks.session(orders: "talk-a.json", today: "2026-11-20", out: out, screen: screen)
    _ = session.answer(account)
    return out.take()
  }

  @Test func `with plain symbols nothing is of doubtful width`() throws {
    let page = try page(Screen(width: 60, ascii: true))
    #expect(page.contains("[!!] 是诈骗") && page.contains("\n- 「"))
    let doubtful = page.unicodeScalars.filter { (0x80..<0x2E80).contains($0.value) }
    #expect(doubtful.isEmpty, "\(doubtful)")
  }

  @Test func `for who listens there are no shapes`() throws {
    let page = try page(Screen(width: 80, words: true))
    #expect(page.contains("\n是诈骗") && page.contains("\n1. "))
    #expect(!page.contains { "■▲◆○·".contains($0) })
  }

  @Test func `a simple answer has one reason and one step`() throws {
    let lines = try page(Screen(width: 80, simple: true)).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count { $0.hasPrefix("· ") } == 1 && lines.count { $0.hasPrefix("1. ") } == 1)
    #expect(!lines.contains { $0.hasPrefix("2. ") } && lines[1] == "" && lines.count < 16)
    #expect(lines.allSatisfy { Columns.width(of: $0) <= 36 })
  }

  @Test func `an emergency keeps its steps, however simple`() throws {
    let page = try page(Screen(width: 80, simple: true), "我已经转了两万给他")
    #expect(page.hasPrefix("马上打 110。") && page.contains("\n3. ") && page.contains("/怎么办"))
  }

  @Test func `choices stand in one line, or each in its own`() throws {
    let question = [Paragraph(.choices(["甲", "乙丙丁"]), "他要什么？")]
    #expect(Page(screen: Screen(width: 40)).text(question) == "他要什么？ 1 甲  2 乙丙丁")
    #expect(Page(screen: Screen(width: 22)).text(question) == "他要什么？\n1 甲\n2 乙丙丁")
  }

  @Test func `where the screen is narrow an order's facts stand below one another`() throws {
    let out = Written()
    for (width, rows) in [(80, 2), (40, 5)] {
      var session = try Talks.session(
        orders: "talk-a.json", today: "2026-11-20", out: out, screen: Screen(width: width))
      _ = session.answer("/订单 京东")
      _ = out.take()
      _ = session.answer("/订单")
      let first = out.take().split(separator: "\n").prefix(rows + 1)
      #expect(first.last?.hasPrefix("2026-") == true, "\(first)")
      #expect(first.allSatisfy { Columns.width(of: $0) <= width })
    }
  }

  @Test func `orders are shown with the last digits of their numbers`() throws {
    let out = Written()
    var session = try Talks.session(orders: "talk-a.json", today: "2026-11-20", out: out)
    for line in ["/订单", "/订单 电热毯", "我最近买了什么", "/改订单 电热毯"] { _ = session.answer(line) }
    let text = out.take()
    let whole = try session.desk.store.ask { store throws(StoreError) in try store.orders(.newest(9)) }
    for order in whole {
      #expect(!text.contains(order.id.number))
      if let tracking = order.tracking { #expect(!text.contains(tracking)) }
    }
    #expect(text.contains("尾号"))
  }
}
