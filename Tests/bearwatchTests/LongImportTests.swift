/// A long import at a terminal: it shows how far it is, and Ctrl-C ends it with nothing stored.
import Foundation
import PtySupport
import Testing

@Suite struct LongImportTests {
  private static let rows = 60_000

  /// A bill with many rows, in the words of `Knowledge/formats/alipay-app.yaml`.
  private func bill(in home: Home) throws -> String {
    try FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: true)
    let rows = (0..<Self.rows).map { row in
      let day = "2026-10-\(10 + row % 20)"
      return "\(day) 20:00:05,日用百货,小铺,a***,东西\(row),支出,\(10 + row % 90).50,花呗,交易成功,20261022001\(1_000_000 + row),"
        + "T200P48\(10_000_000_000 + row)776655,,"
    }
    let head = """
      起始时间：[2026-10-01 00:00:00]    终止时间：[2026-11-01 23:59:59]
      交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,
      """
    let path = home.path + "/bill.csv"
    try (head + "\n" + rows.joined(separator: "\n") + "\n").write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }

  /// In the talk the prompt comes back, whatever part of the work was stopped.
  @Test(arguments: [1, 40, 75]) func `Ctrl-C ends it, and nothing is stored`(percent: Int) throws {
    let program = Program()
    let path = try bill(in: program.home)
    let pty = try program.talk()
    #expect(pty.shows("一、"))
    pty.send("/导入 \(path)\r")
    let isUnderWay = pty.waits(60) { screen in
      screen.text.firstMatch(of: /(\d+)%/).map { (Int($0.output.1) ?? 0) >= percent } ?? false
    }
    try #require(isUnderWay, "\(pty.screen.text)")
    pty.send("\u{3}")
    #expect(pty.waits(60) { $0.text.contains("已经停下") && !$0.text.contains("%") }, "\(pty.screen.text)")
    pty.send("/订单\r")
    #expect(pty.shows("还没有订单"))
  }
}
