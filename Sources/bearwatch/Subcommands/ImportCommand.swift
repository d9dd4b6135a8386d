/// `bearwatch import`: brings exported files into the store, and says of each what it brought.
import ArgumentParser
import Foundation
import Knowledge
import Store
import Terminal

struct ImportCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Imports bills, order lists, saved pages and message backups.",
    discussion: """
        bearwatch import alipay.zip wechat.xlsx        two bills; a password is asked for
        bearwatch import ~/Downloads                   whatever in a folder holds orders
        bearwatch import --dry-run orders.csv          only say what would come in
        bearwatch import --undo                        take the last import back
        bearwatch import --password-file pw.txt a.zip  for scripts

      The format is recognised by content. A file of the wrong kind is refused with a
      hint which one to export instead; the others are still read, and the exit
      status is 65. At a terminal, a table that nobody knows is asked about.
      """)

  @Argument(help: "Exported files or folders: zip, csv, xlsx, html, json, xml.") var files: [String] = []
  @Flag(help: "Read the files without keeping anything.") var dryRun = false
  @Flag(help: "Take back what the last import brought.") var undo = false
  @Flag(help: "Print one JSON object a file.") var json = false
  @Option(help: "A file whose first line is the archive's password.") var passwordFile: String?
  @OptionGroup var flags: Flags

  func validate() throws {
    guard undo != !files.isEmpty else { throw ValidationError("Name the files to import, or --undo alone.") }
  }

  func run(in context: Context) throws {
    let wording = context.wording
    if let sealed = files.first(where: SealedDesk.isSealed) {
      throw Failure("import.is_sealed", ["path": sealed.cleaned], status: .badInput)
    }
    let store = try context.store()
    guard !undo else { return try takeBack(store, wording) }
    let password = try passwordFile.map { try FirstLine(of: $0).text }
    var desk = try ImportDesk(wording: wording, store: store, stage: stage(context))
    desk.own.warn()
    let manner = ImportDesk.Manner(password: password, isRehearsal: dryRun)
    let outcome = try desk.bring(GivenFiles(files), manner) { news, words in try put(news, words) }
    if outcome.wasStopped { throw ExitCode(Failure.interrupted) }
    if dryRun, !json { print(wording.phrase("import.rehearsed")) }
    if outcome.failed { throw ExitCode(Failure.Status.badInput.rawValue) }
  }

  private func put(_ news: ImportDesk.News, _ words: ImportWords) throws {
    guard json else { return print(words.text(news)) }
    switch news {
    case .report(let report): print(try jsonLine(report))
    case .passedOver(let reports): for report in reports { print(try jsonLine(report)) }
    }
  }

  /// The terminal, for a person; a script is never asked.
  private func stage(_ context: Context) -> Stage {
    var stage = Stage.terminal(history: nil, settings: context.settings, wording: context.wording)
    stage.isInteractive = stage.isInteractive && !json && passwordFile == nil
    return stage
  }

  private func takeBack(_ store: OpenStore, _ wording: Wording) throws {
    let done = try TakingBack(wording: wording, store: store).run()
    print(done ?? wording.phrase("undo.none"))
    if done == nil { throw ExitCode(Failure.Status.badInput.rawValue) }
  }
}
