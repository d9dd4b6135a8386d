/// A table with one message a row, such as iMazing writes.
import Knowledge
import Model

enum MessageTable {
  /// The parcels of the rows that are messages which came in, by the format's own rules.
  static func read(_ table: Table, _ layout: Layout, _ notices: NoticeReader, at: Moment) -> Imported {
    var count = 0
    var parcels: [Parcel] = []
    for row in table.rows.dropFirst(layout.headerRow + 1) where table.filled(row) > 1 {
      count += 1
      guard layout.meaning(row, table) != .other else { continue }
      let text = String(decoding: layout.cell(.title, row, table), as: UTF8.self)
      parcels += notices.parcels(in: text, at: layout.time.moment(layout.cell(.time, row, table)) ?? at)
    }
    return Imported(messages: count, parcels, layout.format)
  }
}
