/// `bearwatch cases`: the talks that the user wanted kept.
import ArgumentParser
import Knowledge
import Store

struct CasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases", abstract: "Lists, shows, resumes, reports and deletes the talks that were kept.",
    discussion: """
        bearwatch cases                          the newest first
        bearwatch cases show 3                   one of them
        bearwatch cases resume 3                 go on with it
        bearwatch cases report 3 -o report.html  for the police; text, markdown, json, html
        bearwatch cases report 3 --masked        numbers and names hidden, to hand on
        bearwatch cases verify report.html       whether a report is as it was written
        bearwatch cases delete 3                 nothing of it stays in the file
      """,
    subcommands: [
      CasesList.self, CasesShow.self, CasesResume.self, CasesReport.self, CasesVerify.self, CasesDelete.self,
    ],
    defaultSubcommand: CasesList.self)
}

extension Context {
  func cases() throws -> [KeptCase] { try store().ask { store throws(StoreError) in try store.cases() } }

  /// The talk of a number.
  func keptCase(_ number: Int) throws -> KeptCase {
    let kept = try store().ask { store throws(StoreError) in try store.keptCase(number) }
    guard let kept else { throw Failure("cases.no_such", ["number": String(number)], status: .usage) }
    return kept
  }
}
