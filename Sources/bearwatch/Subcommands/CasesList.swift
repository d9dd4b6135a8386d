/// `bearwatch cases list`: a line for each talk that was kept.
import ArgumentParser
import Knowledge
import Store

struct CasesList: Subcommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists them, the newest first.")

  @Flag(help: "Print one JSON object a line instead of words.") var json = false
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let cases = try context.cases()
    if json { return try cases.forEach { print(try jsonLine(KeptCaseFile($0.record, number: $0.number).entry)) } }
    let text = CaseText(wording: context.wording)
    guard let newest = cases.first else { return print(context.wording.phrase("cases.none")) }
    let more = context.wording.phrase("cases.more", ["number": String(newest.number)])
    context.put((cases.map(text.line) + [more]).joined(separator: "\n"))
  }
}
