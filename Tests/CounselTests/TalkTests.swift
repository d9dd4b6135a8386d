/// What a talk asks, what would change its mind, and what it answers beside the account.
import Knowledge
import Model
import Testing

@testable import Counsel

@Suite struct TalkTests {
  private static let accounts = [
    "刚才有个电话说是客服，说我那双雨靴有质量问题，要给我退款", "有人自称快递公司，说件丢了要赔我",
    "一个女的打来说退款没退成功，要重新弄", "有个固定电话打来，说是平台售后，问我方不方便", "我申请了退货，客服打来说审核通过了",
    "对方说是驿站的，说我有个件要处理一下", "他说给我补偿三倍，让我等他下一步", "说我会员到期了要扣钱，问我关不关",
  ]

  private func talk(_ orders: [Order] = [], parcels: [Parcel] = []) throws -> Conversation {
    let book = try Rules.counsel.book(OrderList(orders, parcels: parcels))
    return Conversation(counsel: try Rules.counsel, book: book, today: Rules.today)
  }

  // MARK: - The question

  @Test(arguments: accounts)
  func `a question is one whose answers would change the verdict`(_ account: String) throws {
    var talk = try talk()
    let reply = talk.hear(account)
    guard let question = reply.question else { return }
    #expect(!reply.verdict.isAlarm)
    let verdicts = try question.options.map { option in
      try Rules.counsel.consider(
        Rules.read(account, option.means), book: Rules.counsel.book(OrderList()), today: Rules.today
      )
      .verdict
    }
    #expect(Set(verdicts + [reply.verdict]).count > 1, "\(question.id) changes nothing")
  }

  @Test(arguments: accounts)
  func `at most three in a row, and never one twice`(_ account: String) throws {
    var talk = try talk()
    var asked: [String?] = [talk.hear(account).question?.id]
    for _ in 0..<8 { asked.append(talk.hear("不清楚").question?.id) }
    #expect(Set(asked.compactMap(\.self)).count == asked.compactMap(\.self).count)
    for start in 0..<asked.count - 3 { #expect(asked[start..<start + 4].contains { $0 == nil }) }
  }

  @Test func `none while a red line is open`() throws {
    for account in ["自称客服的让我开备用金", "他让我共享屏幕，说要看我的余额"] {
      var talk = try talk()
      #expect(talk.hear(account).question == nil)
    }
  }

  @Test func `a digit, its full-width form and the words of the choice answer alike`() throws {
    let verdicts = try ["1", "１", " 1. "].map { answer in
      var talk = try talk()
      let question = try #require(talk.hear("刚才有个电话说是客服").question)
      let said = talk.hear(answer).verdict
      var other = try self.talk()
      _ = other.hear("刚才有个电话说是客服")
      #expect(other.hear(question.options[0].label).verdict == said)
      return said
    }
    #expect(Set(verdicts).count == 1)
  }

  @Test func `what is supposed comes to what the same sentence comes to when it is told`() throws {
    let book = try Rules.counsel.book(OrderList())
    let facts = try Rules.rulebook.talking.facts
    var (same, all) = (0, 0)
    for account in Self.accounts {
      for fact in facts {
        let told = try Rules.counsel.consider(Rules.read(account, fact), book: book, today: Rules.today).verdict
        let planner = try Rules.counsel.planner(Rules.read(account), book, Rules.today)
        let supposed = (planner.supposing.judgement(with: fact) ?? planner.judgement).verdict
        all += 1
        same += told.isAlarm == supposed.isAlarm ? 1 : 0
      }
    }
    #expect(Double(same) >= 0.85 * Double(all), "\(same) of \(all)")
  }

  // MARK: - What would change its mind

  @Test func `a suspicion has a fact that would raise it, a red line none that would lower it`() throws {
    var soft = try talk()
    let reply = soft.hear("有人自称快递公司，说件丢了要赔我")
    let raised = try #require(soft.turnings.last)
    #expect(raised.verdict > reply.verdict)
    var red = try talk()
    let worst = red.hear("自称客服的让我开备用金，还让我共享屏幕")
    #expect(worst.verdict == .scam && red.turnings.isEmpty)
  }

  // MARK: - Beside the account

  @Test func `what is asked about the talk is answered and leaves the account as it is`() throws {
    var talk = try talk()
    _ = talk.hear("有人自称快递公司，说件丢了要双倍赔我，让我加微信")
    let before = talk.turns
    for (asked, kind) in [
      ("他接下来会说什么", "next"), ("我怎么挂电话", "partings"), ("我怎么拒绝他", "partings"), ("我怎么试他", "probes"),
      ("今天谁可能联系我", "callers"), ("什么能改变判断", "turnings"), ("花呗是什么", "word"), ("什么叫百万保障", "play"),
    ] {
      let answer = talk.hear(asked).answer
      #expect(answer.map { "\($0)".hasPrefix(kind) } == true, "\(asked): \(answer.map { "\($0)" } ?? "nothing")")
    }
    #expect(talk.turns == before)
  }

  @Test func `of two questions the newer is answered`() throws {
    var talk = try talk()
    _ = talk.hear("95188是谁家的号码")
    guard case .number(let number, _)? = talk.hear("10086是谁家的号码").answer else { return #expect(Bool(false)) }
    #expect(number == "10086")
  }

  @Test func `a lawful delivery is not asked whether it was in a hurry`() throws {
    var talk = try talk()
    let reply = talk.hear("快递小哥打电话问件放在门口还是驿站")
    #expect(reply.question?.id != "hurry")
  }

  @Test func `a long account that also asks how to refuse stays an account`() throws {
    var talk = try talk()
    let reply = talk.hear("刚才客服打电话来让我把钱转到安全账户，我怎么拒绝他")
    #expect(reply.verdict == .scam)
  }

  // MARK: - Who may be in touch

  @Test func `the state of an order tells who may be in touch`() throws {
    func order(_ number: String, _ status: OrderStatus, _ title: String, ago: Int, refund: Order.Refund? = nil) -> Order
    {
      Order(
        id: OrderID(platform: "jd", number: number), placedAt: Moment(day: Rules.today + (-ago - 1), hour: 9),
        items: [.init(title: title)], paid: Money(fen: 9900), status: status,
        statusAt: Moment(day: Rules.today + -ago, hour: 9), courier: "中通快递", refund: refund)
    }
    let orders = [
      order("1", .paid, "雨靴", ago: 1), order("2", .outForDelivery, "台灯", ago: 0), order("3", .refunding, "水杯", ago: 2),
      order("4", .unpaid, "帽子", ago: 0), order("5", .delivered, "1.5 匹空调挂机", ago: 2),
      order("6", .delivered, "毛巾", ago: 1),
      order("7", .closed, "书", ago: 0), order("8", .refunded, "伞", ago: 1), order("9", .outForDelivery, "旧单", ago: 30),
    ]
    let parcel = Parcel(courier: "圆通速递", station: "菜鸟驿站", state: .waiting, at: Moment(day: Rules.today, hour: 8))
    let found = try talk(orders, parcels: [parcel]).expected
    #expect(found.map(\.occasion) == [.outForDelivery, .waiting, .refund, .fitting, .unpaid, .unsent])
    #expect(found.map { $0.order?.id.number } == ["2", nil, "3", "5", "4", "1"])
    #expect(found[0].organisation?.id == "zto" && found[1].organisation?.id == "cainiao")
    #expect(found[2].organisation?.id == "jd")
  }
}
