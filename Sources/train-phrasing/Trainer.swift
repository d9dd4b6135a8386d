/// Logistic regression over the tf-idf of grams, with L2 penalty.
import Counsel
import Foundation
import Knowledge

struct Trainer {
  private let recipe: Recipe
  private let grams: [Gram]
  private let rarity: [Double]
  private let rows: [Row]

  /// A text or a stretch of one, of length 1.
  private struct Row {
    var labels: [String]
    var cost: Double
    var cells: [(place: Int, value: Double)]
  }

  init(_ texts: [LabelledText], _ reader: Grams, _ recipe: Recipe) {
    self.recipe = recipe
    let counted = texts.map { text in
      recipe.stretch == nil ? (all: reader.whole(text.text), stretches: []) : reader.heard(text.text)
    }
    var spread: [Gram: Int] = [:]
    for gram in counted.flatMap({ $0.all.map(\.gram) }) { spread[gram, default: 0] += 1 }
    let grams = spread.filter { $0.value >= recipe.fewest }.keys.sorted { $0.code < $1.code }
    // Smoothed inverse document frequency, as thousandths, since that is what is kept of it.
    let rarity = grams.map { gram in
      (1000 * (log(Double(1 + texts.count) / Double(1 + spread[gram, default: 0])) + 1)).rounded() / 1000
    }
    let places = Dictionary(uniqueKeysWithValues: grams.enumerated().map { ($1, $0) })
    (self.grams, self.rarity) = (grams, rarity)
    rows = zip(texts, counted).flatMap { text, counts in
      let cost = recipe.cost(of: text)
      let stretches = counts.stretches.count > 1 ? counts.stretches : []
      return ([(counts.all, cost)] + stretches.map { ($0, cost * (recipe.stretch ?? 0)) }).compactMap { counts, cost in
        Self.cells(counts, places, rarity).map { Row(labels: text.labels, cost: cost, cells: $0) }
      }
    }
  }

  private static func cells(
    _ counts: [Grams.Count], _ places: [Gram: Int], _ rarity: [Double]
  ) -> [(place: Int, value: Double)]? {
    let values = counts.compactMap { gram, times in
      places[gram].map { (place: $0, value: Double(times).squareRoot() * rarity[$0]) }
    }
    let length = values.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
    return length > 0 ? values.map { (place: $0.place, value: $0.value / length) } : nil
  }

  func phrasing() -> Phrasing {
    let weights = recipe.outcomes.map { outcome in
      let problem = LogisticProblem(size: grams.count)
      for row in rows { problem.add(row.cells, sign: row.labels.contains(outcome) ? 1 : -1, cost: row.cost) }
      return Minimizer().minimum(of: problem.loss, size: grams.count + 1).map { Int(($0 * 1000).rounded()) }
    }
    let entries = grams.indices.map { place in
      Phrasing.Entry(
        gram: grams[place], rarity: Int((rarity[place] * 1000).rounded()), weights: weights.map { $0[place] })
    }
    return Phrasing(outcomes: recipe.outcomes, biases: weights.map { $0[grams.count] }, entries: entries)
  }
}

/// The loss that is made least: what the texts cost, and half the square of the weights; the bias goes last and is free.
final class LogisticProblem {
  private let size: Int
  /// The texts one after another: where each begins, and its cells.
  private var starts = [0]
  private var places: [Int] = []
  private var values: [Double] = []
  private var signs: [Double] = []
  private var costs: [Double] = []

  init(size: Int) { self.size = size }

  func add(_ row: [(place: Int, value: Double)], sign: Double, cost: Double) {
    places += row.map(\.place)
    values += row.map(\.value)
    starts.append(places.count)
    signs.append(sign)
    costs.append(cost)
  }

  /// The loss and its gradient.
  func loss(_ weights: [Double]) -> (value: Double, gradient: [Double]) {
    var gradient = weights
    gradient[size] = 0
    var value = 0.0
    for place in 0..<size { value += weights[place] * weights[place] / 2 }
    for row in signs.indices {
      var sum = weights[size]
      for cell in starts[row]..<starts[row + 1] { sum += weights[places[cell]] * values[cell] }
      let margin = signs[row] * sum
      value += costs[row] * (margin > 0 ? log1p(exp(-margin)) : log1p(exp(margin)) - margin)
      let slope = -costs[row] * signs[row] / (1 + exp(margin))
      for cell in starts[row]..<starts[row + 1] { gradient[places[cell]] += slope * values[cell] }
      gradient[size] += slope
    }
    return (value, gradient)
  }
}
