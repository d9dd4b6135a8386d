/// Everything stands where the design says.
import Testing

@Suite struct PlaceTests {
  @Test func `the top level holds what the design says and nothing else`() {
    // Package.resolved is what a build leaves there; git does not know it.
    let allowed: Set = ["Package.swift", "Package.resolved", "Sources", "Tests", "Knowledge", "README.md"]
    #expect(Set(House.names(in: "")).subtracting(allowed) == [])
  }

  @Test func `every module and every test target is in the package`() throws {
    let package = try #require(House.text("Package.swift"))
    for module in House.names(in: "Sources") { #expect(package.contains("\"\(module)\"")) }
    for target in House.names(in: "Tests") {
      #expect(package.contains("\"\(target)\"") || package.contains("\"Tests/\(target)\""), "\(target)")
    }
  }

  @Test func `the readme's tree is the repository's`() throws {
    guard let readme = House.text("README.md") else { return }
    for (path, line) in ReadmeTree(readme).paths {
      #expect(House.exists(path), "README.md names \(path): \(line)")
    }
    for module in House.names(in: "Sources") { #expect(readme.contains(module), "README.md lacks Sources/\(module)") }
  }

  @Test func `trees in a readme are read`() {
    let tree = ReadmeTree(
      "text\n\n    Sources/\n      Model/   money\n    Tests/  all\n\n```\n├── Knowledge/\n│   └── signs/  one\n```\n")
    #expect(tree.paths.map(\.path) == ["Sources", "Sources/Model", "Tests", "Knowledge", "Knowledge/signs"])
  }
}

/// The folders that the drawn trees of a readme name: indented or fenced lines that begin with `name/`.
struct ReadmeTree {
  let paths: [(path: String, line: String)]

  init(_ text: String) {
    var paths: [(path: String, line: String)] = []
    var open: [(indent: Int, name: String)] = []
    var fenced = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        fenced.toggle()
        open = []
      }
      let indent = line.prefix { " │├└─".contains($0) }.count
      guard fenced || indent >= 4, let name = Self.folder(line.dropFirst(indent)) else { continue }
      open.removeAll { $0.indent >= indent }
      open.append((indent, name))
      if ["Sources", "Tests", "Knowledge"].contains(open[0].name) {
        paths.append((open.map(\.name).joined(separator: "/"), String(line)))
      }
    }
    self.paths = paths
  }

  /// `signs` of `signs/<id>.yaml  one warning sign`; nil where the first word is no folder.
  private static func folder(_ line: Substring) -> String? {
    let word = line.prefix { $0 != " " }
    guard let slash = word.firstIndex(of: "/"), slash != word.startIndex else { return nil }
    let name = word[..<slash]
    return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } ? String(name) : nil
  }
}
