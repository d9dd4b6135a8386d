/// `bearwatch cases report`: a kept talk as a report for the police.
import ArgumentParser
import Foundation
import Knowledge
import Store

struct CasesReport: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes one of them as a report for the police, with its fingerprint.")

  @Argument(help: "Its number.") var number: Int
  @Option(help: "text, markdown or html; without it, by the name of the file.") var format: Sheet.Form?
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
    try target.put(Checked.sealed(Sheet.written([sheet], as: target.form(format))), context)
  }
}

extension Sheet.Form: ExpressibleByArgument {}

/// Where a sheet goes.
struct SheetTarget: ParsableArguments {
  @Option(name: .shortAndLong, help: "The file to write, readable by you alone; standard output without it.")
  var output: String?
  @Flag(help: "Write over a file that is there.") var replace = false

  /// The form that was asked for, or that the file's name tells.
  func form(_ asked: Sheet.Form?) -> Sheet.Form {
    asked ?? Sheet.Form.allCases.first { output?.hasSuffix("." + $0.suffix) == true } ?? .text
  }

  func put(_ sheets: [Sheet], _ asked: Sheet.Form?, _ context: Context) throws {
    try put(Sheet.written(sheets, as: form(asked)), context)
  }

  func put(_ text: String, _ context: Context) throws {
    guard let output else { return print(text, terminator: "") }
    try ReportFile.write(text, to: output, replacing: replace)
    let values = ["path": output.cleaned]
    FileHandle.standardError.write(Data((context.wording.phrase("sheet.written", values) + "\n").utf8))
  }
}
