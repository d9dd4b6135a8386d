/// Tests of what Tab offers, and of how commands are found.
import Foundation
import Knowledge
import Testing

@testable import bearwatch

@Suite struct CompletionTests {
  private let completion: Completion
  private let finder: CommandFinder

  init() throws {
    let words = try Talks.wording.get().commands
    (completion, finder) = (Completion(words), CommandFinder(words))
  }

  @Test func `a slash offers every command once, a beginning its own, a sentence nothing`() throws {
    #expect(completion.lines("/").count == (try Talks.wording.get().commands.count))
    #expect(completion.lines("/联") == ["/联系方式 "])
    #expect(completion.lines("/imp") == ["/import "])
    #expect(completion.lines("他说") == [])
  }

  @Test func `files are offered behind a command`() {
    #expect(completion.lines("/导入 \(Talks.files)/talk-") == ["a", "b"].map { "/导入 \(Talks.files)/talk-\($0).json" })
    let folder = "/导入 \(Transcript.folder.path)/Transcripts"
    #expect(completion.lines(folder) == [folder + "/"])
    #expect(completion.lines("/导入 /no/such/folder/x") == [])
  }

  @Test(arguments: [
    ("/订单 电热毯", CommandFinder.Found.command(id: "orders", rest: "电热毯")), ("订单", .command(id: "orders", rest: "")),
    ("／ＤＤ", .command(id: "orders", rest: "")), ("/订担", .unknown(name: "订担", meant: "订单")),
    ("/飞", .unknown(name: "飞", meant: nil)),
    ("我的订单丢了", .sentence), ("/home/me/a.csv", .sentence), ("怎么办", .command(id: "steps", rest: "")),
  ])
  func `commands are found as people type them`(_ line: String, _ found: CommandFinder.Found) {
    #expect(finder.find(line) == found)
  }
}
