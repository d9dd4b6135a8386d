/// Runs of one or two characters, and how they are written in few bytes.

/// Two characters at most, packed into a number.
package struct Gram: Hashable, Sendable {
  package let code: UInt64

  package init(code: UInt64) { self.code = code }

  package init(_ only: Unicode.Scalar) { code = UInt64(only.value) }

  package init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
    code = UInt64(first.value) << 21 | UInt64(second.value)
  }

  package init(_ scalars: some Sequence<Unicode.Scalar>) { code = scalars.reduce(0) { $0 << 21 | UInt64($1.value) } }

  /// The characters that it stands for.
  package var text: String {
    var text = String.UnicodeScalarView()
    for shift in [21, 0] as [UInt64] {
      if let scalar = Unicode.Scalar(UInt32(code >> shift & 0x1F_FFFF)), scalar.value > 0 { text.append(scalar) }
    }
    return String(text)
  }
}

/// Numbers as characters of six bits, in the order of ASCII.
enum Sixes {
  /// How many characters the code of a gram has.
  static let codeWidth = 7
  private static let first = UInt8(ascii: "0")

  static func bytes(_ number: UInt64, _ width: Int) -> [UInt8] {
    (0..<width).reversed().map { first + UInt8(number >> (6 * UInt64($0)) & 63) }
  }

  static func number(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 6 | UInt64($1 &- first) }
  }

  /// The bytes of a code, the first one in front, as one number.
  static func packed(_ code: UInt64) -> UInt64 {
    (0..<codeWidth).reversed().reduce(0) { $0 << 8 | UInt64(first + UInt8(code >> (6 * UInt64($1)) & 63)) }
  }
}
