/// Tests of the conversation itself: what goes wrong in it does not end it.
import Foundation
import Model
import Store
import Terminal
import Testing

@testable import bearwatch

@Suite struct SessionTests {
  private func session(_ out: Written, home: String = "/nonexistent", input: [Input] = []) throws -> Session {
    try Talks.session(orders: nil, today: "2026-11-20", out: out, home: home, input: input)
  }

  /// From the welcome to the end.
  private func talk(_ session: inout Session) throws -> Int32 {
    let lobby = Lobby(wording: session.wording, stage: session.stage, store: session.desk.store)
    return session.run(from: lobby.first())
  }

  @Test func `a store that fails in a command is told of, and the talk goes on`() throws {
    let program = Program()
    let store = OpenStore(
      store: try OrderStore(directory: program.home.path), home: program.home.path, formats: program.home.path)
    let out = Written()
    let plain = try session(out)
    let desk = try Desk(wording: plain.wording, today: #require(Day("2026-11-20")), store: store)
    var session = Session(wording: plain.wording, desk: desk, stage: plain.stage)
    // Changed by another process, so that nothing is taken from memory, and then scribbled over.
    _ = try program.importing("talk-b.json")
    for end in ["-wal", ""] { try scribble(over: program.home.path + "/bearwatch.sqlite" + end) }
    #expect(session.answer("/订单") == .goOn)
    #expect(out.take().contains("订单库"))
    #expect(session.answer(Talks.account) == .goOn)
    #expect(try out.take().contains(Talks.act()))
  }

  private func scribble(over path: String) throws {
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.write(contentsOf: Data(repeating: 0x41, count: 200_000))
  }

  @Test func `a mark that cannot be written is no reason to stop`() throws {
    let out = Written()
    var session = try session(out, input: [.line(""), .line("你好"), .end])
    #expect(try talk(&session) == 0)
    let text = out.take()
    #expect(text.contains("第一次用") && text.contains("我是识熊") && text.contains("再见"))
  }

  @Test func `the banner has at most three lines`() throws {
    let out = Written()
    var session = try session(out, input: [.end])
    _ = try talk(&session)
    let banner = out.take().components(separatedBy: "第一次用")[0]
    #expect((1...3).contains(banner.split(separator: "\n").count))
  }

  @Test func `an import tells what becomes of the talk so far`() throws {
    let out = Written()
    var session = try session(out)
    _ = session.answer("顺丰打电话说我的燕窝礼盒丢了，要赔我钱")
    _ = out.take()
    _ = session.answer("/导入 \(Talks.files)/talk-b.json")
    let text = out.take()
    #expect(text.contains("新增 2 单") && text.contains("再看刚才的事") && text.contains("11月18日已送达"))
  }
}
