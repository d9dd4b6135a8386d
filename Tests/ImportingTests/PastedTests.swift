/// What is pasted at the prompt: lists, tables and notices are taken, accounts of calls are not.
import Foundation
import Importing
import Model
import Testing

@Suite struct PastedTests {
  static let at = Moment(seconds: 1_795_000_000)

  private func pasted(_ text: String) throws -> Imported? { try Folders.importer().pasted(text, at: Self.at) }

  @Test(arguments: NoticeTests.lines("accounts.txt")) func accountsAreNotTaken(text: String) throws {
    #expect(try pasted(text.replacing("⏎", with: "\n")) == nil)
  }

  @Test func theAccountsAreThere() { #expect(NoticeTests.lines("accounts.txt").count >= 30) }

  @Test(arguments: NoticeTests.notices) func oneNoticeIsTaken(notice: NoticeTests.Case) throws {
    let imported = try #require(try pasted(notice.message))
    #expect(imported.format == "sms-text" && !imported.parcels.isEmpty && imported.orders.isEmpty)
    #expect(imported.parcels.allSatisfy { $0.at == Self.at })
  }

  @Test(arguments: NoticeTests.lines("other.txt")) func otherMessagesAreNotTaken(text: String) throws {
    #expect(try pasted(text) == nil)
  }

  @Test func copiedFromAPhoneWithSendersAndTimes() throws {
    let imported = try #require(
      try pasted(
        """
        1069 0000 0001
        短信/彩信
        2026年11月18日 上午 9:05
        【中通快递】凭M-3-5521到福满园副食店
        取尾号9127包裹
        2026/11/18 下午2:20
        【圆通速递】您的包裹YT1122334455667已签收
        """))
    #expect(imported.rowsRead == 2 && imported.parcels.map(\.tracking) == ["9127", "YT1122334455667"])
    #expect(imported.parcels[0].station == "福满园副食店")
    #expect(imported.parcels[1].at.description.hasPrefix("2026-11-18T14:20"))
    #expect(imported.parcels[0].at.description.hasPrefix("2026-11-18T09:05"))
  }

  @Test(arguments: [
    "pasted-taobao/list.txt", "pasted-taobao/detail.txt", "pasted-jd/list.txt", "pasted-pdd/detail.txt",
  ])
  func listsAreTaken(name: String) throws {
    let path = Folders.samples.appendingPathComponent(name).path
    let imported = try #require(try pasted(String(contentsOfFile: path, encoding: .utf8)))
    #expect(imported == (try Folders.importer().read(path: path)))
    #expect(!imported.orders.isEmpty && imported.coverage.isEmpty && imported.skipped.isEmpty)
  }

  @Test func aListKeepsNothingOfAPerson() throws {
    for name in ["pasted-taobao/list.txt", "pasted-taobao/detail.txt", "pasted-jd/list.txt", "pasted-pdd/detail.txt"] {
      let path = Folders.samples.appendingPathComponent(name).path
      let kept = "\(try Folders.importer().read(path: path))"
      for secret in ["王小二", "13800001111", "138****", "某路"] { #expect(!kept.contains(secret), "\(name)") }
    }
  }

  @Test func aTableFromTheClipboardIsTaken() throws {
    let table = "淘宝订单汇总 (2026-11-01 ~ 2026-11-20)\n序号\t商品名称\t实付款\t快递公司\t快递单号\t状态\n"
    let imported = try #require(try pasted(table + "1\t露营灯\t¥59.00\t中通快递\t76512349876512\t交易成功\n"))
    #expect(imported.format == "taobao-sfdye" && imported.orders.count == 1)
  }

  @Test(arguments: ["", "\n\n", "a,b\n1,2", "交易时间,交易类型", "{\"format\": \"bearwatch-orders\"}"])
  func otherTextIsNotTaken(text: String) throws {
    #expect(try pasted(text) == nil)
  }

  /// A number of another shape than the shop's, and words of nobody's page.
  @Test func twelveDigitsAloneAreNoOrderOfJD() throws {
    #expect(try pasted("2026-11-11 订单号：312345678901\n某某百货店\n少年百科全书全十册\n¥56.40\n1\n已完成") == nil)
  }
}
