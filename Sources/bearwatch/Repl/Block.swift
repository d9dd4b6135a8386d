/// Several lines between two marks, `:::` or three quotation marks, taken as one thing that is said.
import Knowledge
import Terminal

struct Block {
  private static let marks: Set = [":::", "\"\"\"", "\u{FF1A}\u{FF1A}\u{FF1A}", "\u{201D}\u{201D}\u{201D}"]

  let stage: Stage
  let prompt: String

  /// The line itself, or all lines up to the next mark where it is one; nil where the user gives up.
  func text(from line: String) -> String? {
    guard Self.marks.contains(line.trimmed) else { return line }
    var lines: [String] = []
    while true {
      switch stage.read(prompt) {
      case .line(let next) where Self.marks.contains(next.trimmed): return lines.joined(separator: "\n")
      case .line(let next): lines.append(next)
      case .interrupted: return nil
      case .end: return lines.joined(separator: "\n")
      }
    }
  }
}
