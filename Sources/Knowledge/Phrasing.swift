/// How scammers word things: short runs of characters with weights, learnt from the texts of `Knowledge/corpus/` alone.
package struct Phrasing: Codable, Hashable, Sendable {
  /// What every text begins with, in thousandths of log-odds.
  package var bias: Int
  /// The grams in rising order of their codes, each as wide as the other, so that they are found without being read.
  private var records: String

  /// What is known of one gram.
  package struct Entry: Hashable, Sendable {
    package var gram: Gram
    /// How rare it is, and what it weighs, both in thousandths.
    package var rarity: Int
    package var weight: Int

    package init(gram: Gram, rarity: Int, weight: Int) {
      (self.gram, self.rarity, self.weight) = (gram, rarity, weight)
    }
  }

  package init(bias: Int, entries: [Entry]) {
    self.bias = bias
    var bytes: [UInt8] = []
    for entry in entries.sorted(by: { $0.gram.code < $1.gram.code }) {
      bytes += Sixes.bytes(entry.gram.code, Table.code)
      bytes += Sixes.bytes(UInt64(entry.rarity), Table.number)
      bytes += Sixes.bytes(UInt64(entry.weight + Table.zero), Table.number)
    }
    records = String(decoding: bytes, as: UTF8.self)
  }

  /// The grams, ready to be looked up.
  package var table: Table { Table(bytes: Array(records.utf8)) }

  /// The records of all grams.
  package struct Table: Sendable {
    fileprivate static let code = 7
    fileprivate static let number = 3
    private static let width = code + 2 * number
    /// What a weight of nothing is written as.
    fileprivate static let zero = 1 << 17

    fileprivate let bytes: [UInt8]

    package var count: Int { bytes.count / Self.width }

    /// What is known of a gram; found by halving.
    package func entry(_ gram: Gram) -> Entry? {
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        if code(middle) < gram.code { low = middle + 1 } else { high = middle }
      }
      return low < count && code(low) == gram.code ? self[low] : nil
    }

    package subscript(place: Int) -> Entry {
      let start = place * Self.width + Self.code
      let weight = Sixes.number(bytes[start + Self.number..<start + 2 * Self.number])
      return Entry(
        gram: Gram(code: code(place)), rarity: Int(Sixes.number(bytes[start..<start + Self.number])),
        weight: Int(weight) - Self.zero)
    }

    private func code(_ place: Int) -> UInt64 {
      Sixes.number(bytes[place * Self.width..<place * Self.width + Self.code])
    }
  }
}

extension Phrasing {
  /// Where the knowledge keeps it.
  package static let file = "phrasing.tsv"
  private static let head = "# Written by train-phrasing from corpus/; change the texts there, not this file.\nbias\t"

  /// - Parameter text: as `text` writes it; nil where it is something else.
  package init?(text: String) {
    guard text.hasPrefix(Self.head) else { return nil }
    let lines = text.dropFirst(Self.head.count).split(separator: "\n")
    guard let bias = lines.first.flatMap({ Int($0) }) else { return nil }
    var entries: [Entry] = []
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t")
      guard fields.count == 3, let rarity = Int(fields[1]), let weight = Int(fields[2]), rarity >= 0,
        abs(weight) < Table.zero
      else { return nil }
      entries.append(Entry(gram: Gram(fields[0].unicodeScalars), rarity: rarity, weight: weight))
    }
    self.init(bias: bias, entries: entries)
  }

  /// The file's text: a line a gram with its characters, how rare it is and what it weighs.
  package var text: String {
    let table = table
    let lines = (0..<table.count).map { place in
      let entry = table[place]
      return "\(entry.gram.text)\t\(entry.rarity)\t\(entry.weight)\n"
    }
    return "\(Self.head)\(bias)\n\(lines.joined())"
  }
}

/// Two characters at most, packed into a number.
package struct Gram: Hashable, Sendable {
  package let code: UInt64

  fileprivate init(code: UInt64) { self.code = code }

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

/// Numbers as characters of six bits, in the order of ASCII and without the backslash, which JSON would double.
private enum Sixes {
  private static let first = UInt8(ascii: "0")
  private static let backslash = UInt8(ascii: "\\")

  static func bytes(_ number: UInt64, _ width: Int) -> [UInt8] {
    (0..<width).reversed().map { place in
      let byte = first + UInt8(number >> (6 * UInt64(place)) & 63)
      return byte < backslash ? byte : byte + 1
    }
  }

  static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 6 | UInt64(($1 > backslash ? $1 - 1 : $1) - first) }
  }
}
