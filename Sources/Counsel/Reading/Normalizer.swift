/// Brings text into the plain form of a `Passage`.
import Knowledge

struct Normalizer: Equatable, Sendable {
  // Traditional characters in rising order, and for each the simplified one.
  private let traditional: [Int32]
  private let simplified: [Int32]
  private let slips: WordFinder
  /// For each slip, what was meant.
  private let meant: Rows

  init(_ lexicon: Lexicon) {
    var pairs: [Int32: Int32] = [:]
    for line in lexicon.traditional {
      for pair in line.unicodeScalars.split(separator: " ") where pair.count == 2 {
        if let first = pair.first, let last = pair.last { pairs[Int32(first.value)] = Int32(last.value) }
      }
    }
    let sorted = pairs.sorted { $0.key < $1.key }
    (traditional, simplified) = (sorted.map(\.key), sorted.map(\.value))
    let slips = lexicon.slips.sorted { $0.key < $1.key }
    self.slips = WordFinder(slips.map { Array($0.key.unicodeScalars) })
    meant = Rows(slips.map { $0.value.unicodeScalars.map { Int($0.value) } })
  }

  init(from packed: inout PackedNumbers) {
    (traditional, simplified) = (packed.take(), packed.take())
    (slips, meant) = (WordFinder(from: &packed), Rows(from: &packed))
  }

  func pack(into packer: inout NumberPacker) {
    packer.put(traditional)
    packer.put(simplified)
    slips.pack(into: &packer)
    meant.pack(into: &packer)
  }

  func passage(_ text: String) -> Passage {
    var original: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars where !scalar.isInvisible { original.append(scalar) }
    return Passage(original: original, plain: mended(original.map(plain)))
  }

  /// The plain form of a short text, such as an item's title.
  func plain(_ text: String) -> [Unicode.Scalar] {
    var plain: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars where !scalar.isInvisible { plain.append(self.plain(scalar)) }
    return mended(plain)
  }

  private func mended(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var text = text
    for hit in slips.hits(in: text[...]) where meant[hit.word].count == hit.range.count {
      for (place, scalar) in zip(hit.range, meant[hit.word]) { text[place] = Self.scalar(scalar) ?? text[place] }
    }
    return text
  }

  private func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 65...90: Unicode.Scalar(UInt8(scalar.value + 32))
    case 0xFF01...0xFF5E: plain(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    case 0x3000, 0xA0, 9: " "
    case 13: "\n"
    // Nothing simpler stands before the first Chinese character.
    case ..<0x3400: scalar
    default: simpler(scalar) ?? scalar
    }
  }

  private func simpler(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let wanted = Int32(scalar.value)
    let place = traditional.partitioned { $0 >= wanted }
    return place < traditional.count && traditional[place] == wanted ? Self.scalar(simplified[place]) : nil
  }

  private static func scalar(_ code: Int32) -> Unicode.Scalar? { Unicode.Scalar(UInt32(bitPattern: code)) }
}
