/// The days of which the store knows all orders of some platforms.
import Model

struct KnownDays {
  /// Stretches without a gap, the earliest first.
  let spans: [ClosedRange<Day>]

  init(_ coverage: [Coverage], of platforms: [PlatformID]) {
    let own = coverage.filter { platforms.contains($0.platform) && $0.from <= $0.to }.sorted { $0.from < $1.from }
    spans = own.reduce(into: []) { spans, next in
      guard let last = spans.last, next.from <= last.upperBound + 1 else { return spans.append(next.from...next.to) }
      spans[spans.count - 1] = last.lowerBound...max(last.upperBound, next.to)
    }
  }

  /// Whether none of these days is missing.
  func hold(_ days: ClosedRange<Day>) -> Bool {
    spans.contains { $0.lowerBound <= days.lowerBound && days.upperBound <= $0.upperBound }
  }

  /// The stretch that tells most about why these days are not held: the one that reaches nearest to their end.
  func nearest(_ days: ClosedRange<Day>) -> ClosedRange<Day>? {
    spans.last { $0.lowerBound <= days.upperBound } ?? spans.first
  }
}
