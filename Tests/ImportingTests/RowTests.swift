/// What rows mean: refunds find their purchases, rows of one order are one, and what cannot be read is reported.
import Foundation
import Importing
import Model
import Testing

@Suite struct RowTests {
  private static let alipay = "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\n"
  private static let wechat = "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n"

  private func imported(_ text: String) throws -> Imported { try Folders.importer().imported(Array(text.utf8)) }

  @Test(arguments: ["2026000000001_55", "2026000000001*REFUND_55"])
  func aRefundFindsItsPurchaseByNumber(number: String) throws {
    let order = try #require(
      try imported(
        Self.alipay + "2026-01-02 10:00:00,日用,甲店,/,灯,支出,50.00,余额,交易成功,2026000000001\t,\t,,\n"
          + "2026-01-03 10:00:00,退款,甲店,/,退款-灯,不计收支,20.00,余额,退款成功,\(number)\t,\t,,\n"
      ).orders.first)
    #expect(order.refund?.amount == Money(fen: 2000))
    #expect(order.refund?.at?.description == "2026-01-03T10:00:00+08:00")
    #expect(order.status == .completed)
  }

  @Test func aClosedPurchaseThatWasPaidIsRefunded() throws {
    let imported = try imported(
      Self.alipay + "2026-01-02 10:00:00,日用,甲店,/,灯,支出,50.00,余额,交易关闭,2026000000001\t,T200P480000000000155\t,,\n"
        + "2026-01-03 10:00:00,退款,甲店,/,退款-灯,不计收支,50.00,余额,退款成功,2026000000001_9\t,T200P480000000000155\t,,\n")
    #expect(imported.orders.map(\.id.description) == ["taobao:480000000000155"])
    #expect(imported.orders.first?.status == .refunded)
    #expect(imported.spent.rows == 0)
  }

  @Test func aRefundGoesToTheNearestPurchaseBeforeIt() throws {
    let rows = (1...3).map { "2026-01-0\($0) 10:00:00,商户消费,甲店,灯,支出,¥9.00,零钱,支付成功,42000000000\($0)\t,/\t,/\n" }
    let refund = "2026-01-02 12:00:00,甲店-退款,甲店,甲店,收入,¥9.00,零钱,已全额退款,43000000000\t,/\t,/\n"
    let orders = try imported(Self.wechat + rows.joined() + refund).orders
    #expect(orders.map(\.status) == [.paid, .refunded, .paid])
  }

  @Test func oneRefundEachEvenWhereDifferentWordsLeadToThem() throws {
    let orders = try imported(
      Self.wechat + "2026-01-01 10:00:00,商户消费,甲店,桌,支出,¥9.00,零钱,支付成功,42000000001\t,/\t,/\n"
        + "2026-01-02 10:00:00,商户消费,甲店,灯,支出,¥9.00,零钱,支付成功,42000000002\t,/\t,/\n"
        + "2026-01-03 10:00:00,甲店-退款,平台,灯,收入,¥9.00,零钱,已全额退款,43000000001\t,/\t,/\n"
        + "2026-01-04 10:00:00,甲店-退款,甲店,甲店,收入,¥9.00,零钱,已全额退款,43000000002\t,/\t,/\n"
    ).orders
    #expect(orders.map(\.refund?.amount.fen) == [900, 900])
  }

  @Test func aClosedPurchaseThatWasPaidBackInPartIsRefunded() throws {
    let order = try #require(
      try imported(
        Self.alipay + "2026-01-02 10:00:00,日用,甲店,/,灯,支出,50.00,余额,交易关闭,2026000000001\t,\t,,\n"
          + "2026-01-03 10:00:00,退款,甲店,/,退款-灯,不计收支,45.00,余额,退款成功,2026000000001_9\t,\t,,\n"
      ).orders.first)
    #expect(order.status == .refunded && order.refund?.amount.fen == 4500)
  }

  @Test func aTransferIsSpentButNoOrder() throws {
    let imported = try imported(
      Self.wechat + "2026-01-02 10:00:00,转账,某人,转账备注:x,支出,¥9.00,零钱,对方已收钱,1000000001\t,/\t,/\n")
    #expect(imported.spent.rows == 1 && imported.orders.isEmpty)
  }

  @Test func rowsWithoutNumbersGetStableOnes() throws {
    let row = "2026-01-02 10:00:00,商户消费,支出,￥9.00,支付成功\n"
    let text = "交易时间,交易类型,收/支,金额(元),当前状态\n" + row + row
    let ids = try imported(text).orders.map(\.id.number)
    #expect(Set(ids).count == 2 && ids.allSatisfy { $0.hasPrefix("~") })
    #expect(try imported(text).orders.map(\.id.number) == ids)
  }

  @Test func unreadableRowsAreReportedWithTheirLine() throws {
    let skipped = try imported(
      Self.wechat + "2026-01-02 10:00:00,商户消费,甲店,灯,支出,¥9.00,零钱,支付成功,4200000001,/,/\n"
        + "soon,商户消费,甲店,灯,支出,¥9.00,零钱,支付成功,4200000002,/,/\n"
        + "2026-01-02 10:00:00,商户消费,甲店,灯,支出,nine,零钱,支付成功,4200000003,/,/\n"
    ).skipped
    #expect(
      skipped == [
        SkippedRow(line: 3, column: "交易时间", value: "soon", reason: .time),
        SkippedRow(line: 4, column: "金额(元)", value: "nine", reason: .amount),
      ])
  }

  @Test func aNumberInTheTitleNamesThePlatform() throws {
    let orders = try imported(
      Self.wechat + "2026-01-02 10:00:00,商户消费,京东商城,京东-订单编号310000000001，共2件,支出,¥9.00,零钱,支付成功,4200000001,/,/\n"
    ).orders
    #expect(orders.map(\.id.description) == ["jd:310000000001"])
  }

  @Test func anOrphanedContinuationIsReported() throws {
    let imported = try imported(
      "订单号,订单提交时间,订单状态,店铺名称,商品名称,实付金额\n,,,甲店,灯,\n4800000000001,2026-01-02 10:00:00,交易成功,甲店,灯,9.00\n")
    #expect(imported.skipped.map(\.reason) == [.orphan] && imported.orders.count == 1)
  }

  @Test func unreadableRowsOfASheetAreReportedWithTheirRow() throws {
    let path = SketchTests.tables.appendingPathComponent("bad-rows.xlsx").path
    let imported = try Folders.importer().read(path: path)
    #expect(
      imported.skipped == [
        SkippedRow(line: 4, column: "订单号", value: "", reason: .orphan),
        SkippedRow(line: 7, column: "订单提交时间", value: "昨天", reason: .time),
        SkippedRow(line: 8, column: "实付金额", value: "九块八", reason: .amount),
      ])
    #expect(imported.orders.map { $0.items.map(\.title) } == [["雨衣", "雨靴"]])
  }

  @Test func aTableOfOnesOwnIsNotTakenForAScripts() throws {
    for header in ["下单日期,订单号,商品名称,实付款,状态", "订单号,下单时间,商品名称,订单总金额", "订单号,下单时间,状态,店铺,商品,实付"] {
      let text = header + "\n1,2026-03-05 10:20:00,灯,9.00,已完成,8\n"
      #expect(throws: ImportError.unrecognised) { try imported(text) }
    }
  }

  @Test func nothingOfAPersonIsKept() throws {
    let imported = try imported(
      Self.alipay
        + "2026-01-02 10:00:00,充值缴费,甲店,payee@example.com,话费 13800001111,支出,50.00,某银行(0000),交易成功,2026000000001\t,\t,13900002222,\n"
        + "2026-01-02 11:00:00,转账红包,王小二,wang@example.com,转账,支出,50.00,余额,交易成功,2026000000002\t,\t,,\n")
    let kept = "\(imported)"
    for secret in ["payee", "13800001111", "13900002222", "某银行", "王小二", "wang"] { #expect(!kept.contains(secret)) }
  }
}
