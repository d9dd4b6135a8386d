/// Goes through Swift text once and tells code from strings and comments.
struct Cutter {
  private let text: [UInt8]
  private var position = 0
  private(set) var code: [UInt8] = []
  private(set) var spoken: [UInt8] = []

  init(_ text: [UInt8]) { self.text = text }

  mutating func cut() {
    while position < text.count { step(until: nil) }
  }

  /// Takes code until a closing parenthesis of its own, or to the end.
  private mutating func step(until close: UInt8?) {
    var depth = 0
    while position < text.count {
      if at("//") {
        while position < text.count, text[position] != UInt8(ascii: "\n") { position += 1 }
      } else if at("/*") {
        skipBlock()
      } else if at("\"") || at("#\"") {
        string()
      } else {
        let byte = text[position]
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
        if close == byte, depth < 0 { return }
        keep(byte)
      }
    }
  }

  private mutating func string() {
    let raw = at("#\"")
    if raw { position += 1 }
    let quote = at("\"\"\"") ? "\"\"\"" : "\""
    let end = raw ? quote + "#" : quote
    position += quote.utf8.count
    spoken.append(UInt8(ascii: "\""))
    code.append(UInt8(ascii: "\""))
    while position < text.count, !at(end) {
      if !raw, at("\\(") {
        position += 2
        step(until: UInt8(ascii: ")"))
        position += 1
      } else {
        if !raw, at("\\"), position + 1 < text.count { say() }
        say()
      }
    }
    position += end.utf8.count
    spoken.append(UInt8(ascii: "\""))
    code.append(UInt8(ascii: "\""))
  }

  private mutating func say() {
    spoken.append(text[position])
    if text[position] == UInt8(ascii: "\n") { code.append(text[position]) }
    position += 1
  }

  private mutating func skipBlock() {
    while position < text.count, !at("*/") {
      if text[position] == UInt8(ascii: "\n") { keep(text[position]) } else { position += 1 }
    }
    position += 2
  }

  private mutating func keep(_ byte: UInt8) {
    code.append(byte)
    spoken.append(byte)
    position += 1
  }

  private func at(_ mark: String) -> Bool { text[position...].starts(with: mark.utf8) }
}
