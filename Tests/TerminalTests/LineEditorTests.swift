/// The line editor at a terminal: what a person types, and what the screen shows.
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

@Suite struct LineEditorTests {
  @Test func `typed Chinese arrives as it was typed`() throws {
    let pty = try demo()
    pty.send("他说我的快递丢了，张三·李四 20°\r")
    let expected = ["识熊> 他说我的快递丢了，张三·李四 20°", "got: [\"他说我的快递丢了，张三·李四 20°\"]", "识熊>"]
    #expect(pty.lines(like: expected) == expected)
  }

  @Test(arguments: [20, 21, 40, 41, 80])
  func `inserting and deleting inside a wrapped Chinese line leaves the screen true`(columns: Int) throws {
    let pty = try demo(columns: columns)
    let text = String("一二三四五六七八九十".flatMap { _ in "甲乙丙丁戊己庚辛壬癸" }.prefix(55))
    pty.send(text)
    #expect(pty.waits { $0.text.replacingOccurrences(of: "\n", with: "").contains(text.suffix(5)) })
    var line = Array(text)
    for (steps, insert) in [(20, "中"), (9, "A"), (15, "国家"), (3, "x")] {
      pty.send(String(repeating: left, count: steps) + insert + "\u{7F}" + insert)
    }
    line.insert("中", at: 35)
    line.insert("A", at: 27)
    line.insert(contentsOf: "国国家", at: 13)
    line.insert("x", at: 13)
    pty.send("\u{5}完")
    let expected = rows(of: "识熊> " + String(line) + "完", columns: columns)
    #expect(pty.lines(like: expected) == expected)
    pty.send("\r")
    #expect(pty.waits { $0.lines.last == "识熊>" })
  }

  /// The text as libedit lays it out.
  private func rows(of text: String, columns: Int) -> [String] {
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
}
