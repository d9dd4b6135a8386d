/// The demonstration program of the line editor at a terminal, and the keys that tests press.
import Foundation
import PtySupport
import Testing

/// The demonstration program at a terminal, its prompt already shown.
func demo(
  columns: Int = 80, rows: Int = 12, environment: [String: String] = [:]
) throws -> Pty {
  let pty = try Pty([demoPath], columns: columns, rows: rows, environment: environment)
  try #require(pty.shows("识熊>"))
  return pty
}

/// The program stands beside the bundle of the tests.
let demoPath: String = {
  let arguments = CommandLine.arguments
  let bundle = arguments.first { $0.hasSuffix(".xctest") } ?? arguments[0]
  return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("line-editor-demo").path
}()

let left = "\u{1B}[D"
let up = "\u{1B}[A"
let down = "\u{1B}[B"
let escape = "\u{1B}"

/// A key with Ctrl.
func control(_ key: Character) -> String {
  key.asciiValue.map { String(Unicode.Scalar($0 & 0x1F)) } ?? ""
}

/// What a terminal sends for pasted text.
func pasted(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

/// Text in rows as a terminal shows it.
func rows(of text: String, columns: Int) -> [String] {
  var rows = [""]
  var column = 0
  for character in text {
    let width = character.isASCII ? 1 : 2
    if column + width > columns {
      rows.append("")
      column = 0
    }
    rows[rows.count - 1].append(character)
    column += width
  }
  return rows
}

/// A directory that is gone after the test.
final class Scratch {
  let path: String
  init() throws {
    path = NSTemporaryDirectory() + "bearwatch-terminal-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }
}
