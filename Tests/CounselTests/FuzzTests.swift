/// Counsel on accounts that are wrong in every way: whatever somebody pastes, it answers, and in time.
import Foundation
import FuzzSupport
import Model
import Testing

@testable import Counsel

@Suite struct FuzzTests {
  @Test func `no account stops a talk`() throws {
    let counsel = try Rules.counsel
    let book = try counsel.book(OrderList([Self.order]))
    let said = try Self.said()
    let fuzz = Fuzz("counsel", seeds: said.map { Array($0.utf8) }, tokens: Array(said.prefix(200)))
    let found = fuzz.run(usual: 60) { bytes in
      var talk = Conversation(counsel: counsel, book: book, today: Rules.today)
      let turns = String(decoding: bytes.prefix(4096), as: UTF8.self).split(separator: "\n").prefix(3)
      for turn in turns { _ = talk.hear(String(turn)) }
      return talk.verdicts.count == turns.count ? nil : "\(turns.count) turns gave \(talk.verdicts.count) verdicts"
    }
    #expect(found == [])
  }

  /// What the users of the transcripts say.
  private static func said() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "bearwatchTests/Transcripts")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let lines = try files.sorted { $0.path < $1.path }
      .flatMap { try String(contentsOf: $0, encoding: .utf8).split(separator: "\n") }
    let said = lines.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
    #expect(said.count > 100)
    return said
  }

  private static let order = Order(
    id: OrderID(platform: "taobao", number: "4512345678901236677"), placedAt: Moment(seconds: 1_794_398_591),
    merchant: "蓝山茶铺", items: [Order.Item(title: "白茶 250克")], paid: Money(fen: 16_800), courier: "中通快递",
    tracking: "73110000000000")
}
