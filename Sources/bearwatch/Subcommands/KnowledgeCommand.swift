/// `bearwatch knowledge`: for whoever adds to the knowledge.
import ArgumentParser
import Foundation
import Knowledge

struct KnowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "knowledge", abstract: "Checks the knowledge files, and prints what you have added.",
    discussion: """
        bearwatch knowledge check Knowledge    for whoever adds a sign or a platform
        bearwatch knowledge formats            the tables that you have explained
        bearwatch knowledge formats my-taobao  one of them, to be contributed
      """,
    subcommands: [
      KnowledgeCheck.self,
      KnowledgeFormats.self,
    ])
}

/// `bearwatch knowledge check`: all that is wrong in a folder of knowledge.
struct KnowledgeCheck: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reads a folder strictly and lists everything that is wrong in it.")

  @Argument(help: "The folder; ./Knowledge without it.") var folder = "Knowledge"
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let wording = context.wording
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw Failure("knowledge.no_folder", ["path": folder.cleaned], status: .badInput)
    }
    let draft = KnowledgeDraft(folder: folder)
    let problems = Consistency.problems(of: draft)
    for problem in problems { print(problem.description.cleaned) }
    guard problems.isEmpty else {
      throw Failure("knowledge.wrong", ["count": String(problems.count)], status: .badInput)
    }
    let counts = draft.counts.map { wording.phrase("kinds.\($0.kind)", ["count": String($0.count)]) }
    print(wording.phrase("knowledge.right", ["counts": counts.joined(separator: ", ")]))
  }
}
