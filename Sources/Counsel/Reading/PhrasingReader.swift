/// Weighs how an account is worded: more like scammers', or more like lawful callers'.
import Knowledge

struct PhrasingReader: Sendable {
  private let table: Phrasing.Table
  private let bias: Double

  init(_ phrasing: Phrasing) {
    table = phrasing.table
    bias = Double(phrasing.bias) / 1000
  }

  /// Half of the whole and half of its strongest stretch, as log-odds that a scammer stands behind it; nil where
  /// nothing is known of the words.
  func odds(_ plain: [Unicode.Scalar]) -> Double? {
    guard let whole = odds(plain[...]) else { return nil }
    let stretches = Grams.windows(of: plain).compactMap { odds(plain[$0]) }
    return stretches.max().map { (whole + $0) / 2 }
  }

  /// A linear model over the tf-idf of grams, of length 1 (Sebastiani, Machine Learning in Automated Text
  /// Categorization, 2002, section 5).
  func odds(_ plain: ArraySlice<Unicode.Scalar>) -> Double? {
    var (sum, square) = (0.0, 0.0)
    for (gram, count) in Grams.counts(plain) {
      guard let entry = table.entry(gram) else { continue }
      let value = Double(count).squareRoot() * Double(entry.rarity) / 1000
      sum += value * Double(entry.weight) / 1000
      square += value * value
    }
    return square > 0 ? bias + sum / square.squareRoot() : nil
  }
}
