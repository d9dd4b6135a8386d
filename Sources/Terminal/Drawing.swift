/// Prompt and line on the screen: says what to send so that it shows them, and sends no more than has changed.
///
/// libedit draws too, but loses its place where wide characters wrap; what it draws is thrown away.
struct Drawing {
  private(set) var width: Int
  private(set) var height: Int
  private var shown: Shown?

  /// What is on the screen; rows count from the first that is drawn.
  private struct Shown {
    let layout: Layout
    let cursorIndex: Int
    let cursor: Place
    let lastRow: Int
    /// Only a part of the rows, the screen being lower than all of them.
    let isPart: Bool
  }

  init(width: Int, height: Int) {
    self.width = max(2, width)
    self.height = max(1, height)
  }

  /// Draws from the place where the last drawing began, or from where the cursor is if there was none.
  /// - Parameter ghost: what is shown in grey behind the line.
  mutating func draw(prompt: [Cell], before: String, after: String, ghost: String = "") -> String {
    let start = prompt + Cell.cells(of: before)
    let layout = Layout(start + Cell.cells(of: after) + Cell.cells(of: ghost).map(\.dim), width: width)
    return layout.end.row < height ? drawAll(layout, cursor: start.count) : drawPart(layout, cursor: start.count)
  }

  /// Goes to the last row that is drawn.
  func toLastRow() -> String {
    guard let shown else { return "" }
    return Self.move(from: shown.cursor, to: Place(row: shown.lastRow))
  }

  /// Leaves what is drawn as it is; the next drawing begins where the cursor is then.
  mutating func forget() { shown = nil }

  /// Goes to where the drawing begins, for it to be drawn anew after the terminal has changed its size.
  ///
  /// Terminals let rows that run on flow into the new width, so the first row is as far up as that gives.
  mutating func resize(width: Int, height: Int) -> String {
    var text = ""
    if let shown {
      let row =
        shown.isPart
        ? min(shown.cursor.row, height - 1)
        : shown.layout.place(of: shown.cursorIndex, flowingTo: width).row
      text = Self.move(from: Place(row: row, column: 1), to: Place())
    }
    self = Drawing(width: width, height: height)
    return text
  }

  private mutating func drawAll(_ layout: Layout, cursor: Int) -> String {
    let target = layout.place(of: cursor)
    var text = ""
    var place = shown?.cursor ?? Place()
    let same = unchanged(in: layout)
    if same < layout.cells.count || shown.map({ $0.isPart || $0.layout.cells.count != same }) ?? true {
      let start = same == 0 ? Place() : Layout(Array(layout.cells[..<same]), width: width).end
      text = Self.move(from: place, to: start) + gap(before: same, at: start, in: layout)
      text += layout.text(of: same..<layout.cells.count)
      if let last = layout.cells.last, same < layout.cells.count, layout.end.column == 0, last.width > 0 {
        text += " \r"
      }
      text += Self.eraseBelow
      place = layout.end
    }
    shown = Shown(
      layout: layout, cursorIndex: cursor, cursor: target, lastRow: layout.end.row, isPart: false)
    return text + Self.move(from: place, to: target)
  }

  /// The blank where the first new cell is wide and does not fit behind those that stay.
  private func gap(before index: Int, at start: Place, in layout: Layout) -> String {
    guard index > 0, index < layout.cells.count, layout.places[index].row > start.row else { return "" }
    return String(repeating: " ", count: width - start.column)
  }

  /// As many rows as the screen has, with the cursor among them.
  private mutating func drawPart(_ layout: Layout, cursor: Int) -> String {
    let target = layout.place(of: cursor)
    let top = max(0, min(target.row - height / 2, layout.end.row - height + 1))
    let range = layout.places.indices.filter { (top..<top + height).contains(layout.places[$0].row) }
    let cells = (range.first ?? 0)..<(range.last ?? -1) + 1
    var text = Self.move(from: shown?.cursor ?? Place(), to: Place()) + layout.text(of: cells)
    var place = Place(row: height - 1, column: width)
    if cells.upperBound == layout.cells.count {
      text += (layout.end.column == 0 ? " \r" : "") + Self.eraseBelow
      place = Place(row: layout.end.row - top, column: layout.end.column)
    }
    let here = Place(row: target.row - top, column: target.column)
    shown = Shown(layout: layout, cursorIndex: cursor, cursor: here, lastRow: place.row, isPart: true)
    return text + Self.move(from: place, to: here)
  }

  /// How many cells are on the screen already and stay.
  private func unchanged(in layout: Layout) -> Int {
    guard let shown, !shown.isPart else { return 0 }
    return zip(shown.layout.cells, layout.cells).prefix { $0 == $1 }.count
  }

  /// Only ever sent behind the text: at the top of the screen tmux would first put all of it into its history.
  private static let eraseBelow = "\u{1B}[J"

  private static func move(from: Place, to: Place) -> String {
    if from == to { return "" }
    let rows = to.row - from.row
    var text = rows < 0 ? "\u{1B}[\(-rows)A" : rows > 0 ? "\u{1B}[\(rows)B" : ""
    if from.column != to.column {
      text += "\r"
      if to.column > 0 { text += "\u{1B}[\(to.column)C" }
    }
    return text
  }
}
