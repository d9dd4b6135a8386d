/// Checks the knowledge strictly and writes it as Swift source, so that a wrong YAML fails the build.
import Counsel
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
    let sections = try base.sections(compile: Counsel.compiled).map { "  \"\($0.name)\": \(literal($0.text)),\n" }
    return "/// The packed knowledge; written by the build from Knowledge/.\n"
      + "let packedKnowledge: [String: StaticString] = [\n\(sections.joined())]\n"
  }

  /// The text as one literal, between more signs than stand behind any quote within it.
  private static func literal(_ text: String) -> String {
    var fence = "#"
    while text.contains("\"" + fence) || text.contains("\\" + fence) { fence += "#" }
    let escapes = ["\n": "n", "\t": "t", "\u{1F}": "u{1F}"]
    let escaped = escapes.reduce(text) { $0.replacing($1.key, with: "\\\(fence)\($1.value)") }
    return "\(fence)\"\(escaped)\"\(fence)"
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }
}
