/// A table that no format claims, as far as it can be understood: its header, its first rows, and what its columns are.
import Knowledge

package struct TableSketch: Hashable, Sendable {
  package typealias Column = ExportFormat.Column

  /// The columns that matter, the most telling first.
  package static let columns: [Column] = [
    .title, .paid, .time, .number, .merchant, .status, .quantity, .courier, .tracking,
  ]
  /// Without these no order can be read.
  package static let needed: [Column] = [.time, .paid]
  /// How many rows are shown.
  static let maxShown = 5
  /// How many rows are looked at.
  static let maxSample = 200

  /// The names in the header row, as the file writes them.
  package let headers: [String]
  /// What each column that matters probably is, as a place in `headers`.
  package let guesses: [Column: Int]
  /// Cleaned cells of the first rows below the header.
  let sample: [[String]]
  let words: TableWords

  /// The first rows, with telephone numbers masked.
  package var rows: [[String]] { Array(sample.prefix(Self.maxShown)) }

  /// Nil where no row of the table looks like a header with data below it.
  init?(_ table: Table, _ words: TableWords) {
    guard let place = HeaderFinder.place(in: table, words) else { return nil }
    let header = table.rows[place]
    let width = table.filled(header)
    func text(_ row: Table.Row, _ column: Int) -> String { KeptText.text(table.cell(row, column)) ?? "" }
    headers = (0..<width).map { text(header, $0) }
    sample = table.rows.dropFirst(place + 1).lazy.filter { table.filled($0) > 1 }.prefix(Self.maxSample)
      .map { row in (0..<width).map { text(row, $0) } }
    self.words = words
    guesses = ColumnGuesser.guesses(headers, sample, words)
  }
}

extension Importer {
  /// What can be told of a table that no format claims; nil where the file is none, or where a format claims it.
  package func sketch(path: String, password: String? = nil) throws(ImportError) -> TableSketch? {
    try sketch(Self.bytes(of: path), password: password)
  }

  package func sketch(_ bytes: [UInt8], password: String? = nil) throws(ImportError) -> TableSketch? {
    guard !bytes.isEmpty, recogniser.binary(bytes) == nil else { return nil }
    guard Self.isArchive(bytes) else { return try sketchOfText(bytes) }
    return try Archive.open(bytes) { (archive: Archive) throws(ImportError) in
      let entries = try archive.entries()
      if entries.contains(where: { $0.name == Workbook.mark }) {
        return try sketchOfFirst(Workbook.tables(archive, password: password))
      }
      for entry in entries {
        if let sketch = try sketchOfText(archive.read(entry, password: password)) { return sketch }
      }
      return nil
    }
  }

  private func sketchOfText(_ bytes: [UInt8]) throws(ImportError) -> TableSketch? {
    guard recogniser.binary(bytes) == nil else { return nil }
    let text = FileText.utf8(bytes)
    let first = text.first { $0 > 0x20 }
    guard let first, ![UInt8(ascii: "{"), UInt8(ascii: "<")].contains(first), try recogniser.text(text) == nil else {
      return nil
    }
    let rows = Recogniser.maxHeaderRow + TableSketch.maxSample
    return try sketchOfFirst(Self.delimiters.map { CSVReader.table(text, delimiter: $0, rows: rows) })
  }

  /// The widest of the sketches; none at all where a format claims one of the tables.
  private func sketchOfFirst(_ tables: [Table]) throws(ImportError) -> TableSketch? {
    for table in tables where try recogniser.layout(table) != nil { return nil }
    return tables.compactMap { TableSketch($0, words) }.max { $0.headers.count < $1.headers.count }
  }
}
