/// Puts rows right that have more cells than the header because a name or a title holds an unquoted comma.
import Knowledge

enum RowRepair {
  static func repaired(_ table: Table, _ layout: Layout) -> Table {
    guard layout.headerRow >= 0 else { return table }
    var whole = table
    for index in (layout.headerRow + 1)..<table.rows.count where table.rows[index].count > layout.width {
      let row = table.rows[index]
      let surplus = table.filled(row) - layout.width
      guard surplus > 0, !fits(row, table, layout) else { continue }
      if let better = candidate(row, surplus, &whole, layout) { whole.rows[index] = better }
    }
    return whole
  }

  /// The first way of joining neighbouring cells at the merchant or the title after which the row can be read.
  private static func candidate(_ row: Table.Row, _ surplus: Int, _ table: inout Table, _ layout: Layout) -> Table.Row?
  {
    for place in layout.places(.merchant) + layout.places(.title) {
      let joined = join(row, at: place, surplus, &table)
      if fits(joined, table, layout) { return joined }
    }
    return nil
  }

  private static func join(_ row: Table.Row, at place: Int, _ surplus: Int, _ table: inout Table) -> Table.Row {
    let old = Array(table.cells[row.first..<(row.first + row.count)])
    let joined = Table.Place(start: old[place].start, end: max(old[place].start, old[place + surplus].end))
    let first = table.cells.count
    table.cells += old[..<place] + [joined] + old[(place + surplus + 1)...]
    return Table.Row(first: first, count: row.count - surplus, line: row.line)
  }

  private static func fits(_ row: Table.Row, _ table: Table, _ layout: Layout) -> Bool {
    layout.time.moment(layout.cell(.time, row, table)) != nil
      && AmountCell.hundredths(layout.cell(.paid, row, table)) != nil && layout.meaning(row, table) != .other
  }
}
