/// Tests of what is said of numbers and names, with invented organisations.
import Testing

@testable import Knowledge
@testable import bearwatch

@Suite struct ContactsTests {
  private static let lanshan = Organisation(
    id: "lanshan", name: "蓝山商城", aliases: ["蓝山", "1688"], kind: .platform,
    phones: [
      Organisation.Phone(number: "95000", agree: 3), Organisation.Phone(number: "400-888-1234", agree: 1, note: "商家"),
      Organisation.Phone(number: "10690001", agree: 2, calls: false),
    ],
    domains: ["lanshan.example"], app: "我的→客服",
    never: [Organisation.Statement(text: "不会打电话要验证码", source: Citation(name: "蓝山公告", date: "2026-03"))],
    wrong: [Organisation.Wrong(contact: "400-999-0000", why: "没有出处", source: Citation(name: "蓝山日报"))], agree: 3,
    sources: [Citation(name: "蓝山日报", date: "2026-01-02"), Citation(name: "旧网页")])

  private func said(_ query: String) throws -> String {
    let wording = try KnowledgeBase(packed: packedKnowledge).wording()
    return ContactsText(wording: wording).text(ContactsAnswer(query, in: Directory([Self.lanshan])))
  }

  @Test(arguments: [
    ("９５０００", "95000 在“蓝山商城”的官方号码名单里。3 个来源一致。"), ("95000", "来电显示可以伪造"), ("95000", "名单来源：蓝山日报（2026-01-02）"),
    ("95000", "名单来源：旧网页（没有日期）"), ("400 888 1234", "只有一个来源，未经二次核实。"), ("10690001", "不往外打电话"),
    ("0571-95000", "短号前面带区号"), ("+86 95000", "正规来电不会这样显示"),
    ("400-999-0000", "400-999-0000 常被当作“蓝山商城”的号码或网址流传，但它不是：没有出处。"),
    ("13800138000", "不等于是假的"), ("13800138000", "这是一个个人手机号的样子"), ("12345678901234567", "它不像国内任何一种电话号码"),
    ("蓝山", "官方电话：95000 3 个来源一致。"), ("蓝山", "记住：不会打电话要验证码"), ("蓝山", "记住：不会打电话要验证码（蓝山公告，2026-03，未经二次核实）"),
    ("蓝山", "不是它的，别信：400-999-0000（没有出处）"), ("蓝山客服", "找真客服：我的→客服"),
    ("m.lanshan.example", "m.lanshan.example 在“蓝山商城”的官方网址名单里。"),
    ("红岭", "名单里没有“红岭”"),
    ("https://M.lanshan.example/x?y", "m.lanshan.example 在“蓝山商城”"),
    ("lanshan.evil.example", "lanshan.evil.example 不在我们的名单里"),
    ("蓝山.example", "不等于是它家的网址"), ("95000转2", "95000 在“蓝山商城”"), ("客服电话 95000", "95000 在“蓝山商城”"),
    ("lanshanx", "名单里没有"), ("1688", "又叫：蓝山, 1688"), ("1\u{1B}[2J", "名单里没有“1”"),
  ])
  func theAnswerSays(_ query: String, _ sentence: String) throws {
    let text = try said(query)
    #expect(text.contains(sentence), "\(text)")
    #expect(!text.contains("‹"))
  }

  @Test(arguments: ["13800138000", "400-999-0000", "红岭", "+86 95000", "lanshan.example.evil.cn", "1688.evil.cn"])
  func whatIsNotOnTheListIsNeverCalledOfficial(_ query: String) throws {
    let text = try said(query)
    #expect(!text.contains("官方号码名单里") && !text.contains("官方网址名单里") && !text.contains("官方电话"))
  }
}
