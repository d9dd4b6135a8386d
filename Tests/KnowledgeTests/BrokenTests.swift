/// Tests that a wrong YAML file is refused with a message that says what and where; each file begins with its message.
import Foundation
import Testing

@testable import Knowledge

@Suite struct BrokenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Broken").path

  static var files: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
  }

  @Test func theGalleryIsThere() { #expect(Self.files.count >= 10) }

  @Test(arguments: files) func aBrokenFileIsRefusedInItsOwnWords(_ file: String) throws {
    let text = try String(contentsOfFile: "\(Self.folder)/\(file)", encoding: .utf8)
    let expected = try #require(text.split(separator: "\n").first?.trimmingPrefix("# says: "))
    let error = #expect(throws: KnowledgeError.self) {
      try StrictReader(root: Self.folder).read(Organisation.self, file)
    }
    #expect(error?.description == String(expected))
  }

  @Test func theSameFileWithoutItsMistakeIsRead() throws {
    let text = """
      {id: lanshan, name: 蓝山商城, aliases: [], kind: platform, house: null, domains: [], agree: 1, sources: [],
       phones: [{number: 95000, agree: 1, calls: false}]}
      """
    let organisation = try StrictReader(root: "").decode(Organisation.self, text, "good.yaml")
    #expect(organisation.phones.first?.calls == false && organisation.house == nil)
  }
}
