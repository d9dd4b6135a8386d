/// What a file may have the most of: more is no bill and no page of a shop, and would fill the memory of this computer.
package enum Excess: String, Hashable, Sendable, CaseIterable {
  /// Files in an archive.
  case entries
  /// Sheets of a workbook.
  case sheets
  /// Rows of all the tables of a file.
  case rows
  /// Columns of one table.
  case columns
  /// Cells of one table.
  case cells
  /// Elements of one part of a workbook, or of a backup of messages.
  case elements
  /// Elements and attributes of a page, all of which lie in memory at once.
  case tags
  /// Attributes of one element: libxml2 compares each with all the others.
  case attributes
  /// Values in JSON.
  case values
  /// Elements within elements, or lists within lists.
  case levels

  package var most: Int {
    switch self {
    case .entries: 2000
    case .sheets: 64
    case .rows: 500_000
    case .columns: 512
    case .cells: 10_000_000
    case .elements: 16_000_000
    case .tags: 1_000_000
    case .attributes: 256
    case .values: 3_000_000
    case .levels: 256
    }
  }

  func check(_ count: Int) throws(ImportError) { if count > most { throw .tooMany(self) } }
}
