/// Weighs how a text is worded.
import Knowledge

struct PhrasingReader: Sendable {
  let outcomes: [String]
  private let table: Phrasing.Table
  private let biases: [Double]

  init(_ phrasing: Phrasing) {
    outcomes = phrasing.outcomes
    table = phrasing.table
    biases = phrasing.biases.map { Double($0) / 1000 }
  }

  /// Half of the whole and half of its strongest stretch, as log-odds of the first outcome; nil where nothing is known
  /// of the words.
  func strongest(_ plain: [Unicode.Scalar]) -> Double? {
    guard let whole = odds(plain[...])?.first else { return nil }
    let stretches = Grams.windows(of: plain).compactMap { odds(plain[$0])?.first }
    return stretches.max().map { (whole + $0) / 2 }
  }

  /// The log-odds of each outcome, by linear models over the tf-idf of grams, of length 1 (Sebastiani, Machine Learning
  /// in Automated Text Categorization, 2002, section 5).
  func odds(_ plain: ArraySlice<Unicode.Scalar>) -> [Double]? {
    var sums = [Double](repeating: 0, count: biases.count)
    var square = 0.0
    for (gram, count) in Grams.counts(plain) {
      guard let entry = table.entry(gram) else { continue }
      let value = Double(count).squareRoot() * Double(entry.rarity) / 1000
      for outcome in sums.indices { sums[outcome] += value * Double(entry.weights[outcome]) / 1000 }
      square += value * value
    }
    return square > 0 ? zip(biases, sums).map { $0 + $1 / square.squareRoot() } : nil
  }
}
