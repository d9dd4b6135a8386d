/// A part of the work as a share of the whole, of which a watch is told now and then.
import Model

struct Progress: Sendable {
  /// How many rows are read between two words to the watch.
  static let step = 4096

  private let watch: Watch
  private let from: Double
  private let to: Double

  init(_ watch: Watch, from: Double = 0, to: Double = 1) { (self.watch, self.from, self.to) = (watch, from, to) }

  static let none = Progress(.none)

  /// A part of this part.
  func part(_ start: Double, _ end: Double) -> Progress {
    Progress(watch, from: from + (to - from) * start, to: from + (to - from) * end)
  }

  /// False where the work shall stop; `share` is what of this part is done.
  func goesOn(_ share: Double) -> Bool { watch.goesOn(from + (to - from) * min(1, max(0, share))) }

  func tell(_ share: Double) throws(ImportError) { if !goesOn(share) { throw .stopped } }

  /// Tells of a row, every few thousand rows.
  func tell(row: Int, of rows: Int) throws(ImportError) {
    if row & (Self.step - 1) == 0 { try tell(Double(row) / Double(max(1, rows))) }
  }
}
