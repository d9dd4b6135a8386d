/// What the wording of a text tells: short runs of characters with weights, learnt from the texts of `Knowledge/corpus/`.
package struct Phrasing: Codable, Hashable, Sendable {
  /// What it can tell, each apart from the others.
  package var outcomes: [String]
  /// What every text begins with for each outcome, in thousandths of log-odds.
  package var biases: [Int]
  /// The grams in rising order of their codes, each as wide as the other, so that they are found without being read.
  private var records: String

  /// What is known of one gram.
  package struct Entry: Hashable, Sendable {
    package var gram: Gram
    /// How rare it is, and what it weighs for each outcome, all in thousandths.
    package var rarity: Int
    package var weights: [Int]

    package init(gram: Gram, rarity: Int, weights: [Int]) {
      (self.gram, self.rarity, self.weights) = (gram, rarity, weights)
    }
  }

  package init(outcomes: [String], biases: [Int], entries: [Entry]) {
    (self.outcomes, self.biases) = (outcomes, biases)
    var bytes: [UInt8] = []
    for entry in entries.sorted(by: { $0.gram.code < $1.gram.code }) {
      bytes += Sixes.bytes(entry.gram.code, Table.code)
      bytes += Sixes.bytes(UInt64(entry.rarity), Table.number)
      for weight in entry.weights { bytes += Sixes.bytes(UInt64(weight + Table.zero), Table.number) }
    }
    records = String(decoding: bytes, as: UTF8.self)
  }

  /// Nothing learnt yet.
  package static let empty = Phrasing(outcomes: [], biases: [], entries: [])

  /// The grams, ready to be looked up.
  package var table: Table { Table(bytes: Array(records.utf8), outcomes: outcomes.count) }

  /// The records of all grams.
  package struct Table: Sendable {
    fileprivate static let code = 7
    fileprivate static let number = 3
    /// What a weight of nothing is written as.
    fileprivate static let zero = 1 << 17

    fileprivate let bytes: [UInt8]
    fileprivate let outcomes: Int

    package var count: Int { bytes.count / width }
    private var width: Int { Self.code + (1 + outcomes) * Self.number }

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
      let start = place * width + Self.code
      let numbers = (0...outcomes).map { column in
        Int(Sixes.number(bytes[start + column * Self.number..<start + (column + 1) * Self.number]))
      }
      return Entry(
        gram: Gram(code: code(place)), rarity: numbers[0], weights: numbers.dropFirst().map { $0 - Self.zero })
    }

    private func code(_ place: Int) -> UInt64 { Sixes.number(bytes[place * width..<place * width + Self.code]) }
  }
}

extension Phrasing {
  /// Where the knowledge keeps what was learnt: scammers' words, what kind of text is typed, whether something has
  /// happened already, and what.
  package static let wordingFile = "wording.tsv"
  package static let framesFile = "frames.tsv"
  package static let happenedFile = "happened.tsv"
  package static let deedsFile = "deeds.tsv"
  package static let files = [wordingFile, framesFile, happenedFile, deedsFile]
  private static let head = "# Written by train-phrasing from corpus/; change the texts there, not this file.\n"

  /// - Parameter text: as `text` writes it; nil where it is something else.
  package init?(text: String) {
    guard text.hasPrefix(Self.head) else { return nil }
    let lines = text.dropFirst(Self.head.count).split(separator: "\n").map { $0.split(separator: "\t") }
    guard lines.count >= 2, lines[0].first == "outcomes", lines[1].first == "biases" else { return nil }
    let biases = lines[1].dropFirst().compactMap { Int($0) }
    var entries: [Entry] = []
    for fields in lines.dropFirst(2) {
      let numbers = fields.dropFirst().compactMap { Int($0) }
      guard fields.count == lines[0].count + 1, numbers.count + 1 == fields.count, let rarity = numbers.first,
        rarity >= 0,
        numbers.allSatisfy({ abs($0) < Table.zero })
      else { return nil }
      entries.append(
        Entry(gram: Gram(fields[0].unicodeScalars), rarity: rarity, weights: Array(numbers.dropFirst())))
    }
    guard biases.count + 1 == lines[0].count else { return nil }
    self.init(outcomes: lines[0].dropFirst().map { String($0) }, biases: biases, entries: entries)
  }

  /// The file's text: what it tells, then a line a gram with its characters, how rare it is and what it weighs.
  package var text: String {
    let table = table
    let lines = (0..<table.count).map { place in
      let entry = table[place]
      return Self.line(entry.gram.text, [entry.rarity] + entry.weights)
    }
    return Self.head + Self.line("outcomes", outcomes) + Self.line("biases", biases) + lines.joined()
  }

  private static func line(_ first: String, _ rest: [some CustomStringConvertible]) -> String {
    ([first] + rest.map(\.description)).joined(separator: "\t") + "\n"
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
