/// What was typed before, kept in a file that only its owner can read: one entry a line, a newline in it as `\n`.
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

package final class HistoryFile {
  private static let beside = ".new"

  package let path: String
  package let limit: Int
  /// Oldest first.
  package private(set) var entries: [String] = []

  /// Reads the file; where there is none, history is empty.
  package init(path: String, limit: Int = 500) {
    self.path = path
    self.limit = max(1, limit)
    entries = Self.read(path)
    if entries.count > self.limit {
      entries.removeFirst(entries.count - self.limit)
      replaceFile()
    }
  }

  /// Keeps an entry, unless it is blank, repeats the last, or begins with a space.
  package func append(_ entry: String) {
    guard let first = entry.first, first != " ", !entry.allSatisfy(\.isWhitespace), entry != entries.last else {
      return
    }
    entries.append(entry)
    let added = write(Self.escaped(entry) + "\n", to: path, flags: O_WRONLY | O_CREAT | O_APPEND)
    if entries.count > limit + limit / 4 || !added {
      entries.removeFirst(max(0, entries.count - limit))
      replaceFile()
    }
  }

  /// Forgets everything, in the file too.
  package func clear() {
    entries = []
    for end in ["", Self.beside] { unlink(path + end) }
  }

  /// A history that cannot be written is no reason to disturb a conversation; it then lives as long as the talk.
  private func replaceFile() {
    let text = entries.map { Self.escaped($0) + "\n" }.joined()
    let beside = path + Self.beside
    if write(text, to: beside, flags: O_WRONLY | O_CREAT | O_TRUNC) { rename(beside, path) }
  }

  private func write(_ text: String, to path: String, flags: Int32) -> Bool {
    let file = open(path, flags | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    fchmod(file, 0o600)
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBytes { Self.writeAll($0, to: file) }
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = Platform.write(file, UnsafeRawBufferPointer(rebasing: bytes[done...]))
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  private static func read(_ path: String) -> [String] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = Platform.read(file, &chunk), count > 0 { bytes += chunk[..<count] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { clean(unescaped($0)) }
  }

  static func escaped(_ entry: String) -> String {
    var text = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  static func unescaped(_ line: Substring) -> String {
    var text = ""
    var rest = line.unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let next = rest.popFirst() else {
        text.unicodeScalars.append(scalar)
        continue
      }
      text.unicodeScalars.append(next == "n" ? "\n" : next)
    }
    return text
  }
}
