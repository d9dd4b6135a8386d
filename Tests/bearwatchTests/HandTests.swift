/// Tests of orders told, corrected and taken out by hand in a talk.
import Foundation
import Model
import Store
import Terminal
import Testing

@testable import bearwatch

@Suite struct HandTests {
  private func talk(_ lines: String..., input: [Input] = []) throws -> (session: Session, text: String) {
    let out = Written()
    var session = try Talks.session(orders: "talk-b.json", today: "2026-11-20", out: out, input: input)
    for line in lines { _ = session.answer(line) }
    return (session, out.take())
  }

  private func orders(_ session: Session, _ words: String) throws -> [Order] { try session.finder.orders(words) }

  @Test func `five answers make an order`() throws {
    let (session, text) = try talk(
      "/记一单", input: [.line("羽绒服"), .line("京东"), .line("899元"), .line("11月3日"), .line("")])
    let found = try orders(session, "羽绒服")
    #expect(text.contains("记下了") && found.count == 1)
    let order = try #require(found.first)
    #expect(order.id.platform == "jd" && order.id.isStandIn && order.paid.fen == 89_900)
    #expect(order.placedAt.day == Day("2026-11-03"))
  }

  @Test func `what is not understood is asked again`() throws {
    let (session, text) = try talk(
      "/记一单 保温杯",
      input: [.line("某不存在的商城"), .line("淘宝"), .line("很多"), .line("49.9"), .line("下辈子"), .line(""), .line("")])
    #expect(text.contains("不认识这个平台") && text.contains("金额没看懂") && text.contains("日子没看懂"))
    #expect(try orders(session, "保温杯").map(\.paid.fen) == [4_990])
  }

  @Test func `Ctrl-C leaves the questions with nothing done`() throws {
    let (session, text) = try talk("/记一单", input: [.line("羽绒服"), .interrupted])
    #expect(text.contains("没有动"))
    #expect(try orders(session, "羽绒服").isEmpty)
  }

  @Test func `a fact is corrected, and what was said is judged anew`() throws {
    let (session, text) = try talk("/改订单 燕窝", input: [.line("什么"), .line("快递 中通快递")])
    #expect(text.contains("没看懂要改什么") && text.contains("改好了"))
    #expect(try orders(session, "燕窝").map(\.courier) == ["中通快递"])
  }

  @Test func `an order is taken out only when that is wanted`() throws {
    let kept = try talk("/删订单 燕窝", input: [.line("")])
    #expect(try orders(kept.session, "燕窝").count == 1)
    let gone = try talk("/删订单 燕窝", input: [.line("1")])
    #expect(try orders(gone.session, "燕窝").isEmpty)
  }

  @Test func `what several orders share names none`() throws {
    let (_, text) = try talk("/改订单 10000000000")
    #expect(text.contains("没有找到这样的订单"))
  }

  @Test func `the user's word covers days`() throws {
    let (session, text) = try talk("/范围 拼多多 2026-06-01到2026-11-20")
    #expect(text.contains("拼多多只有 2026-06-01 到 2026-11-20 的订单"))
    let coverage = try session.desk.store.ask { store throws(StoreError) in try store.coverage() }
    #expect(coverage.contains { $0.platform == "pdd" })
  }

  @Test func `the last import is taken back when that is wanted`() throws {
    let kept = try talk("/撤销导入", input: [.line("")])
    #expect(try orders(kept.session, "燕窝").count == 1)
    let (session, text) = try talk("/撤销导入", input: [.line("1")])
    #expect(text.contains("撤销了") && text.contains("去掉 2 单"))
    #expect(try orders(session, "燕窝").isEmpty)
  }
}
