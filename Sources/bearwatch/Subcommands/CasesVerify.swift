/// `bearwatch cases verify`: whether a report is as it was written.
import ArgumentParser
import Foundation
import Knowledge

struct CasesVerify: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Tells whether a report is as it was written.",
    discussion: "Exit status: 0 as it was written, 65 changed or no report.")

  @Argument(help: "A file that report has written.") var file: String
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let values = ["path": file.cleaned]
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Failure("verify.unreadable", values, status: .badInput)
    }
    switch Checked.isIntact(String(decoding: data, as: UTF8.self)) {
    case true?: print(context.wording.phrase("verify.right", values))
    case false?: throw Failure("verify.changed", values, status: .badInput)
    case nil: throw Failure("verify.none", values, status: .badInput)
    }
  }
}
