/// Finds the row of an unknown table that names its columns.
import Knowledge

enum HeaderFinder {
  /// A header has no longer names than this, in bytes.
  private static let maxName = 60
  /// How many rows below a header are looked at.
  private static let depth = 20

  /// The row with the most well-known names among those that could be a header.
  static func place(in table: Table, _ words: TableWords) -> Int? {
    let known = Set(words.columns.values.joined().map { Header.folded($0.utf8) })
    var best: (place: Int, score: Int)?
    for (place, row) in table.rows.prefix(Recogniser.maxHeaderRow).enumerated() where couldBe(row, place, table) {
      let score = (0..<row.count).count { known.contains(Header.folded(table.cell(row, $0))) }
      if score > best?.score ?? -1 { best = (place, score) }
    }
    return best?.place
  }

  /// Three short names and more, none of them an amount or a time, above rows that hold amounts or times.
  private static func couldBe(_ row: Table.Row, _ place: Int, _ table: Table) -> Bool {
    let names = (0..<row.count).map { table.cell(row, $0) }.filter { !$0.isEmpty }
    guard names.count >= 3, names.allSatisfy({ $0.count <= maxName && !isValue($0) }) else { return false }
    let below = table.rows.dropFirst(place + 1).prefix(depth).filter { table.filled($0) * 2 >= names.count }
    return below.contains { row in (0..<row.count).contains { isValue(table.cell(row, $0)) } }
  }

  private static func isValue(_ cell: Cell) -> Bool {
    !cell.isEmpty && (AmountCell.hundredths(cell) != nil || TimeCell().moment(cell) != nil)
  }
}
