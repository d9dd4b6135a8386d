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
    let windows = Grams.windows(of: plain)
    if windows == [plain.indices] { return whole }
    let stretches = windows.compactMap { odds(plain[$0])?.first }
    return stretches.max().map { (whole + $0) / 2 }
  }

  /// The log-odds of each outcome, by linear models over the tf-idf of grams, of length 1 (Sebastiani, Machine Learning
  /// in Automated Text Categorization, 2002, section 5).
  func odds(_ plain: ArraySlice<Unicode.Scalar>) -> [Double]? { odds(Grams.counts(plain)) }

  /// - Parameter counts: the grams of a text, as `Grams.counts` gives them.
  func odds(_ counts: [Grams.Count]) -> [Double]? {
    var sums = [Double](repeating: 0, count: biases.count)
    let square = table.weigh(counts, to: &sums)
    return square > 0 ? zip(biases, sums).map { $0 + $1 / square.squareRoot() } : nil
  }
}
