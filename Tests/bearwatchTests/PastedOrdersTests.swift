/// Tests of what is pasted at the prompt: offered for keeping, never kept unasked, and heard as an account otherwise.
import Counsel
import Foundation
import Model
import Store
import Terminal
import Testing

@testable import bearwatch

@Suite struct PastedOrdersTests {
  private let notice = "【圆通速递】您的快递YT8812345678903已到南门水果店，请凭取件码 6-2-118 领取。"

  private func answer(_ text: String, _ input: String...) throws -> (session: Session, text: String) {
    let out = Written()
    var session = try Talks.session(
      orders: nil, today: "2026-11-20", out: out, input: input.map(Input.line))
    _ = session.answer(text)
    return (session, out.take())
  }

  private func parcels(_ session: Session) throws -> [Parcel] {
    try session.desk.store.ask { store throws(StoreError) in try store.parcels() }
  }

  @Test func `a notice is kept when that is wanted`() throws {
    let (session, text) = try answer(notice, "1")
    #expect(text.contains("1 个包裹"))
    #expect(try parcels(session).map(\.tracking) == ["YT8812345678903"])
    #expect(!text.contains("6-2-118"))
  }

  @Test func `a notice is judged when it is not for keeping`() throws {
    let (session, _) = try answer(notice, "2")
    #expect(session.talk.reply != nil)
    #expect(try parcels(session).isEmpty)
  }

  @Test func `an account is no list`() throws {
    let (session, text) = try answer("有人打电话说我的快递YT8812345678903丢了，让我加微信理赔300元")
    #expect(!text.contains("存进订单库") && session.talk.reply?.verdict ?? .unknown >= .suspicious)
  }
}
