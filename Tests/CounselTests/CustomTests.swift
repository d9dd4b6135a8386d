/// Tests of questions about habits and the law, of wrong contacts, and of which script is recognised.
import Knowledge
import Model
import Testing

@testable import Counsel

@Suite struct CustomTests {
  private func reply(_ text: String) throws -> Reply {
    let counsel = try Rules.counsel
    return try counsel.consider(
      counsel.read([text], Rules.today), book: counsel.book(OrderList([])), today: Rules.today, asked: [])
  }

  @Test(arguments: [
    ("京东会不会让我共享屏幕", "jd", "ask-screen"), ("拼多多客服会让我加微信吗", "pdd", "ask-add-friend"),
    ("顺丰会不会加我微信", "sf", "ask-add-friend"),
  ])
  func `whether somebody does such a thing is a question about him`(_ text: String, _ id: String, _ sign: String) throws
  {
    let reply = try reply(text)
    #expect(reply.intent == .question && reply.verdict == .unknown)
    guard case .habits(let one, let signs, let customs) = reply.answer else {
      Issue.record("\(text): \(String(describing: reply.answer))")
      return
    }
    #expect(one?.id == id && signs.contains(sign) && !customs.isEmpty)
  }

  @Test(arguments: ["京东客服打电话来，会不会是真的，他让我共享屏幕", "自称京东客服的人让我共享屏幕"])
  func `what has been asked is no question about habits`(_ text: String) throws {
    #expect(try reply(text).intent == .report)
  }

  @Test(arguments: [
    ("三倍赔偿是真的吗", "threefold"), ("退一赔三是不是真的", "threefold"), ("警察能紧急止付吗", "stop-payment"),
    ("信息泄露了怎么办", "own-data"),
  ])
  func `a question of law is answered by its article`(_ text: String, _ id: String) throws {
    let reply = try reply(text)
    guard case .laws(let laws) = reply.answer else {
      Issue.record("\(text): \(reply.intent) \(String(describing: reply.answer))")
      return
    }
    #expect(laws.map(\.id).contains(id))
  }

  @Test(arguments: [
    ("京东客服打来的，来电显示400-606-6666", "channel.not_official"), ("有人用96100打来，说是反诈中心的", "channel.lookalike"),
    ("有人打电话让我上we12312.cc登记", "channel.not_official"),
  ])
  func `a number that is known to be wrong is told as such`(_ text: String, _ finding: String) throws {
    let evidence = try reply(text).evidence.filter { $0.id.hasPrefix("channel") }
    #expect(evidence.map(\.id) == [finding])
    #expect(evidence.first?.facts["why"] != nil && evidence.first?.sources.count == 1)
  }

  @Test(arguments: [
    ("短信说我的医保卡停用了，点链接填银行卡号", "medical"), ("短信说我的ETC停用了，点链接填银行卡号", "etc"),
    ("说我误开了退货运费险，不取消每月扣钱，让我共享屏幕", "freight-insurance"),
    ("抖音客服说我误开了直播会员每月扣八百，让我共享屏幕", "membership-cancel"),
  ])
  func `a word tells scripts of the same signs apart`(_ text: String, _ id: String) throws {
    #expect(try reply(text).play?.id == id)
  }
}
