/// Where a sheet goes, and in which form.
import ArgumentParser
import Foundation
import Knowledge

struct SheetTarget: ParsableArguments {
  @Option(help: "text, markdown or html; without it, by the name of the file.") var format: Sheet.Form?
  @Option(name: .shortAndLong, help: "The file to write, readable by you alone; standard output without it.")
  var output: String?
  @Flag(help: "Write over a file that is there.") var replace = false

  /// The form that was asked for, or that the file's name tells.
  var form: Sheet.Form {
    format ?? Sheet.Form.allCases.first { output?.hasSuffix("." + $0.suffix) == true } ?? .text
  }

  func put(_ sheets: [Sheet], _ context: Context) throws {
    try put(Sheet.written(sheets, as: form), context)
  }

  func put(_ text: String, _ context: Context) throws {
    guard let output else { return print(text, terminator: "") }
    try PrivateFile(path: output).write(text, replacing: replace)
    let values = ["path": output.cleaned]
    FileHandle.standardError.write(Data((context.wording.phrase("sheet.written", values) + "\n").utf8))
  }
}

extension Sheet.Form: ExpressibleByArgument {}
