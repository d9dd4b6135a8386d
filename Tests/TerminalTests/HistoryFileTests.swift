/// The file of what was typed before.
import Foundation
import Testing

@testable import Terminal

@Suite struct HistoryFileTests {
  private let scratch: Scratch
  private var path: String { scratch.path + "/history" }

  init() throws { scratch = try Scratch() }

  @Test func `entries come back as they were, also with newlines and backslashes`() {
    let entries = ["他说\n丢件", "C:\\new \\n", "尾\\"]
    let history = HistoryFile(path: path)
    entries.forEach(history.append)
    #expect(HistoryFile(path: path).entries == entries)
  }

  @Test func `only the owner can read it`() throws {
    try "旧\n".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    HistoryFile(path: path).append("新")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "旧\n新\n")
  }

  @Test func `blank lines, repeats and lines with a leading space are not kept`() {
    let history = HistoryFile(path: path)
    for line in ["一", "", "  ", " 悄悄", "一", "二", "一"] { history.append(line) }
    #expect(history.entries == ["一", "二", "一"])
  }

  @Test func `it stays within its bound, oldest first to go`() throws {
    let history = HistoryFile(path: path, limit: 8)
    for number in 1...40 { history.append("第\(number)句") }
    #expect(history.entries.count <= 10)
    #expect(HistoryFile(path: path, limit: 8).entries == (33...40).map { "第\($0)句" })
    #expect(try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").count == 8)
  }

  @Test func `two at once lose nothing of each other`() {
    let (one, other) = (HistoryFile(path: path), HistoryFile(path: path))
    one.append("甲")
    other.append("乙")
    one.append("丙")
    #expect(HistoryFile(path: path).entries == ["甲", "乙", "丙"])
  }

  @Test func `what was cleared is gone from the file`() {
    let history = HistoryFile(path: path)
    history.append("一")
    history.clear()
    #expect(history.entries.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a file that cannot be written still serves the talk`() {
    let history = HistoryFile(path: scratch.path + "/no/such/history")
    history.append("一")
    #expect(history.entries == ["一"])
  }

  @Test func `a file that somebody spoiled cannot steer the terminal`() throws {
    try "好\u{1B}[2J的\n".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(HistoryFile(path: path).entries == ["好的"])
  }
}
