/// Undoes the escapes of a string in JavaScript.
enum ScriptString {
  /// The string whose first character stands at `start`, in UTF-8; nil where its closing quote is missing.
  static func content(of text: Cell, from start: Int, quote: UInt8) -> [UInt8]? {
    var content: [UInt8] = []
    var place = start
    /// The first half of a character that is written as two.
    var high: UInt32?
    while place < text.endIndex {
      let byte = text[place]
      if byte == quote { return content }
      place += 1
      if byte != backslash {
        content.append(byte)
      } else if let unit = unit(text, &place) {
        append(unit, &high, to: &content)
        continue
      }
      high = nil
    }
    return nil
  }

  private static let backslash = UInt8(ascii: "\\")

  /// What the escape means whose backslash stands in front of the place; nil for a line that goes on.
  private static func unit(_ text: Cell, _ place: inout Int) -> UInt32? {
    guard place < text.endIndex else { return nil }
    let letter = text[place]
    place += 1
    switch letter {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "v"): return 0x0B
    case UInt8(ascii: "0"): return 0
    case UInt8(ascii: "x"): return hexadecimal(text, &place, digits: 2)
    case UInt8(ascii: "u"): return hexadecimal(text, &place, digits: 4)
    case 0x0A, 0x0D: return nil
    case 0x80...:
      // A character that needs no escape: its first byte is put back, the others follow by themselves.
      place -= 1
      return nil
    default: return UInt32(letter)
    }
  }

  private static func hexadecimal(_ text: Cell, _ place: inout Int, digits: Int) -> UInt32? {
    let word = text[place..<min(text.endIndex, place + digits)]
    guard word.count == digits, let number = UInt32(String(decoding: word, as: UTF8.self), radix: 16) else {
      return 0xFFFD
    }
    place += digits
    return number
  }

  /// Adds a character, or keeps its first half until the second comes.
  private static func append(_ unit: UInt32, _ high: inout UInt32?, to content: inout [UInt8]) {
    if let first = high, (0xDC00..<0xE000).contains(unit) {
      high = nil
      return add(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00), to: &content)
    }
    high = (0xD800..<0xDC00).contains(unit) ? unit : nil
    if high == nil { add(unit, to: &content) }
  }

  private static func add(_ scalar: UInt32, to content: inout [UInt8]) {
    content.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
  }
}
