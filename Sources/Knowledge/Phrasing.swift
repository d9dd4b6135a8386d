/// What the wording of a text tells: short runs of characters with weights, learnt from the texts of `Knowledge/corpus/`.
package struct Phrasing: Hashable, Sendable {
  /// What it can tell, each apart from the others.
  package var outcomes: [String]
  /// What every text begins with for each outcome, in thousandths of log-odds.
  package var biases: [Int]
  /// The grams in rising order of their codes, each as wide as the other, so that they are found without being read.
  private var records: Records

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
    records = .held(bytes)
  }

  /// As it stands in the program, which is not read before something is looked up.
  /// - Parameter packed: what `packed` has written; nil where it is something else.
  package init?(packed: StaticString) {
    let bytes = UnsafeRawBufferPointer(start: packed.utf8Start, count: packed.utf8CodeUnitCount)
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let head = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\t")
    outcomes = stride(from: 0, to: head.count, by: 2).map { String(head[$0]) }
    biases = stride(from: 1, to: head.count, by: 2).compactMap { Int(head[$0]) }
    records = .packed(packed, from: end + 1)
    guard outcomes.count == biases.count, records.count % Table.width(outcomes.count) == 0 else { return nil }
  }

  /// A line with each outcome and its bias, then the records.
  package var packed: String {
    let head = zip(outcomes, biases).flatMap { [$0, String($1)] }
    return head.joined(separator: "\t") + "\n" + records.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of the records: in the program itself, or in memory.
  fileprivate enum Records: Sendable {
    case packed(StaticString, from: Int)
    case held([UInt8])

    var count: Int {
      switch self {
      case .packed(let text, let from): text.utf8CodeUnitCount - from
      case .held(let bytes): bytes.count
      }
    }

    func withBytes<Value>(_ read: (UnsafeRawBufferPointer) -> Value) -> Value {
      switch self {
      case .packed(let text, let from): read(UnsafeRawBufferPointer(start: text.utf8Start + from, count: count))
      case .held(let bytes): bytes.withUnsafeBytes(read)
      }
    }
  }

  /// Nothing learnt yet.
  package static let empty = Phrasing(outcomes: [], biases: [], entries: [])

  /// The grams, ready to be looked up.
  package var table: Table { Table(records: records, outcomes: outcomes.count) }

  /// The records of all grams.
  package struct Table: Sendable {
    fileprivate static let code = Sixes.codeWidth
    fileprivate static let number = 3
    /// What a weight of nothing is written as.
    fileprivate static let zero = 1 << 17

    private let records: Records
    private let outcomes: Int
    private let width: Int
    package let count: Int

    fileprivate init(records: Records, outcomes: Int) {
      (self.records, self.outcomes, width) = (records, outcomes, Self.width(outcomes))
      count = records.count / width
    }

    /// How many bytes the record of one gram has.
    fileprivate static func width(_ outcomes: Int) -> Int { code + (1 + outcomes) * number }

    /// What is known of a gram; found by halving.
    package func entry(_ gram: Gram) -> Entry? {
      records.withBytes { place(of: gram, from: 0, in: $0).known }.map { self[$0] }
    }

    /// Adds what the grams of a text weigh for each outcome.
    /// - Parameter grams: with how often each stands in the text, in rising order of their codes.
    /// - Returns: the squares of their tf-idf, added up; 0 where nothing is known of any.
    package func weigh(_ grams: [(gram: Gram, times: Int)], to sums: inout [Double]) -> Double {
      records.withBytes { bytes in
        var (square, from) = (0.0, 0)
        for (gram, times) in grams {
          let known: Int?
          (known, from) = place(of: gram, from: from, in: bytes)
          guard let known else { continue }
          let start = known * width + Self.code
          let value = Double(times).squareRoot() * Double(number(start, in: bytes)) / 1000
          for outcome in 0..<outcomes {
            let weight = number(start + (outcome + 1) * Self.number, in: bytes) - Self.zero
            sums[outcome] += value * Double(weight) / 1000
          }
          square += value * value
        }
        return square
      }
    }

    /// The place of a gram, and of the first one that does not come before it.
    private func place(of gram: Gram, from: Int, in bytes: UnsafeRawBufferPointer) -> (known: Int?, next: Int) {
      let wanted = Sixes.packed(gram.code)
      var (low, high) = (from, count)
      while low < high {
        let middle = (low + high) / 2
        if packed(middle, in: bytes) < wanted { low = middle + 1 } else { high = middle }
      }
      return (low < count && packed(low, in: bytes) == wanted ? low : nil, low)
    }

    /// The written code of a gram as one number, which is in the order of the codes.
    private func packed(_ place: Int, in bytes: UnsafeRawBufferPointer) -> UInt64 {
      // A record is longer than the eight bytes that are read of it.
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place * width, as: UInt64.self)) >> 8
    }

    private func number(_ start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
      Int(Sixes.number(bytes[start..<start + Self.number]))
    }

    package subscript(place: Int) -> Entry {
      let start = place * width + Self.code
      let numbers = records.withBytes { bytes in
        (0...outcomes).map { number(start + $0 * Self.number, in: bytes) }
      }
      return Entry(
        gram: Gram(code: code(place)), rarity: numbers[0], weights: numbers.dropFirst().map { $0 - Self.zero })
    }

    private func code(_ place: Int) -> UInt64 {
      records.withBytes { Sixes.number($0[place * width..<place * width + Self.code]) }
    }
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

extension Phrasing.Records: Hashable {
  static func == (one: Self, other: Self) -> Bool {
    one.withBytes { mine in other.withBytes { mine.elementsEqual($0) } }
  }

  func hash(into hasher: inout Hasher) { withBytes { hasher.combine(bytes: $0) } }
}
