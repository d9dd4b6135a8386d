/// Makes well-formed XML of a backup of messages as Android's programs write it.
///
/// They write emoji as two references to halves of a character, and control characters, both of which no reader of XML
/// takes; and pictures as attributes of megabytes, which nobody here wants.
struct BackupRepair {
  private static let roots = ["<smses", "<smss"].map { Array($0.utf8) }
  private static let entities = ["amp;", "lt;", "gt;", "quot;", "apos;"].map { Array($0.utf8) }
  private static let data = Array("data=".utf8)

  private let text: ArraySlice<UInt8>
  private var output: [UInt8] = []
  private var place: Int
  /// Where the bytes begin that are still to be copied as they are.
  private var copied: Int
  private var isTag = false
  private var quote: UInt8 = 0

  /// The text from its root element on, so that what is declared before it counts for nothing; nil where there is none.
  static func repaired(_ text: [UInt8]) -> [UInt8]? {
    guard let root = roots.compactMap({ text[...].index(of: $0) }).min() else { return nil }
    var repair = BackupRepair(text[root...])
    repair.run()
    return repair.output
  }

  private init(_ text: ArraySlice<UInt8>) {
    self.text = text
    (place, copied) = (text.startIndex, text.startIndex)
    output.reserveCapacity(text.count)
  }

  private mutating func run() {
    while place < text.endIndex {
      let byte = text[place]
      switch byte {
      case UInt8(ascii: "&"): reference()
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: replace(upTo: place + 1, by: [])
      case UInt8(ascii: "d") where isTag && quote == 0 && isPicture: picture()
      default:
        follow(byte)
        place += 1
      }
    }
    output += text[copied...]
  }

  private mutating func follow(_ byte: UInt8) {
    if quote != 0 {
      if byte == quote { quote = 0 }
    } else if isTag {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      if byte == UInt8(ascii: ">") { isTag = false }
    } else if byte == UInt8(ascii: "<") {
      isTag = true
    }
  }

  private mutating func replace(upTo end: Int, by bytes: [UInt8]) {
    output += text[copied..<place]
    output += bytes
    (place, copied) = (end, end)
  }

  private var isPicture: Bool { text[place - 1] <= 0x20 && text[place...].starts(with: Self.data) }

  /// Empties the attribute.
  private mutating func picture() {
    let open = place + Self.data.count
    guard open < text.endIndex, text[open] == UInt8(ascii: "\"") || text[open] == UInt8(ascii: "'") else {
      return place = open
    }
    let end = text[(open + 1)...].firstIndex(of: text[open]) ?? text.endIndex
    place = open + 1
    replace(upTo: end, by: [])
    place = min(end + 1, text.endIndex)
  }

  private mutating func reference() {
    guard let (value, end) = Self.number(text[(place + 1)...]) else {
      if Self.entities.contains(where: { text[(place + 1)...].starts(with: $0) }) { return place += 1 }
      return replace(upTo: place + 1, by: Array("&amp;".utf8))
    }
    switch value {
    case 0xD800...0xDBFF: pair(value, end)
    case 0xDC00...0xDFFF: replace(upTo: end, by: Array("\u{FFFD}".utf8))
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: place = end
    default: replace(upTo: end, by: [])
    }
  }

  /// The character of which two references are the halves.
  private mutating func pair(_ high: UInt32, _ end: Int) {
    guard end < text.endIndex, text[end] == UInt8(ascii: "&"), let (low, last) = Self.number(text[(end + 1)...]),
      (0xDC00...0xDFFF).contains(low),
      let whole = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { return replace(upTo: end, by: Array("\u{FFFD}".utf8)) }
    replace(upTo: last, by: Array(String(Character(whole)).utf8))
  }

  /// The number of `#55357;` or `#xD83D;`, and where what follows it begins.
  private static func number(_ text: ArraySlice<UInt8>) -> (UInt32, Int)? {
    guard text.first == UInt8(ascii: "#"), let end = text.prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
      return nil
    }
    let digits = String(decoding: text[(text.startIndex + 1)..<end], as: UTF8.self)
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.map { ($0, end + 1) }
  }
}
