/// Logistic regression over the tf-idf of grams, with L2 penalty.
import Counsel
import Foundation
import Knowledge

struct Trainer {
  /// How much the texts count against the penalty (`C` of LIBLINEAR).
  private static let cost = 1.5
  /// Grams that stand in fewer texts say nothing in general.
  private static let fewest = 2
  /// What an unsure text counts as a lawful one: it must not alarm, and is none.
  private static let unsure = 0.5

  private let grams: [Gram]
  private let rarity: [Double]
  private let problem: LogisticProblem

  init(_ texts: [LabelledText], _ reader: Grams) {
    let counts = texts.map { reader.counts($0.text) }
    var spread: [Gram: Int] = [:]
    for gram in counts.flatMap(\.keys) { spread[gram, default: 0] += 1 }
    let grams = spread.filter { $0.value >= Self.fewest }.keys.sorted { $0.text < $1.text }
    let places = Dictionary(uniqueKeysWithValues: grams.enumerated().map { ($1, $0) })
    // Smoothed inverse document frequency, as thousandths, since that is what is kept of it.
    let rarity = grams.map { gram in
      (1000 * (log(Double(1 + texts.count) / Double(1 + spread[gram, default: 0])) + 1)).rounded() / 1000
    }
    let rows = counts.map { count in
      let values = count.compactMap { gram, times in
        places[gram].map { (place: $0, value: (1 + log(Double(times))) * rarity[$0]) }
      }.sorted { $0.place < $1.place }
      let length = values.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
      return values.map { (place: $0.place, value: $0.value / max(length, 1e-9)) }
    }
    (self.grams, self.rarity) = (grams, rarity)
    problem = LogisticProblem(
      rows: rows, signs: texts.map { $0.label == .scam ? 1 : -1 },
      costs: texts.map { Self.cost * ($0.label == .unsure ? Self.unsure : 1) }, size: grams.count)
  }

  func phrasing() -> Phrasing {
    let weights = Minimizer().minimum(of: problem.loss, size: grams.count + 1)
    let lines = grams.indices.map { place in
      "\(grams[place].text)\t\(Int((rarity[place] * 1000).rounded()))\t\(Int((weights[place] * 1000).rounded()))\n"
    }
    return Phrasing(bias: Int((weights[grams.count] * 1000).rounded()), grams: lines.joined())
  }
}

/// The loss that is made least: what the texts cost, and half the square of the weights; the bias goes last and is free.
struct LogisticProblem: Sendable {
  var rows: [[(place: Int, value: Double)]]
  var signs: [Double]
  var costs: [Double]
  var size: Int

  /// The loss and its gradient.
  func loss(_ weights: [Double]) -> (value: Double, gradient: [Double]) {
    var gradient = weights
    gradient[size] = 0
    var value = weights.dropLast().reduce(0) { $0 + $1 * $1 } / 2
    for (row, (sign, cost)) in zip(rows, zip(signs, costs)) {
      let margin = sign * row.reduce(weights[size]) { $0 + weights[$1.place] * $1.value }
      value += cost * (margin > 0 ? log1p(exp(-margin)) : log1p(exp(margin)) - margin)
      let slope = -cost * sign / (1 + exp(margin))
      for cell in row { gradient[cell.place] += slope * cell.value }
      gradient[size] += slope
    }
    return (value, gradient)
  }
}
