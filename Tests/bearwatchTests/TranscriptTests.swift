/// Every transcript is a test: the program must answer as it stands there; `RECORD=1` writes what it answers now.
import Foundation
import Testing

@Suite struct TranscriptTests {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test(arguments: Transcript.all)
  func `a talk goes as it was recorded`(_ talk: Transcript) throws {
    let now = try talk.replayed()
    if Self.isRecording {
      try now.write(
        to: Transcript.folder.appending(path: "Transcripts/\(talk.name).txt"), atomically: true, encoding: .utf8)
    } else {
      #expect(now == talk.text)
    }
  }

  @Test func `there are talks to compare`() { #expect(Transcript.all.count >= 15) }
}
