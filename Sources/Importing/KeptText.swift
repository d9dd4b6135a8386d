/// The one gate for text that is kept: no control or direction characters, and no telephone number.
enum KeptText {
  /// The longest text that is kept, in bytes.
  static let maxLength = 600
  static let maxIdentifier = 80

  static func text(_ cell: Cell) -> String? {
    let clean = cell.count <= maxLength && isPlain(cell) ? cell : [UInt8](cleaned(cell))[...]
    let kept = Trim.spaces(withoutPhones(clean))
    return kept.isEmpty ? nil : String(decoding: kept, as: UTF8.self)
  }

  static func text(_ text: String) -> String? { self.text(Array(text.utf8)[...]) }

  /// A number of an order or a parcel; unlike other text it may be eleven digits long.
  static func identifier(_ cell: Cell) -> String? {
    let clean = isPlain(cell) ? cell : [UInt8](cleaned(cell))[...]
    let kept = Trim.spaces(clean.prefix(maxIdentifier))
    return kept.isEmpty ? nil : String(decoding: kept, as: UTF8.self)
  }

  /// True where no byte can begin an unwanted character, as in most cells.
  private static func isPlain(_ cell: Cell) -> Bool {
    var last: UInt8 = 0
    for byte in cell {
      switch (last, byte) {
      case (_, 0..<0x20), (_, 0x7F), (_, 0xC2), (_, 0xD8), (_, 0xE1), (_, 0xE2), (_, 0xF3): return false
      case (0xE3, 0x85), (0xEF, 0xBB), (0xEF, 0xBE), (0xEF, 0xBF): return false
      default: last = byte
      }
    }
    return true
  }

  private static func cleaned(_ cell: Cell) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: cell.prefix(maxLength), as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: text.append(" ")
      case _ where isUnseen(scalar): continue
      case 0xFFFD where cell.count > maxLength: continue
      default: text.append(scalar)
      }
    }
    return Array(String(text).utf8)
  }

  /// Control characters; marks that turn the direction, join, fill or tag and are not seen themselves.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Replaces the digits of mobile numbers: eleven in a row, 13 to 19 in front, none beside them.
  private static func withoutPhones(_ cell: Cell) -> Cell {
    var text = cell
    var run = 0
    for place in cell.startIndex...cell.endIndex {
      if place < cell.endIndex, isDigit(cell[place]) { run += 1; continue }
      if run == 11, cell[place - 11] == 0x31, cell[place - 10] >= 0x33 {
        for digit in (place - 10)..<place { text[digit] = UInt8(ascii: "*") }
      }
      run = 0
    }
    return text
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
