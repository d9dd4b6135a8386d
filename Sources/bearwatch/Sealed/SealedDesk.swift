/// Sealed files: written and opened, with the passphrase that the user is asked for.
import Foundation
import Knowledge
import Model
import Sealing
import Terminal

struct SealedDesk {
  /// How often a passphrase is asked for.
  private static let tries = 3

  let wording: Wording
  let stage: Stage
  /// A file whose first line is the passphrase, for scripts.
  var passphraseFile: String?

  /// The terminal, for a person.
  init(_ context: Context, passphraseFile: String?) {
    let stage = Stage.terminal(history: nil, settings: context.settings, wording: context.wording)
    self.init(wording: context.wording, stage: stage, passphraseFile: passphraseFile)
  }

  init(wording: Wording, stage: Stage, passphraseFile: String? = nil) {
    (self.wording, self.stage, self.passphraseFile) = (wording, stage, passphraseFile)
  }

  var asking: Asking { Asking(wording: wording, stage: stage) }

  /// Whether a file begins as sealed ones do, whatever it is called.
  static func isSealed(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    return SealedFile.isOne((try? file.read(upToCount: 16)) ?? Data())
  }

  /// Writes a file, of which others read nothing; nil where the user has given up.
  /// - Returns: the path of the file, which in a folder is named by the day.
  func write(_ path: String, _ kind: Envelope.Kind, replacing: Bool, content: () throws -> Envelope) throws -> String? {
    let file = PrivateFile(path: try place(path, kind))
    if file.exists, !replacing {
      guard stage.isInteractive else { throw Failure("file.exists", ["path": file.path.cleaned], status: .usage) }
      guard asking.agrees("file.replace", ["path": file.path.cleaned]) else { return nil }
    }
    guard let passphrase = try newPassphrase() else { return nil }
    let bytes = try content().encoded()
    do { try file.write(SealedFile.seal(bytes, kind: kind.rawValue, passphrase: passphrase)) } catch let error
      as SealingError
    { throw failure(error, path) }
    return file.path
  }

  /// What is in a file, once it has been opened; nil where the user has given up.
  func read(_ path: String, _ kind: Envelope.Kind) throws -> Envelope? {
    let content = try PrivateFile(path: path).read(most: SealedFile.maxSize)
    do {
      let file = try SealedFile(content)
      guard file.kind == kind.rawValue else { throw other(file.kind, path) }
      return try open(file, path).map { try Envelope($0, as: kind) }
    } catch let error as SealingError { throw failure(error, path) }
  }

  private func open(_ file: SealedFile, _ path: String) throws -> Data? {
    if let given = try givenPassphrase() { return try file.content(given) }
    for attempt in 1...Self.tries {
      let key = attempt == 1 ? "sealing.ask" : "sealing.ask_again"
      guard let text = stage.secret(wording.phrase(key, ["file": path.fileName.cleaned])) else { return nil }
      let passphrase = Passphrase(text)
      if passphrase.isEmpty { return nil }
      do { return try file.content(passphrase) } catch {
        if error != .wrongPassphraseOrTampered || attempt == Self.tries { throw error }
      }
    }
    return nil
  }

  /// Asked for twice, until both are the same and long enough.
  private func newPassphrase() throws -> Passphrase? {
    if let given = try givenPassphrase() {
      guard given.isLongEnough else { throw Failure("sealing.too_short", status: .usage) }
      return given
    }
    asking.say("sealing.about")
    while let text = stage.secret(wording.phrase("sealing.ask_new")), !Passphrase(text).isEmpty {
      guard Passphrase(text).isLongEnough else {
        asking.show([Paragraph(.plain, Failure("sealing.too_short", status: .usage).text(wording))])
        continue
      }
      guard let again = stage.secret(wording.phrase("sealing.ask_twice")) else { return nil }
      if again == text { return Passphrase(text) }
      asking.say("sealing.differ")
    }
    return nil
  }

  private func givenPassphrase() throws(Failure) -> Passphrase? {
    guard let passphraseFile else {
      guard stage.isInteractive else { throw Failure("sealing.no_passphrase", status: .usage) }
      return nil
    }
    return Passphrase(try FirstLine(of: passphraseFile).text)
  }

  private func place(_ path: String, _ kind: Envelope.Kind) throws(Failure) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else { return path }
    return "\(path)/\(kind.format)-\(stage.now().day).bear".replacing("//", with: "/")
  }

  private func other(_ kind: UInt8, _ path: String) -> Failure {
    switch Envelope.Kind(rawValue: kind) {
    case .family: Failure("sealing.is_family", ["path": path.cleaned], status: .badInput)
    case .backup: Failure("sealing.is_backup", ["path": path.cleaned], status: .badInput)
    case nil: failure(.newerVersion, path)
    }
  }

  private func failure(_ error: SealingError, _ path: String) -> Failure {
    Failure("sealing.\(error.rawValue)", ["path": path.cleaned], status: .badInput)
  }
}

/// The first line of a file that holds a password.
struct FirstLine {
  let text: String

  init(of path: String) throws(Failure) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Failure("import.no_password_file", ["path": path.cleaned], status: .usage)
    }
    self.text = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }
}
