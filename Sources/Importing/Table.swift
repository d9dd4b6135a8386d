/// A table of cells, all of which lie in one buffer of UTF-8, so that 100,000 rows cost few allocations.
typealias Cell = ArraySlice<UInt8>

struct Table: Sendable {
  /// A cell's place in the buffer.
  struct Place: Sendable {
    var start: UInt32
    var end: UInt32
  }

  /// A row's place among the cells, and its line in the file.
  struct Row: Sendable {
    var first: Int
    var count: Int
    var line: Int
  }

  /// The longest cell, in bytes: as many as characters fit into one of a spreadsheet.
  static let maxCell = 32_767

  var buffer: [UInt8] = []
  var cells: [Place] = []
  var rows: [Row] = []
  /// Days that the serial numbers of a workbook with the 1904 calendar lack.
  var serialShift = 0
  /// True where a text ends in the middle of a line, which a whole download seldom does.
  var endsOpen = false
  /// What it has too much of, where the reading ended for that.
  var excess: Excess?

  /// The cell without what exporters put around it; empty where the row is too short.
  func cell(_ row: Row, _ column: Int) -> Cell {
    guard column < row.count else { return [] }
    let place = cells[row.first + column]
    return Trim.cell(buffer[Int(place.start)..<Int(place.end)])
  }

  /// How many cells the row has up to the last one that is not empty.
  func filled(_ row: Row) -> Int {
    var count = row.count
    while count > 0, cell(row, count - 1).isEmpty { count -= 1 }
    return count
  }

  /// The row's cells as one text, for what stands outside the table.
  func line(_ row: Row) -> Cell {
    guard row.count > 0 else { return [] }
    return buffer[
      Int(cells[row.first].start)..<max(Int(cells[row.first].start), Int(cells[row.first + row.count - 1].end))]
  }

  /// Adds a row of texts, with gaps as empty cells.
  mutating func append(_ texts: [[UInt8]], line: Int) {
    rows.append(Row(first: cells.count, count: texts.count, line: line))
    for text in texts {
      let start = UInt32(buffer.count)
      buffer.append(contentsOf: text)
      cells.append(Place(start: start, end: UInt32(buffer.count)))
    }
  }
}
