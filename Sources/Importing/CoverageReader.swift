/// Finds the interval that a file says it covers, in the lines around its table.
import Knowledge
import Model

enum CoverageReader {
  /// The days behind the format's words; nil where they are missing, impossible or turned round.
  static func interval(_ table: Table, _ layout: Layout) -> (from: Day, to: Day)? {
    guard let words = layout.format.coverage else { return nil }
    let starts = words.from.map { Array($0.utf8) }
    let ends = words.to.map { Array($0.utf8) }
    var from: Day?
    for row in table.rows where isOutside(row, table, layout) {
      var line = table.line(row)
      if from == nil, let (day, rest) = day(in: line, behind: starts) {
        from = day
        line = rest
      }
      if let from, let (to, _) = day(in: line, behind: ends) { return from <= to ? (from, to) : nil }
    }
    return nil
  }

  /// How many rows the file says it has.
  static func count(_ table: Table, _ layout: Layout) -> Int? {
    let words = (layout.format.coverage?.count ?? []).map(Wildcard.init)
    for row in table.rows where isOutside(row, table, layout) {
      let line = table.line(row)
      if let digits = words.lazy.compactMap({ $0.digits(in: line) }).first {
        return Int(String(decoding: digits, as: UTF8.self))
      }
    }
    return nil
  }

  private static func isOutside(_ row: Table.Row, _ table: Table, _ layout: Layout) -> Bool {
    row.count == 1 || table.filled(row) <= 2
  }

  /// The date behind the first of the words, and what follows it.
  private static func day(in line: Cell, behind words: [[UInt8]]) -> (Day, Cell)? {
    for word in words {
      guard let place = line.index(of: word) else { continue }
      let rest = line[(place + word.count)...].drop { $0 < 0x30 || $0 > 0x39 }
      let text = rest.prefix { $0 == 0x2D || ($0 >= 0x30 && $0 <= 0x39) }
      if let day = Day(String(decoding: text, as: UTF8.self)) { return (day, rest[text.endIndex...]) }
    }
    return nil
  }
}
