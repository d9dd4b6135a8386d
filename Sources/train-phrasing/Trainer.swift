/// Logistic regression over the tf-idf of grams, with L2 penalty.
import Counsel
import Foundation
import Knowledge

struct Trainer {
  /// How much the texts count against the penalty (`C` of LIBLINEAR).
  private static let cost = 1.0
  /// Grams that stand in fewer texts say nothing in general.
  private static let fewest = 3
  /// What a text counts that nobody could judge: it must not alarm.
  private static let unsure = 0.8
  /// What a stretch of a text counts beside the whole, since stretches are weighed too.
  private static let stretch = 0.3

  private let grams: [Gram]
  private let rarity: [Double]
  private let problem: LogisticProblem

  init(_ texts: [LabelledText], _ reader: Grams) {
    let whole = texts.map { reader.counts($0.text) }
    var spread: [Gram: Int] = [:]
    for gram in whole.flatMap({ $0.map(\.gram) }) { spread[gram, default: 0] += 1 }
    grams = spread.filter { $0.value >= Self.fewest }.keys.sorted { $0.code < $1.code }
    // Smoothed inverse document frequency, as thousandths, since that is what is kept of it.
    rarity = grams.map { gram in
      (1000 * (log(Double(1 + texts.count) / Double(1 + spread[gram, default: 0])) + 1)).rounded() / 1000
    }
    let places = Dictionary(uniqueKeysWithValues: grams.enumerated().map { ($1, $0) })
    problem = LogisticProblem(size: grams.count)
    for (text, counts) in zip(texts, whole) {
      let cost = Self.cost * (text.label == .unsure ? Self.unsure : 1)
      let stretches = reader.windows(text.text)
      add(counts, text, cost, places)
      for counts in stretches where stretches.count > 1 { add(counts, text, cost * Self.stretch, places) }
    }
  }

  private func add(_ counts: [Grams.Count], _ text: LabelledText, _ cost: Double, _ places: [Gram: Int]) {
    let values = counts.compactMap { gram, times in
      places[gram].map { (place: $0, value: Double(times).squareRoot() * rarity[$0]) }
    }
    let length = values.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
    guard length > 0 else { return }
    problem.add(
      values.map { (place: $0.place, value: $0.value / length) }, sign: text.label == .scam ? 1 : -1, cost: cost)
  }

  func phrasing() -> Phrasing {
    let weights = Minimizer().minimum(of: problem.loss, size: grams.count + 1)
    let entries = grams.indices.map { place in
      Phrasing.Entry(
        gram: grams[place], rarity: Int((rarity[place] * 1000).rounded()),
        weight: Int((weights[place] * 1000).rounded()))
    }
    return Phrasing(bias: Int((weights[grams.count] * 1000).rounded()), entries: entries)
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
