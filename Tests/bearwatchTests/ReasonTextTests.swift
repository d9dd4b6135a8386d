/// Tests that every kind of fact has its sentence: gaps of coverage, numbers that cannot be, parcels without an order.
import Knowledge
import Model
import Testing

@testable import Counsel
@testable import bearwatch

@Suite struct ReasonTextTests {
  private static let today = Day(number: 20_777)

  private static let parcels = [
    Parcel(
      courier: "中通快递", tracking: "6408", station: "清河路便利店", state: .waiting, at: Moment(day: today + -1)),
    Parcel(courier: "圆通速递", tracking: "YT7730184429516", state: .outForDelivery, at: Moment(day: today)),
    Parcel(tracking: "55129", state: .waiting, at: Moment(day: today)),
  ]

  private static func bought(_ platform: PlatformID, _ number: String) -> Order {
    Order(
      id: OrderID(platform: platform, number: number), placedAt: Moment(day: today + -20),
      items: [Order.Item(title: "松木书架")], paid: Money(fen: 9_900), status: .completed)
  }

  /// The reasons that an account is answered with, as they are read.
  private func reasons(_ account: String) throws -> [String] {
    let base = KnowledgeBase(packed: packedKnowledge)
    let rulebook = try base.rulebook()
    let wording = try base.wording()
    let counsel = try Counsel(rulebook, questions: wording.questions)
    let source = OrderList(
      [
        Self.bought("taobao", "4688123007719462205"), Self.bought("taobao", "4701992284413462205"),
      ] + (1...5).map { Self.bought("jd", "31690227741\($0)") },
      coverage: [
        Coverage(platform: "taobao", from: Self.today + -200, to: Self.today + -17),
        Coverage(platform: "jd", from: Self.today + -300, to: Self.today + -100),
        Coverage(platform: "jd", from: Self.today + -20, to: Self.today),
      ], parcels: Self.parcels)
    var talk = Conversation(counsel: counsel, book: try counsel.book(source), today: Self.today)
    let signs = Dictionary(rulebook.signs.map { ($0.id, $0) }) { first, _ in first }
    return ReasonText(wording: wording, directory: counsel.directory, signs: signs).reasons(talk.hear(account).evidence)
  }

  @Test(arguments: [
    ("淘宝客服说我买的蓝牙耳机缺货，问我等不等", "您导入的淘宝订单只到 2026年11月3日，之后的没法对；导入新的再看"),
    ("京东客服说我买的儿童自行车有质量问题", "您导入的京东订单里，只有 2026年10月31日到 2026年11月20日的是全的，别的日子没法对"),
    ("中通打来说快递到驿站了让我去取件", "「中通打来说快递到驿站了让我去取件」：11月19日有短信说中通快递的包裹在清河路便利店等您取，这时联系您是正常的"),
    ("圆通打来说马上送到", "「圆通打来说马上送到」：11月20日有短信说圆通速递的包裹正在派送，这时联系您是正常的"),
    ("他说尾号6408的快件丢失了要赔付", "「他说尾号6408的快件丢失了要赔付」：11月19日有短信说中通快递的包裹已经到清河路便利店了"),
    ("短信说尾号55129的包裹丢了", "「短信说尾号55129的包裹丢了」：11月20日有短信说快递的包裹已经到驿站了"),
    ("韵达的说YT7730184429516这个件丢了", "您短信里这个包裹是圆通速递的，不是韵达快递"),
    ("顺丰客服说YT5120338847716丢了", "顺丰速运的单号不这样写，这个倒像圆通速递的"),
    ("淘宝客服说订单4699100338827501274丢了", "淘宝、天猫订单号的末六位跟着买家走，您的都不是这样"),
    ("京东客服说订单4699100338827501274丢了", "您在那里的订单号是 12 位，没有这么长短的"),
    ("拼多多客服说订单261340-330299175500817丢了", "号码里写的下单日期，日历上没有这一天"),
    ("拼多多客服说订单261125-330299175500817丢了", "号码里写的日期是 2026年11月25日，还没有到"),
    ("拼多多客服说我11月1号买的橘子丢了，订单号261109-330299175500817", "号码里写的日期是 2026年11月9日，和他说的日子对不上"),
  ])
  func `a fact is told in a sentence`(_ account: String, _ sentence: String) throws {
    let reasons = try reasons(account)
    #expect(reasons.contains { $0.hasSuffix(sentence) }, "\(reasons)")
    #expect(!reasons.joined().contains(/[‹{}]/), "\(reasons)")
  }

  @Test func `a pick-up code is never repeated`() throws {
    let reasons = try reasons("【中通快递】凭7-2-5341到清河路便利店取尾号6408包裹")
    #expect(reasons.contains { $0.contains("对得上您短信里的一个包裹（中通快递，11月19日）") }, "\(reasons)")
    #expect(!reasons.joined().contains("5341"), "\(reasons)")
  }
}
