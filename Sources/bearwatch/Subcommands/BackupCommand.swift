/// `bearwatch backup` and `bearwatch restore`: all that is kept, in one file closed with a passphrase.
import ArgumentParser
import Knowledge
import Sealing
import Store

/// Where a script says the passphrase.
struct PassphraseOption: ParsableArguments {
  @Option(help: "A file whose first line is the passphrase; without it you are asked.") var passphraseFile: String?
}

struct BackupCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Writes all that is kept into one file, closed with a passphrase.",
    discussion: """
        bearwatch backup -o usb/bearwatch.bear             a passphrase is asked for, twice
        bearwatch backup -o FILE --passphrase-file pw.txt  for scripts

      Orders, kept cases, settings and your own tables; not what was typed. Without
      the passphrase nobody opens the file, you neither.
      """)

  @Option(name: .shortAndLong, help: "The file to write, or a folder.") var output: String
  @Flag(help: "Write over a file that is there.") var replace = false
  @OptionGroup var passphrase: PassphraseOption
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let (store, places) = (try context.store(), try context.places())
    let desk = SealedDesk(context, passphraseFile: passphrase.passphraseFile)
    let path = try desk.write(output, .backup, replacing: replace) { try Envelope(backupOf: store, places) }
    guard let path else { return try desk.giveUp() }
    let content = try store.ask { store throws(StoreError) in try store.content() }
    desk.asking.say(
      "backup.done", ["path": path.cleaned, "orders": "\(content.orders)", "cases": "\(content.cases)"])
  }
}

struct RestoreCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Puts a backup in place; what is here now is kept beside it.",
    discussion: """
        bearwatch restore usb/bearwatch.bear                     tells both, then asks
        bearwatch restore FILE --passphrase-file pw.txt --yes    for scripts
      """)

  @Argument(help: "A file that `bearwatch backup` has written.") var file: String
  @Flag(help: "Do not ask.") var yes = false
  @OptionGroup var passphrase: PassphraseOption
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let desk = SealedDesk(context, passphraseFile: passphrase.passphraseFile)
    guard let envelope = try desk.read(file, .backup) else { return try desk.giveUp() }
    let restoring = Restoring(places: try context.places(), choosing: Choosing(asking: desk.asking, yes: yes))
    if try !restoring.restore(envelope) { desk.asking.say("ask.given_up") }
  }
}

extension SealedDesk {
  /// Says that nothing was done, which a script sees by the status.
  func giveUp() throws {
    asking.say("ask.given_up")
    throw ExitCode(Failure.interrupted)
  }
}
