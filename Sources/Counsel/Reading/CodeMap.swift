/// Small whole numbers by codes: an open-addressing hash table, since nobody chooses the codes to make it slow.
struct CodeMap: Sendable {
  private static let free = UInt64.max
  /// 2⁶⁴ divided by the golden ratio (Knuth, The Art of Computer Programming, volume 3, section 6.4).
  private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var codes: [UInt64]
  private var values: [Int32]
  private var count = 0
  private var shift: UInt64

  /// - Parameter capacity: how many codes are expected.
  init(capacity: Int = 0) {
    let bits = max(4, Int.bitWidth - (max(1, capacity) * 2 - 1).leadingZeroBitCount)
    codes = Array(repeating: Self.free, count: 1 << bits)
    values = Array(repeating: 0, count: 1 << bits)
    shift = UInt64(UInt64.bitWidth - bits)
  }

  /// - Parameter code: any but 2⁶⁴ − 1.
  subscript(code: UInt64) -> Int? {
    get {
      let place = place(of: code)
      return codes[place] == code ? Int(values[place]) : nil
    }
    set {
      guard let newValue else { return }
      var place = place(of: code)
      if codes[place] != code {
        if count * 2 >= codes.count {
          grow()
          place = self.place(of: code)
        }
        codes[place] = code
        count += 1
      }
      values[place] = Int32(newValue)
    }
  }

  /// Where the code stands, or where it would.
  private func place(of code: UInt64) -> Int {
    var place = Int((code &* Self.golden) >> shift)
    while codes[place] != code, codes[place] != Self.free { place = (place + 1) & (codes.count - 1) }
    return place
  }

  private mutating func grow() {
    var larger = CodeMap(capacity: codes.count)
    for (code, value) in zip(codes, values) where code != Self.free { larger[code] = Int(value) }
    self = larger
  }
}
