/// The talk in the README is one that the program really holds, and its commands are the ones that are tested.
import Foundation
import Knowledge
import Testing

@Suite struct ReadmeTests {
  private static let file = Transcript.folder.deletingLastPathComponent().deletingLastPathComponent().appending(
    path: "README.md")

  @Test func `the talk in the readme is held as it stands there`() throws {
    let talk = Transcript("readme")
    let lines = zip(talk.prompts, try talk.turns()).map { prompt, turn in "识熊> \(prompt)\n\(turn.answer)\n" }
    let block = "```text\n" + lines.joined(separator: "\n") + "```"
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(readme.contains(block), "\(block)")
  }

  @Test func `the readme names every command of the conversation`() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    for command in try Talks.wording.get().commands {
      #expect(readme.contains("`/\(command.names[0])"), "\(command.id)")
    }
    #expect(readme.contains("\n    sh .ci/install && swift run -c release bearwatch\n"))
    #expect(readme.contains("\n    sh .ci/install && swift test\n"))
  }
}
