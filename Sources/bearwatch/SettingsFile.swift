/// The user's file of settings: YAML with a comment above each, of which only the lines are changed that he changes.
import Foundation
import Knowledge

struct SettingsFile {
  let path: String
  let wording: Wording

  /// What it says, by key, with what is wrong in it; nothing where there is none.
  func read() -> (values: [String: String], problems: [Failure]) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return ([:], []) }
    do {
      let values = try KnowledgeBase.settings(text, file: path.fileName)
      let unknown = values.keys.filter { Settings.Key(rawValue: $0) == nil }.sorted()
      return (values, unknown.map { Failure("settings.unknown", ["name": $0.cleaned], status: .badInput) })
    } catch {
      return (
        [:], [Failure("settings.broken", ["path": path.cleaned, "reason": "\(error)".cleaned], status: .badInput)]
      )
    }
  }

  /// Puts a value in its place, or takes it out; the file is made where there is none.
  func keep(_ value: String?, for key: Settings.Key) throws(Failure) {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? fresh
    var lines = text.components(separatedBy: "\n")
    let line = value.map { "\(key.rawValue): \"\($0.filter { $0 != "\"" && $0 != "\\" })\"" } ?? unset(key)
    if let index = lines.firstIndex(where: { isLine($0, of: key) }) {
      lines[index] = line
    } else {
      lines.insert(line, at: lines.last == "" ? lines.count - 1 : lines.count)
    }
    try write(lines.joined(separator: "\n"))
  }

  /// The file with nothing set: every setting, what it does and what may stand there.
  private var fresh: String {
    let settings = Settings.Key.allCases.flatMap { key in
      ["# " + wording.phrase("settings.\(key.rawValue).help"), unset(key), ""]
    }
    return (["# " + wording.phrase("settings.file"), ""] + settings).joined(separator: "\n")
  }

  private func unset(_ key: Settings.Key) -> String { "# \(key.rawValue): \"\(key.usual)\"" }

  private func isLine(_ line: String, of key: Settings.Key) -> Bool {
    let bare = line.drop { $0 == "#" || $0 == " " }
    return bare.hasPrefix(key.rawValue + ":")
  }

  private func write(_ text: String) throws(Failure) {
    let folder = NSString(string: path).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    } catch { throw Failure("settings.not_kept", ["path": path.cleaned], status: .badInput) }
  }
}
