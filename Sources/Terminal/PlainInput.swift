/// Lines from a pipe, a file or a terminal that cannot move its cursor: read as they are, without editing.
import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum PlainInput {
  /// The next line of standard input, shown a prompt only where somebody types it; nil at the end.
  static func readLine(prompt: String) -> String? {
    if isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 { ceditline_write(clean(prompt)) }
    var length = 0
    guard let bytes = ceditline_line(&length) else { return nil }
    defer { free(bytes) }
    let buffer = UnsafeRawBufferPointer(start: bytes, count: length)
    var line = Substring(String(decoding: buffer, as: UTF8.self))
    if let last = line.last, last.isNewline { line.removeLast() }
    return clean(String(line))
  }
}
