/// Checks the knowledge strictly and writes it as Swift source, so that a wrong YAML fails the build.
import Foundation
import Knowledge

@main
struct KnowledgePack {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { fail("usage: knowledge-pack KNOWLEDGE-FOLDER OUTPUT.swift") }
    do {
      try source(of: KnowledgeBase(folder: arguments[1])).write(toFile: arguments[2], atomically: true, encoding: .utf8)
    } catch { fail("error: \(error)") }
  }

  private static func source(of base: KnowledgeBase) throws -> String {
    // A `#` stands only inside JSON's texts, a quote outside of them too; so it is the `#` that is escaped.
    let sections = try KnowledgeBase.Section.allCases.map { section in
      "  \"\(section.rawValue)\": #\"\(try base.packed(section).replacing("\"#", with: "\"\\u0023"))\"#,\n"
    }
    return "/// The packed knowledge; written by the build from Knowledge/.\n"
      + "let packedKnowledge: [String: StaticString] = [\n\(sections.joined())]\n"
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }
}
