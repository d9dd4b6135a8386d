/// The user's own descriptions of exported files: YAML in his folder, as the project's own are.
import Foundation
import Knowledge

struct OwnFormats {
  let folder: String
  /// His beside those of the project, and what is wrong with others of his.
  let known: KnownFormats

  /// - Parameter more: those that he has laid beside other knowledge of his.
  init(folder: String, more: [ExportFormat] = []) throws {
    self.folder = folder
    let known = try KnowledgeBase(packed: packedKnowledge).formats(own: folder)
    let others = more.filter { one in !known.own.contains { $0.id == one.id } }
    self.known = KnownFormats(ours: known.ours, own: known.own + others, problems: known.problems)
  }

  /// What is wrong with descriptions of his, a line each.
  var problems: [String] { known.problems.map { "\($0)".cleaned } }

  /// Tells on standard error what is wrong; the others work all the same.
  func warn() {
    for problem in problems { FileHandle.standardError.write(Data((problem + "\n").utf8)) }
  }

  /// Takes a description away, where it is one of his; whether there was one.
  func drop(_ id: String) throws -> Bool {
    guard known.own.contains(where: { $0.id == id }) else { return false }
    let path = "\(folder)/\(id).yaml"
    do { try FileManager.default.removeItem(atPath: path) } catch {
      throw Failure("formats.not_dropped", ["path": path.cleaned], status: .badInput)
    }
    return true
  }

  /// Writes a description into the folder, readable by its owner alone.
  func keep(_ format: ExportFormat) throws {
    let path = "\(folder)/\(format.id).yaml"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(format.yaml().utf8).write(to: URL(filePath: path), options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    } catch { throw Failure("formats.not_kept", ["path": path.cleaned], status: .badInput) }
  }
}
