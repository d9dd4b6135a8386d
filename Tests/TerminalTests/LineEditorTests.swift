/// The line editor at a terminal: what a person types, and what the screen shows.
import Foundation
import PtySupport
import Testing

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

  @Test(arguments: [20, 33, 80], 1...3 as ClosedRange<UInt64>)
  func `any run of edits leaves on the screen what is in the line`(columns: Int, seed: UInt64) throws {
    let pty = try demo(columns: columns, rows: 14)
    var random = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(columns))
    var line: [Character] = []
    var cursor = 0
    for _ in 0..<90 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5:
        let text = ["快递", "，", "a", "退款89元", "。", "Ab c"].randomElement(using: &random) ?? ""
        line.insert(contentsOf: text, at: cursor)
        cursor += text.count
        pty.send(text)
      case 5, 6:
        let steps = Int.random(in: 1...15, using: &random)
        cursor = max(0, cursor - steps)
        pty.send(String(repeating: left, count: steps))
      case 7:
        if cursor > 0 { line.remove(at: cursor - 1) }
        cursor = max(0, cursor - 1)
        pty.send("\u{7F}")
      case 8:
        if cursor < line.count { line.remove(at: cursor) }
        pty.send(escape + "[3~")
      default:
        cursor = min(line.count, cursor + 1)
        pty.send(escape + "[C")
      }
    }
    pty.send("\u{5}完")
    let expected = rows(of: "识熊> " + String(line) + "完", columns: columns)
    #expect(pty.lines(like: expected) == expected)
  }

  @Test func `a line that wraps at the bottom of the screen scrolls it and stays true`() throws {
    let pty = try demo(columns: 20, rows: 6)
    for word in ["一", "二", "三"] {
      pty.send(word + "\r")
      #expect(pty.waits { $0.text.contains("got: [\"\(word)\"]") && $0.lines.last == "识熊>" })
    }
    let text = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑"
    pty.send(text)
    #expect(pty.waits { $0.text.hasSuffix("丑") })
    for (steps, insert) in [(16, "中国"), (2, "A")] { pty.send(String(repeating: left, count: steps) + insert) }
    let expected = rows(of: "识熊> 一二三四五六A中国" + text.dropFirst(6), columns: 20)
    #expect(pty.waits { Array($0.lines.suffix(expected.count)) == expected })
    #expect(pty.screen.lines.dropLast(expected.count).last == "got: [\"三\"]")
    pty.send("\r")
    #expect(pty.waits { $0.lines.last == "识熊>" })
  }

  @Test func `a line longer than the screen can still be edited at its start`() throws {
    let pty = try demo(columns: 20, rows: 5)
    let text = String(repeating: "一二三四五六七八九十", count: 8)
    pty.send(text)
    #expect(pty.waits { $0.text.hasSuffix("十") })
    pty.send(control("a"))
    let top = Array(rows(of: "识熊> 甲" + text, columns: 20).prefix(5))
    pty.send("甲")
    #expect(pty.lines(like: top) == top)
    pty.send(control("e") + "乙")
    let bottom = Array(rows(of: "识熊> 甲" + text + "乙", columns: 20).suffix(5))
    #expect(pty.lines(like: bottom) == bottom)
    pty.send("\r")
    #expect(pty.waits { $0.lines.last == "识熊>" })
    #expect(String(decoding: pty.output, as: UTF8.self).contains("got: [\"甲\(text)乙\"]"))
  }
}

/// A run of numbers that is the same every time.
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
