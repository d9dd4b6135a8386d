/// Limited-memory BFGS (Nocedal and Wright, Numerical Optimization, 2006, algorithm 7.4), for smooth convex functions.
struct Minimizer {
  typealias Function = ([Double]) -> (value: Double, gradient: [Double])

  private static let memory = 10
  private static let rounds = 300
  /// The gradient's length, as a share of the first, at which it ends.
  private static let tolerance = 1e-5
  /// How much of the slope's promise a step must keep (Armijo).
  private static let promise = 1e-4

  func minimum(of function: Function, size: Int) -> [Double] {
    var point = [Double](repeating: 0, count: size)
    var (value, gradient) = function(point)
    let first = dot(gradient, gradient).squareRoot()
    var past: [(step: [Double], change: [Double])] = []
    for _ in 0..<Self.rounds where dot(gradient, gradient).squareRoot() > Self.tolerance * first {
      let direction = direction(gradient, past)
      let slope = dot(direction, gradient)
      var length = past.isEmpty ? 1 / first : 1
      var next = moved(point, direction, length)
      var result = function(next)
      while result.value > value + Self.promise * length * slope, length > 1e-10 {
        length /= 2
        next = moved(point, direction, length)
        result = function(next)
      }
      let pair = (step: difference(next, point), change: difference(result.gradient, gradient))
      if dot(pair.step, pair.change) > 0 { past.append(pair) }
      if past.count > Self.memory { past.removeFirst() }
      (point, value, gradient) = (next, result.value, result.gradient)
    }
    return point
  }

  /// Downhill, bent by what the last steps told of the curvature.
  private func direction(_ gradient: [Double], _ past: [(step: [Double], change: [Double])]) -> [Double] {
    var result = gradient
    var shares: [Double] = []
    for (step, change) in past.reversed() {
      let share = dot(step, result) / dot(step, change)
      shares.append(share)
      result = moved(result, change, -share)
    }
    if let (step, change) = past.last { result = result.map { $0 * dot(step, change) / dot(change, change) } }
    for ((step, change), share) in zip(past, shares.reversed()) {
      result = moved(result, step, share - dot(change, result) / dot(step, change))
    }
    return result.map { -$0 }
  }

  private func dot(_ one: [Double], _ other: [Double]) -> Double { zip(one, other).reduce(0) { $0 + $1.0 * $1.1 } }

  private func moved(_ point: [Double], _ direction: [Double], _ length: Double) -> [Double] {
    zip(point, direction).map { $0 + length * $1 }
  }

  private func difference(_ one: [Double], _ other: [Double]) -> [Double] { zip(one, other).map { $0 - $1 } }
}
