/// A long import at a terminal: it shows how far it is, and Ctrl-C ends it with nothing stored.
import Foundation
import PtySupport
import Testing

@Suite struct LongImportTests {
  private static let rows = 60_000

  /// In the talk the prompt comes back, whatever part of the work was stopped.
  @Test(arguments: [1, 40, 75]) func `Ctrl-C ends it, and nothing is stored`(percent: Int) throws {
    let program = Program()
    let path = try KillTests.bill(Self.rows, in: program.home)
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
