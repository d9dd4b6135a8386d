/// How many columns text takes on a terminal, and text cut or filled to a number of them.
package enum Columns {
  /// The columns of one line; escape codes of colour take none.
  package static func width(of text: some StringProtocol) -> Int {
    var sum = 0
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}", rest.first == "[" {
        rest = rest.drop { $0 != "m" }.dropFirst()
      } else {
        sum += width(of: scalar)
      }
    }
    return sum
  }

  /// 2 for what East Asian type sets in a full square, 0 for marks that sit on another letter, else 1.
  package static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value >= 0x20 && !(0x7F..<0xA0).contains(value) && value != 0xAD ? 1 : 0 }
    if wide.contains(where: { $0.contains(value) }) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// The text if it fits, else as much of it as leaves room for the mark.
  package static func truncate(_ text: String, to width: Int, with mark: String) -> String {
    guard self.width(of: text) > width else { return text }
    let room = width - self.width(of: mark)
    guard room > 0 else { return head(of: mark, width: width) }
    return head(of: text, width: room) + mark
  }

  /// The text with blanks before or behind it up to a number of columns.
  package static func pad(_ text: String, to width: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - self.width(of: text)))
    return right ? blanks + text : text + blanks
  }

  private static func head(of text: String, width: Int) -> String {
    var head = ""
    for character in text where self.width(of: head) + self.width(of: String(character)) <= width {
      head.append(character)
      if self.width(of: head) == width { break }
    }
    return head
  }

  /// East Asian Width W and F of Unicode 15, in blocks; emoji are asked of the standard library.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4C6, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18CFF, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]
}
