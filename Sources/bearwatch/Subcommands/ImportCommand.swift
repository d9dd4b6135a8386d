/// `bearwatch import`: brings exported files into the store, and says of each what it brought.
import ArgumentParser
import Foundation
import Knowledge
import Store
import Terminal

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Imports bills and order lists that were exported elsewhere.",
    discussion: """
      bearwatch import alipay.zip wechat.xlsx        two bills; a password is asked for
      bearwatch import --dry-run orders.csv          only say what would come in
      bearwatch import --password-file pw.txt a.zip  for scripts

      The format is recognised by content. A file of the wrong kind is refused with a
      hint which one to export instead; the others are still read, and the exit
      status is 65.
      """)

  @Argument(help: "Exported files: zip, csv, xlsx, json.") var files: [String]
  @Flag(help: "Read the files without keeping anything.") var dryRun = false
  @Flag(help: "Print one JSON object a file.") var json = false
  @Option(help: "A file whose first line is the archive's password.") var passwordFile: String?

  func run() throws {
    try Failure.reporting { wording in
      let desk = try ImportDesk(wording: wording, store: try OrderStore.opened())
      let password = try passwordFile.map(Self.firstLine)
      var failed = false
      for file in files {
        let report = try desk.bring(file, password: password, rehearsal: dryRun) { wrong in ask(wrong, wording) }
        failed = failed || report.error != nil
        print(json ? try jsonLine(report) : desk.text(report))
      }
      if dryRun, !json { print(wording.phrase("import.rehearsed")) }
      if failed { throw ExitCode(Failure.Status.badInput.rawValue) }
    }
  }

  /// Asks at the terminal, never of a script.
  private func ask(_ wrong: Bool, _ wording: Wording) -> String? {
    guard passwordFile == nil, isatty(STDIN_FILENO) == 1 else { return nil }
    return readSecret(prompt: wording.phrase(wrong ? "import.ask_password_again" : "import.ask_password"))
  }

  private static func firstLine(of path: String) throws -> String {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Failure("import.no_password_file", ["path": path.cleaned], status: .usage)
    }
    return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }
}
