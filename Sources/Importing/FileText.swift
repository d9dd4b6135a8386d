/// Turns a file's bytes into UTF-8: by its byte order mark, else as strict UTF-8, else as GB18030.
import Glibc

enum FileText {
  static func utf8(_ bytes: consuming [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return converted(Array(bytes.dropFirst(2)), from: "UTF-16LE") }
    if bytes.starts(with: [0xFE, 0xFF]) { return converted(Array(bytes.dropFirst(2)), from: "UTF-16BE") }
    if isUTF8(bytes) { return bytes }
    if let whole = withoutHalfCharacter(bytes) { return whole }
    return converted(bytes, from: "GB18030")
  }

  /// UTF-8 whatever its bytes are: libxml2 passes on names that are none, and Foundation stops the program at them.
  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    isUTF8(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// UTF-8 that ends in the middle of a character, as half a download may.
  private static func withoutHalfCharacter(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.last ?? 0 >= 0x80 else { return nil }
    let whole = (1...3).lazy.map { Array(bytes.dropLast($0)) }.first(where: isUTF8)
    return whole.flatMap { $0.contains { $0 >= 0x80 } ? $0 : nil }
  }

  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
  }

  /// Bytes that are no text in the encoding become U+FFFD, so that one bad byte does not cost a whole bill.
  static func converted(_ bytes: consuming [UInt8], from encoding: String) -> [UInt8] {
    guard let handle = iconv_open("UTF-8", encoding), handle != iconv_t(bitPattern: -1) else { return bytes }
    defer { iconv_close(handle) }
    var input = bytes
    var taken = 0
    var text: [UInt8] = []
    text.reserveCapacity(input.count / 2 * 3 + 16)
    while taken < input.count {
      let done = convert(&input, from: taken, with: handle, into: &text)
      taken += done
      guard done == 0 else { continue }
      text += [0xEF, 0xBF, 0xBD]
      taken += 1
    }
    return text
  }

  /// How much is converted at once; a character that the end of a piece cuts is left to the next one.
  private static let piece = 1 << 18

  /// Converts up to the first bad byte or the piece's end, and returns how many bytes that took.
  private static func convert(_ input: inout [UInt8], from: Int, with handle: iconv_t, into text: inout [UInt8]) -> Int
  {
    let length = min(input.count - from, piece)
    let room = length * 2 + 16
    var remaining = length
    let part = [UInt8](unsafeUninitializedCapacity: room) { output, count in
      input.withUnsafeMutableBytes { bytes in
        var source = bytes.baseAddress?.advanced(by: from).assumingMemoryBound(to: CChar.self)
        output.withMemoryRebound(to: CChar.self) { characters in
          var target = characters.baseAddress
          var space = room
          iconv(handle, &source, &remaining, &target, &space)
          count = room - space
        }
      }
    }
    text.append(contentsOf: part)
    return length - remaining
  }
}
