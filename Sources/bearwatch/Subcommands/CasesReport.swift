/// `bearwatch cases report`: a kept talk as a report for the police.
import ArgumentParser
import Foundation
import Knowledge
import Store

struct CasesReport: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes one of them as a report for the police, with its fingerprint.")

  /// The forms of a report.
  enum Form: String, ExpressibleByArgument, CaseIterable { case text, markdown, json, html }

  @Argument(help: "Its number.") var number: Int
  @Option(help: "text, markdown, json or html; without it, by the name of the file.") var format: Form?
  @Flag(help: "Hide numbers and names, to hand it on.") var masked = false
  @OptionGroup var target: SheetTarget
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let kept = try context.keptCase(number)
    let record = masked ? kept.record.masked(by: Secrets(context.wording)) : kept.record
    let form = format ?? Form.allCases.first { target.output?.hasSuffix("." + $0.suffix) == true } ?? .text
    guard let sheetForm = Sheet.Form(rawValue: form.rawValue) else {
      return try target.put(try KeptCaseFile(record, number: kept.number).text(), context)
    }
    let sheet = CaseSheet(wording: context.wording, isMasked: masked).sheet(record, number: kept.number)
    try target.put(Checked.sealed(sheet.written(as: sheetForm)), context)
  }
}

extension CasesReport.Form {
  var suffix: String { Sheet.Form(rawValue: rawValue)?.suffix ?? rawValue }
}

/// Where a sheet goes.
struct SheetTarget: ParsableArguments {
  @Option(name: .shortAndLong, help: "The file to write, readable by you alone; standard output without it.")
  var output: String?
  @Flag(help: "Write over a file that is there.") var replace = false

  func put(_ text: String, _ context: Context) throws {
    guard let output else { return print(text, terminator: "") }
    try ReportFile.write(text, to: output, replacing: replace)
    let values = ["path": output.cleaned]
    FileHandle.standardError.write(Data((context.wording.phrase("sheet.written", values) + "\n").utf8))
  }
}
