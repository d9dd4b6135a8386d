/// Every point of the checklist names a test that is there, or says why it is otherwise here.
import Foundation
import Testing

@Suite struct ChecklistTests {
  private static let points = (House.text("Tests/HouseTests/checklist.tsv") ?? "").split(separator: "\n")
    .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map(String.init) }

  /// The names of all tests, as they stand behind `func`.
  private static let tests: Set<String> = {
    let root = House.root.appending(path: "Tests")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects ?? []
    let text = files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }.joined()
    return Set(text.matches(of: /func (?:`([^`]+)`|([A-Za-z_]+)\()/).map { String($0.output.1 ?? $0.output.2 ?? "") })
  }()

  @Test func `there are 64 points, each with three columns`() {
    #expect(Self.points.compactMap { Int($0[0]) } == Array(1...64))
    for point in Self.points { #expect(point.count == 3, "\(point)") }
  }

  @Test func `each is proved by tests that are there, or explained`() {
    for point in Self.points where !point[2].hasPrefix("- ") {
      for name in point[2].components(separatedBy: "; ") { #expect(Self.tests.contains(name), "\(point[0]): \(name)") }
    }
  }
}
