/// Lists of whole numbers as text, so that they stand in the program and are there without being parsed.

/// Writes lists of numbers between −2²³ and 2²³ − 1, each after its count.
package struct NumberPacker: Sendable {
  private var bytes: [UInt8] = []

  package init() {}

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func put(_ numbers: [Int32]) {
    for number in [Int32(numbers.count)] + numbers {
      bytes += Sixes.bytes(UInt64(UInt32(bitPattern: number) & 0xFF_FFFF), PackedNumbers.width).reversed()
    }
  }
}

/// Reads them in the order in which they were written.
package struct PackedNumbers {
  /// How many characters a number has, the lowest six bits first.
  fileprivate static let width = 4

  private let text: StaticString
  private var place = 0
  /// Whether something was asked for that is not there.
  private var isShort = false

  package init(_ text: StaticString) { self.text = text }

  /// Whether all that was written was read, and no more.
  package var isWhole: Bool { !isShort && place == text.utf8CodeUnitCount }

  /// The next list; an empty one where there is none.
  package mutating func take() -> [Int32] {
    let count = numbers(1).first.map(Int.init) ?? 0
    return numbers(count)
  }

  private mutating func numbers(_ count: Int) -> [Int32] {
    guard count >= 0, count <= (text.utf8CodeUnitCount - place) / Self.width else {
      isShort = true
      return []
    }
    defer { place += count * Self.width }
    let start = UnsafeRawPointer(text.utf8Start) + place
    return [Int32](unsafeUninitializedCapacity: count) { numbers, filled in
      for index in 0..<count {
        numbers[index] = Self.number(start.loadUnaligned(fromByteOffset: index * Self.width, as: UInt32.self))
      }
      filled = count
    }
  }

  private static func number(_ characters: UInt32) -> Int32 {
    let sixes = UInt32(littleEndian: characters) &- 0x3030_3030
    let number = sixes & 63 | sixes >> 2 & 63 << 6 | sixes >> 4 & 63 << 12 | sixes >> 6 & 63 << 18
    // The highest of the 24 bits is the sign.
    return Int32(bitPattern: number << 8) >> 8
  }
}
