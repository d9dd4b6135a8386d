/// The knowledge folder is sound, and its readme tells the truth about it.
import Foundation
import Testing

@testable import Knowledge

@Suite struct KnowledgeFolderTests {
  private static let files: Set = [
    "README.md", "lexicon.yaml", "questions.yaml", "phrases.yaml", "commands.yaml", "scale.yaml", "talking.yaml",
    "topics.yaml",
    "columns.yaml", "parcels.yaml", "wording.tsv", "frames.tsv", "happened.tsv", "deeds.tsv", "corpus", "selftest",
    "laws.yaml", "customs.yaml",
  ]
  private static let draft = KnowledgeDraft(folder: House.root.appending(path: "Knowledge").path(percentEncoded: false))
  private static var kinds: [String] { draft.counts.map(\.kind) }

  @Test func `every file can be read and fits the others`() {
    for problem in Consistency.problems(of: Self.draft) { Issue.record("\(problem)") }
  }

  @Test func `the folder holds the kinds of knowledge and nothing else`() {
    #expect(Set(House.names(in: "Knowledge")).subtracting(Self.kinds) == Self.files)
    for kind in Self.kinds {
      let strays = House.names(in: "Knowledge/\(kind)").filter { !$0.hasSuffix(".yaml") }
      #expect(strays == [], "Knowledge/\(kind)")
    }
    for (kind, count) in Self.draft.counts { #expect(House.names(in: "Knowledge/\(kind)").count == count, "\(kind)") }
  }

  /// `RECORD=1 swift test` writes the lists anew.
  @Test func `the readme's lists are the folder's`() throws {
    let readme = try #require(House.text("Knowledge/README.md"))
    let parts = readme.components(separatedBy: Self.mark)
    try #require(parts.count == 3, "the lists stand between two lines '\(Self.mark)'")
    let right = parts[0] + Self.mark + "\n\n" + Self.lists + "\n" + Self.mark + parts[2]
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try right.write(to: House.root.appending(path: "Knowledge/README.md"), atomically: true, encoding: .utf8)
    } else {
      #expect(parts[1] == "\n\n" + Self.lists + "\n", "RECORD=1 swift test --filter HouseTests writes it anew")
    }
  }

  @Test func `every sign has a source, a reason and a cap`() throws {
    let signs = try KnowledgeBase(folder: House.root.appending(path: "Knowledge").path(percentEncoded: false))
      .rulebook().signs
    for sign in signs {
      #expect(!sign.sources.isEmpty, "\(sign.id)")
      #expect(sign.redLine != true || sign.act != nil, "\(sign.id) is a red line and says nothing to do")
    }
  }

  @Test func `the readme's worked examples can be read`() throws {
    let readme = try #require(House.text("Knowledge/README.md"))
    let reader = StrictReader(root: "")
    let sections = readme.components(separatedBy: "\n## ").dropFirst().filter { $0.contains("```yaml") }
    #expect(sections.count == Self.kinds.count + 2)
    for section in sections {
      let yaml = section.components(separatedBy: "```")[1].dropFirst("yaml\n".count)
      switch section.prefix(while: { $0 != "\n" }).firstMatch(of: /`([a-z]+)[\/.]/)?.1 {
      case "signs": _ = try reader.decode(Sign.self, String(yaml), "signs")
      case "matters": _ = try reader.decode(Matter.self, String(yaml), "matters")
      case "platforms": _ = try reader.decode(Organisation.self, String(yaml), "platforms")
      case "plays": _ = try reader.decode(Play.self, String(yaml), "plays")
      case "steps": _ = try reader.decode(Remedy.self, String(yaml), "steps")
      case "formats": _ = try reader.decode(ExportFormat.self, String(yaml), "formats")
      case "drills": _ = try reader.decode(Drill.self, String(yaml), "drills")
      case "laws": _ = try reader.decode([Law].self, String(yaml), "laws")
      case "customs": _ = try reader.decode(Customs.self, String(yaml), "customs")
      default: Issue.record("a section of no kind: \(section.prefix(40))")
      }
    }
  }

  private static let mark = "<!-- lists -->"

  private static var lists: String {
    let rows = draft.counts.map { kind, count in
      let ids = House.names(in: "Knowledge/\(kind)").map { "`\($0.dropLast(".yaml".count))`" }
      return "| `\(kind)/` | \(count) | \(ids.joined(separator: " ")) |\n"
    }
    return "| folder | files | ids |\n| --- | --- | --- |\n" + rows.joined()
  }
}
