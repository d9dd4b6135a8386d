/// `bearwatch cases report`: a kept talk as a report for the police.
import ArgumentParser
import Knowledge
import Store

struct CasesReport: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes one of them as a report for the police, with its fingerprint.")

  @Argument(help: "Its number.") var number: Int
  @Flag(help: "One JSON object instead.") var json = false
  @Flag(help: "Hide numbers and names, to hand it on.") var masked = false
  @OptionGroup var target: SheetTarget
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let kept = try context.keptCase(number)
    let record = masked ? kept.record.masked(by: Secrets(context.wording)) : kept.record
    if json || target.output?.hasSuffix(".json") == true {
      return try target.put(try KeptCaseFile(record, number: kept.number).text(), context)
    }
    let sheet = CaseSheet(wording: context.wording, isMasked: masked).sheet(record, number: kept.number)
    try target.put(Checked.sealed(Sheet.written([sheet], as: target.form)), context)
  }
}
