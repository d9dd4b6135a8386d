/// One row of the table, as Markdown.
import Foundation

struct Row {
  let work: String
  private let measure: () throws -> Result

  init(_ work: String, measure: @escaping () throws -> Result) { (self.work, self.measure) = (work, measure) }

  static let head = """
    | work | bearwatch | beside | that takes | ratio | goal | |
    | --- | --- | --- | --- | --- | --- | --- |
    """

  struct Result {
    let ours: String
    var beside = "–"
    var theirs = "–"
    var ratio = "–"
    let goal: String
    /// Nil where there was nothing to compare with.
    let isMet: Bool?

    /// Ours is to take so many times less.
    static func faster(_ ours: Double, than theirs: Double?, named name: String, by goal: Double) -> Result {
      let ratio = theirs.map { $0 / ours }
      return Result(
        ours: time(ours), beside: name, theirs: time(theirs), ratio: factor(ratio), goal: "≥ \(factor(goal))",
        isMet: ratio.map { $0 >= goal })
    }

    /// Ours may take so many times more.
    static func slower(_ ours: Double, than theirs: Double?, named name: String, by goal: Double) -> Result {
      let ratio = theirs.map { ours / $0 }
      return Result(
        ours: time(ours), beside: name, theirs: time(theirs), ratio: factor(ratio), goal: "≤ \(factor(goal))",
        isMet: ratio.map { $0 <= goal })
    }

    static func within(seconds: Double, _ goal: Double) -> Result {
      Result(ours: time(seconds), goal: "≤ \(time(goal))", isMet: seconds <= goal)
    }

    static func within(_ memory: Double, _ goal: Double) -> Result {
      Result(ours: String(format: "%.0f MB", memory), goal: String(format: "≤ %.0f MB", goal), isMet: memory <= goal)
    }

    private static func time(_ seconds: Double?) -> String {
      guard let seconds else { return "not installed" }
      return seconds < 1 ? String(format: "%.1f ms", seconds * 1_000) : String(format: "%.2f s", seconds)
    }

    private static func factor(_ ratio: Double?) -> String { ratio.map { String(format: "%.2g×", $0) } ?? "–" }
  }

  /// The row once it is measured; what cannot be measured says why.
  func line() -> String {
    do {
      let result = try measure()
      let end = result.isMet.map { $0 ? "met" : "**not met**" } ?? ""
      let cells = [work, result.ours, result.beside, result.theirs, result.ratio, result.goal, end]
      return "| " + cells.joined(separator: " | ") + " |"
    } catch { return "| \(work) | skipped: \(error) | | | | | |" }
  }
}
