/// Payments at a platform: the number that stands in for the platform's own, and refunds whose purchase is elsewhere.
import Foundation
import Importing
import Model
import Testing

@Suite struct ShopTests {
  private func read(_ path: String) throws -> Imported {
    try Folders.importer().read(path: Folders.samples.appendingPathComponent(path).path)
  }

  @Test func aPaymentAtAPlatformIsAnOrderOfThatPlatform() throws {
    let ids = try read("alipay-app/shops-and-refunds.csv").orders.map(\.id.description)
    #expect(
      ids == [
        "pdd:~2026082022001000000000000001", "meituan:26081911100300001300000000000001",
        "alipay:2026081822001000000000000003",
      ])
    let others = try read("wechat/shops-and-refunds.csv").orders.map(\.id.description)
    #expect(
      others == [
        "pdd:~4200000000202605200000000001", "meituan:26051911100400001300000000000002",
        "douyin:~4200000000202605180000000003", "wechat:4200000000202605150000000006",
      ])
  }

  @Test func insuranceOfAParcelIsSpentButNoOrder() throws {
    let imported = try read("alipay-app/shops-and-refunds.csv")
    #expect(imported.spent.rows == 4 && imported.spent.gross.decimal == "64.15")
    #expect(imported.spent.net == imported.spent.gross)
  }

  @Test func refundsOfOtherFilesNameTheirOrders() throws {
    let refunds = try read("alipay-app/shops-and-refunds.csv").refunds
    #expect(
      refunds.map { $0.of.map(\.description) } == [
        ["pdd:~2026071322001000000000000007", "alipay:2026071322001000000000000007"],
        ["alipay:2026071422001000000000000006"], ["taobao:4800000000091554433"],
      ])
    #expect(refunds.map(\.amount.fen) == [990, 300, 6000])
    #expect(refunds.last?.title == "茶盘" && refunds.last?.merchant == "木与火")
  }

  @Test func refundsWithoutAnOrdersNumberKeepTheirWords() throws {
    let refund = try #require(try read("wechat/shops-and-refunds.csv").refunds.first)
    #expect(refund.of.isEmpty && refund.number == "5030000000202605170000000004" && refund.merchant == "拼多多平台商户")
    #expect(try read("wechat/shops-and-refunds.csv").refunds.count == 1)
    let jd = try read("jd-bill/until-2024.csv").refunds
    #expect(jd.map { $0.of.map(\.description) } == [["jd:310000000402"]])
  }

  @Test func refundsOfTheSameArchiveAreSettled() throws {
    let path = SketchTests.tables.appendingPathComponent("amazon-data.zip").path
    let imported = try Folders.importer().read(path: path)
    #expect(imported.formats == ["amazon", "amazon-refunds"])
    #expect(imported.orders.first?.refund?.amount == Money(fen: 1000, currency: "USD"))
    #expect(imported.spent.gross.decimal == "1031.50" && imported.spent.net.decimal == "1021.50")
    #expect(imported.refunds.map(\.of) == [[OrderID(platform: "amazon", number: "111-0000009-0000009")]])
  }

  @Test func aRefundIsTheSameEachTimeItIsRead() throws {
    let path = "amazon-refunds/refund-details.csv"
    let first = try read(path).refunds
    let second = try read(path).refunds
    #expect(first == second)
    #expect(Set(try read(path).refunds.map(\.number)).count == 2)
  }
}
