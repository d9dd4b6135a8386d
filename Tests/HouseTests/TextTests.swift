/// What may stand in a source file.
import Testing

@Suite struct TextTests {
  @Test(arguments: House.swiftFiles("Sources"))
  func `what a person reads is in Knowledge, not in Sources`(_ file: SwiftFile) {
    for line in file.spoken.split(separator: "\n") {
      let han = line.unicodeScalars.contains {
        (0x3400...0x9FFF).contains($0.value)
      }
      #expect(!han, "\(file.path): \(line)")
    }
  }

  @Test(arguments: House.swiftFiles("Sources"))
  func `nothing is forced`(_ file: SwiftFile) {
    for forced in [/\btry!/, /\bas!/, /[A-Za-z0-9_)\]]!(?!=)/] {
      #expect(
        file.code.firstMatch(of: forced) == nil, "\(file.path): \(file.code.firstMatch(of: forced)?.output ?? "")")
    }
  }

  @Test(arguments: House.swiftFiles("Sources") + House.swiftFiles("Tests"))
  func `a file opens with one sentence on what it is`(_ file: SwiftFile) {
    let lines = file.text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    #expect(lines.first?.hasPrefix("/// ") == true, "\(file.path)")
  }

  @Test func `every phrase that is asked for by name exists`() throws {
    let wording = try #require(House.text("Knowledge/phrases.yaml"))
    let keys = Set(wording.split(separator: "\n").compactMap { $0.split(separator: ":").first }.map(String.init))
    let asked = House.swiftFiles("Sources").flatMap { file in
      file.text.matches(of: /\.phrase\("([^"\\]+)"/).map { String($0.1) }
    }
    #expect(asked.count > 10)
    #expect(Set(asked).subtracting(keys) == [])
  }
}
