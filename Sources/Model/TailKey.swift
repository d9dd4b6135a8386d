/// What is compared of a number when only its end is told: letters and digits of ASCII, in capitals, the last one first.
package struct TailKey: Hashable, Sendable {
  package let text: String

  package init(_ number: String) {
    // By bytes, since a store makes a key for each of very many numbers.
    let kept = number.utf8.reversed().compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): byte
      case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
      default: nil
      }
    }
    text = String(decoding: kept, as: UTF8.self)
  }

  /// True where this is the key of a number that ends as the other does.
  package func ends(with tail: TailKey) -> Bool { !tail.text.isEmpty && text.hasPrefix(tail.text) }
}
