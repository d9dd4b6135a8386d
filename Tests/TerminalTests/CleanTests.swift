/// Text made harmless, and the decision about colour.
import Testing

@testable import Terminal

@Suite struct CleanTests {
  @Test(arguments: [
    ("快递\n丢了", "快递\n丢了"), ("a\tb", "a b"), ("a\rb\u{7}c\u{8}\u{7F}", "abc"), ("\u{1B}[2J\u{1B}[1;31m红\u{1B}[0m", "红"),
    ("\u{1B}]0;title\u{7}x", "x"), ("\u{1B}]8;;http://a\u{1B}\\b\u{1B}]8;;\u{1B}\\", "b"), ("\u{9B}31m红", "红"),
    ("\u{1B}(B文", "文"), ("\u{1B}cx", "x"), ("a\u{202E}b\u{2066}c\u{200B}\u{FEFF}", "abc"), ("\u{1B}]没有结尾", "没有结尾"),
    ("\u{1B}Pq\u{1B}\\好", "好"), ("\u{85}\u{90}好", "好"), ("\u{1B}", ""), ("\u{1B}[31", ""), ("\u{1B}\u{1B}[1m好", "好"),
    ("👨‍👩‍👧", "👨‍👩‍👧"), ("一\u{2028}二", "一\n二"), ("\u{1B}[3\u{1B}[1m好", "好"),
  ])
  func `nothing that steers the terminal is left`(raw: String, shown: String) {
    #expect(clean(raw) == shown)
  }

  @Test func `every control character alone is taken away`() {
    for value in Array(0...0x1F) + Array(0x7F...0x9F) where value != 0x0A && value != 0x09 {
      let control = Unicode.Scalar(UInt8(value))
      #expect(clean("\(control)") == "")
    }
  }

  @Test func `style is codes or nothing`() {
    #expect(Style(isOn: true)("急", .bold, .red) == "\u{1B}[1;31m急\u{1B}[0m")
    #expect(Style(isOn: true).dim("") == "")
    #expect(Style(isOn: false).red("急") == "急")
  }

  @Test func `colour follows the option, then the environment, then the terminal`() {
    func shows(_ colour: Screen.Colour, _ isTerminal: Bool, _ environment: [String: String]) -> Bool {
      Screen.showsColour(colour, isTerminal: isTerminal) { environment[$0] }
    }
    #expect(shows(.auto, true, ["TERM": "xterm"]))
    #expect(!shows(.auto, false, ["TERM": "xterm"]))
    #expect(!shows(.auto, true, ["TERM": "dumb"]))
    #expect(!shows(.auto, true, [:]))
    #expect(!shows(.auto, true, ["TERM": "xterm", "NO_COLOR": "1"]))
    #expect(shows(.auto, true, ["TERM": "xterm", "NO_COLOR": ""]))
    #expect(shows(.auto, false, ["CLICOLOR_FORCE": "1"]))
    #expect(!shows(.auto, false, ["CLICOLOR_FORCE": "0"]))
    #expect(!shows(.auto, true, ["TERM": "xterm", "NO_COLOR": "1", "CLICOLOR_FORCE": "1"]))
    #expect(shows(.always, false, ["NO_COLOR": "1"]))
    #expect(!shows(.never, true, ["TERM": "xterm", "CLICOLOR_FORCE": "1"]))
  }
}
