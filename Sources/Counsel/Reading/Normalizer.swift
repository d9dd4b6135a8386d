/// Brings text into the plain form of a `Passage`.
import Knowledge

struct Normalizer: Sendable {
  private let simplified: [Unicode.Scalar: Unicode.Scalar]
  private let slips: WordFinder
  private let meant: [[Unicode.Scalar]]

  init(_ lexicon: Lexicon) {
    var map: [Unicode.Scalar: Unicode.Scalar] = [:]
    for pair in lexicon.traditional.flatMap({ $0.split(separator: " ") }) {
      let scalars = Array(pair.unicodeScalars)
      if scalars.count == 2 { map[scalars[0]] = scalars[1] }
    }
    simplified = map
    let pairs = lexicon.slips.sorted { $0.key < $1.key }
    slips = WordFinder(pairs.map(\.key))
    meant = pairs.map { Array($0.value.unicodeScalars) }
  }

  func passage(_ text: String) -> Passage {
    let original = text.unicodeScalars.filter { !$0.isInvisible }
    var plain = original.map(plain)
    for hit in slips.hits(in: plain[...]) where meant[hit.word].count == hit.range.count {
      plain.replaceSubrange(hit.range, with: meant[hit.word])
    }
    return Passage(original: Array(original), plain: plain)
  }

  /// The plain form of a short text, such as an item's title.
  func plain(_ text: String) -> [Unicode.Scalar] { passage(text).plain }

  private func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 65...90: Unicode.Scalar(UInt8(scalar.value + 32))
    case 0xFF01...0xFF5E: plain(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    case 0x3000, 0xA0, 9: " "
    case 13: "\n"
    default: simplified[scalar] ?? scalar
    }
  }
}
