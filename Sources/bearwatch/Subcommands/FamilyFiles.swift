/// `bearwatch family export` and `family import`: one closed file from the child's machine to the parents'.
import ArgumentParser
import Knowledge
import Store

struct FamilyExport: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes orders and what is agreed into one file, closed with a passphrase.")

  @Option(name: .shortAndLong, help: "The file to write, or a folder.") var output: String
  @Flag(help: "Write over a file that is there.") var replace = false
  @OptionGroup var passphrase: PassphraseOption
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let store = try context.store()
    let desk = SealedDesk(context, passphraseFile: passphrase.passphraseFile)
    let path = try desk.write(output, .family, replacing: replace) { try Envelope(familyOf: store) }
    guard let path else { return try desk.giveUp() }
    let count = try store.ask { store throws(StoreError) in try store.count() }
    desk.asking.say("family.export.done", ["path": path.cleaned, "count": "\(count)", "file": path.fileName.cleaned])
  }
}

struct FamilyImportCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes in a family file; what is here already stays unless you say otherwise.")

  @Argument(help: "A file that `bearwatch family export` has written.") var file: String
  @Flag(help: "Where both differ, take what the file says.") var yes = false
  @OptionGroup var passphrase: PassphraseOption
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let store = try context.store()
    let desk = SealedDesk(context, passphraseFile: passphrase.passphraseFile)
    guard let envelope = try desk.read(file, .family) else { return try desk.giveUp() }
    try context.familyImport(store, Choosing(asking: desk.asking, yes: yes)).bring(envelope, from: file)
  }
}

extension Context {
  /// What brings family files in.
  ///
  /// What is set is set for all profiles, and so left alone in one of them.
  func familyImport(_ store: OpenStore, _ choosing: Choosing) throws(Failure) -> FamilyImport {
    let places = try places()
    let settings = SettingsFile(path: places.settingsFile, wording: wording)
    return FamilyImport(store: store, choosing: choosing, settings: places.profile == nil ? settings : nil)
  }
}
