/// Tests of what Tab offers, and of how commands are found.
import Foundation
import Knowledge
import Terminal
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
    #expect(completion.candidates("/").count == (try Talks.wording.get().commands.count))
    #expect(completion.candidates("/联").map(\.line) == ["/联系方式 "])
    #expect(completion.candidates("/imp").map(\.line) == ["/import "])
    #expect(completion.candidates("他说").map(\.line) == [])
  }

  @Test func `files are offered behind a command`() {
    #expect(
      completion.candidates("/导入 \(Talks.files)/talk-").map(\.line)
        == ["a", "b"].map { "/导入 \(Talks.files)/talk-\($0).json" })
    let folder = "/导入 \(Transcript.folder.path)/Transcripts"
    #expect(completion.candidates(folder).map(\.line) == [folder + "/"])
    #expect(completion.candidates("/导入 /no/such/folder/x").map(\.line) == [])
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
