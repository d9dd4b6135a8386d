/// The user's own folder of formats: a broken file is named and spoils nothing but itself.
import Foundation
import Knowledge
import Testing

@Suite struct OwnFormatTests {
  private static let good = """
    id: mine
    name: 我的表
    kind: orders
    platform: own
    how: x
    recognise: {header: [甲, 乙, 丙]}
    columns: {time: [甲], paid: [乙]}
    rows: [{is: purchase}]
    """

  private func known(_ files: [String: String]) throws -> KnownFormats {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bearwatch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    return try Folders.base.formats(own: folder.path)
  }

  @Test func brokenFilesAreNamed() throws {
    let known = try known([
      "a.yaml": Self.good, "b.yaml": "id: [", "c.yaml": Self.good.replacing("how: x", with: "how: x\ncolour: red"),
      "d.yaml": Self.good.replacing("rows: [{is: purchase}]", with: "rows: []"), "e.yaml": Self.good, "notes.txt": "x",
    ])
    #expect(known.own.map(\.id) == ["mine"])
    #expect(known.problems.map { "\($0)".prefix(6) } == ["b.yaml", "c.yaml", "d.yaml", "e.yaml"])
    #expect(known.all.first?.id == "mine" && !known.ours.isEmpty)
  }

  @Test func oneOfOursCanBeReplaced() throws {
    let known = try known(["wechat.yaml": Self.good.replacing("id: mine", with: "id: wechat")])
    #expect(known.all.filter { $0.id == "wechat" } == known.own)
  }

  @Test func noFolderIsNoProblem() throws {
    let known = try Folders.base.formats(own: "/nowhere/at/all")
    #expect(known.own.isEmpty && known.problems.isEmpty && !known.ours.isEmpty)
    #expect(try Folders.base.formats(own: nil).own.isEmpty)
  }
}
