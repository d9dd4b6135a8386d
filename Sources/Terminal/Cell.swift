/// What is drawn as one: a character with the escape codes that stand around it.
struct Cell: Equatable {
  var text: String
  let width: Int

  /// The same in grey, whatever stands beside it.
  var dim: Cell { Cell(text: "\u{1B}[2m\(text)\u{1B}[0m", width: width) }

  /// Text in cells; codes of colour go with the character behind them, at the end with the one before.
  static func cells(of text: String) -> [Cell] {
    var cells: [Cell] = []
    var codes = ""
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}", rest.first == "[" {
        let end = rest.firstIndex(of: "m").map { rest.index(after: $0) } ?? rest.endIndex
        codes += "\u{1B}" + String(rest[..<end])
        rest = rest[end...]
      } else if Columns.width(of: scalar) > 0 || (scalar.value >= 0x300 && cells.isEmpty) {
        cells.append(Cell(text: codes + String(scalar), width: Columns.width(of: scalar)))
        codes = ""
      } else if scalar.value >= 0x300 {
        cells[cells.count - 1].text.unicodeScalars.append(scalar)
      }
    }
    if !codes.isEmpty, !cells.isEmpty { cells[cells.count - 1].text += codes }
    return cells
  }
}

/// A place on rows, from 0.
struct Place: Equatable {
  var row = 0
  var column = 0
}

/// Where cells stand on rows of a given width: a wide one that does not fit goes to the next row.
struct Layout {
  let width: Int
  let cells: [Cell]
  private(set) var places: [Place] = []
  /// Where the next cell would stand, always within a row.
  private(set) var end = Place()

  init(_ cells: [Cell], width: Int) {
    self.width = max(2, width)
    self.cells = cells
    for cell in cells {
      if end.column + cell.width > self.width { end = Place(row: end.row + 1) }
      places.append(end)
      end.column += cell.width
    }
    if end.column >= self.width { end = Place(row: end.row + 1) }
  }

  /// Where a cursor before this cell stands.
  func place(of index: Int) -> Place { index < places.count ? places[index] : end }

  /// What to send to have these cells drawn, from the place of the first on: full rows, each running on into the next.
  func text(of range: Range<Int>) -> String {
    var text = ""
    for index in range {
      if index > range.lowerBound { text += gap(before: index).map(\.text).joined() }
      text += cells[index].text
    }
    return text
  }

  /// Where a cursor before this cell goes when rows of this layout flow into another width.
  ///
  /// The blanks that stand where a wide cell did not fit flow with them.
  func place(of index: Int, flowingTo width: Int) -> Place {
    let before = cells[..<index].indices.flatMap { gap(before: $0) + [cells[$0]] } + gap(before: index)
    return Layout(before + cells[index...], width: width).place(of: before.count)
  }

  private func gap(before index: Int) -> [Cell] {
    guard index > 0, index < cells.count, places[index].column == 0 else { return [] }
    let free = width - places[index - 1].column - cells[index - 1].width
    return Array(repeating: Cell(text: " ", width: 1), count: free)
  }
}
