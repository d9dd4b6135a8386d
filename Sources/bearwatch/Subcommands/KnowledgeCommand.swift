/// `bearwatch knowledge`: for whoever adds to the knowledge.
import ArgumentParser
import Foundation
import Knowledge

struct KnowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "knowledge", abstract: "Checks the knowledge files, and prints what you have added.",
    discussion: """
        bearwatch knowledge check              what you have added, in the folder of your settings
        bearwatch knowledge check Knowledge    for whoever adds a sign or a platform
        bearwatch knowledge formats            the tables that you have explained
        bearwatch knowledge formats my-taobao  one of them, to be contributed
      """,
    subcommands: [
      KnowledgeCheck.self,
      KnowledgeFormats.self,
    ])
}

/// `bearwatch knowledge check`: all that is wrong in a folder of knowledge, or in what the user has added.
struct KnowledgeCheck: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reads knowledge strictly and lists everything that is wrong in it.")

  @Argument(help: "The folder; without it ./Knowledge, where there is one, and what you have added.") var folder:
    String?
  @OptionGroup var flags: Flags

  /// What is wrong with the user's own is what is listed, and not told before.
  func run() throws {
    try Failure.reporting { wording in try run(in: Context(flags, wording: wording)) }
  }

  func run(in context: Context) throws {
    let usual = "Knowledge"
    var wrong = 0
    if let folder {
      wrong = try check(folder, context.wording)
    } else {
      if Self.isFolder(usual) { wrong += try check(usual, context.wording) }
      wrong += try checkOwn(context)
    }
    guard wrong == 0 else { throw Failure("knowledge.wrong", ["count": String(wrong)], status: .badInput) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// How many things are wrong, each of which is printed.
  private func check(_ folder: String, _ wording: Wording) throws -> Int {
    guard Self.isFolder(folder) else {
      throw Failure("knowledge.no_folder", ["path": folder.cleaned], status: .badInput)
    }
    let draft = KnowledgeDraft(folder: folder)
    let problems = Consistency.problems(of: draft)
    for problem in problems { print(problem.description.cleaned) }
    guard problems.isEmpty else { return problems.count }
    let counts = draft.counts.map { wording.phrase("kinds.\($0.kind)", ["count": String($0.count)]) }
    print(wording.phrase("knowledge.right", ["counts": counts.joined(separator: ", ")]))
    return 0
  }

  private func checkOwn(_ context: Context) throws -> Int {
    let path = try context.places().knowledge.cleaned
    let formats = try context.ownFormats().problems
    let problems = (context.own?.problems ?? []).map(\.description.cleaned) + formats
    for problem in problems { print(problem) }
    guard problems.isEmpty else { return problems.count }
    let count = String(context.own?.count ?? 0)
    print(context.wording.phrase(context.own == nil ? "own.none" : "own.right", ["path": path, "count": count]))
    return 0
  }
}
