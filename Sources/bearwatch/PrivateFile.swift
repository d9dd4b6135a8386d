/// A file of the user's that only he can read, written whole or not at all.
import Foundation
import Importing
import Terminal

struct PrivateFile {
  let path: String

  /// A file of a folder under the first name that is not taken yet.
  static func free(_ name: String, _ suffix: String, in folder: String) -> PrivateFile {
    let names = [name] + (2...99).map { "\(name)-\($0)" }
    let files = names.map { PrivateFile(path: "\(folder)/\($0).\(suffix)") }
    return files.first { !$0.exists } ?? files[0]
  }

  /// Writes a text, never over another file without the user's word.
  func write(_ text: String, replacing: Bool) throws(Failure) {
    guard replacing || !exists else { throw Failure("file.exists", ["path": path.cleaned], status: .usage) }
    try write(Data(text.utf8))
  }

  func write(_ content: Data) throws(Failure) {
    let part = "\(path).part-\(UUID().uuidString)"
    let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(isFull: errno == ENOSPC) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: content)
      try file.synchronize()
    } catch {
      unlink(part)
      throw failure(isFull: (error as? CocoaError)?.code == .fileWriteOutOfSpace)
    }
    guard rename(part, path) == 0 else {
      unlink(part)
      throw failure(isFull: false)
    }
  }

  /// - Parameter most: the largest that is read, in bytes.
  func read(most: Int) throws(Failure) -> Data {
    let values = ["path": path.cleaned]
    guard let facts = FileFacts(path), facts.isRegular, facts.size <= most,
      let content = try? Data(contentsOf: URL(filePath: path))
    else { throw Failure("file.not_read", values, status: .badInput) }
    return content
  }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  private func failure(isFull: Bool) -> Failure {
    Failure(isFull ? "file.full" : "file.not_written", ["path": path.cleaned], status: .badInput)
  }
}
