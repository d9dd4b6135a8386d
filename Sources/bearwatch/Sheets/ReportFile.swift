/// Files that the user wants written: readable by him alone, never over another without his word.
import Foundation

enum ReportFile {
  /// A path in a folder that is not taken yet.
  static func free(_ name: String, _ suffix: String, in folder: String) -> String {
    let names = [name] + (2...99).map { "\(name)-\($0)" }
    let paths = names.map { "\(folder)/\($0).\(suffix)" }
    return paths.first { !FileManager.default.fileExists(atPath: $0) } ?? paths[0]
  }

  static func write(_ text: String, to path: String, replacing: Bool = false) throws(Failure) {
    guard replacing || !FileManager.default.fileExists(atPath: path) else {
      throw Failure("report.exists", ["path": path.cleaned], status: .usage)
    }
    let mask = umask(0o077)
    defer { umask(mask) }
    do { try Data(text.utf8).write(to: URL(filePath: path), options: .atomic) } catch {
      throw Failure("report.not_written", ["path": path.cleaned], status: .badInput)
    }
  }
}
