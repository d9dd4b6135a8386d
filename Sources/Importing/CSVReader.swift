/// Splits a text into rows and cells the way real exports need it: stray quotes stay text, every row keeps its line.
struct CSVReader {
  /// A quoted cell with more lines than this had no closing quote.
  static let maxQuotedLines = 40

  private let source: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private var at = 0
  private var line = 1
  private var table = Table()
  /// Only the first rows are wanted, in which too wide a row is no fault: it need be no table.
  private let isHead: Bool
  /// How many cells of the row are held.
  private var columns = 0
  /// Up to here no cell ends with a quote, so that a file full of stray quotes is not searched again for each.
  private var hopeless = 0
  /// Cells whose doubled quotes were undone; they follow the source in the table's buffer.
  private var extra: [UInt8] = []

  private static let quote = UInt8(ascii: "\"")
  private static let feed = UInt8(ascii: "\n")
  private static let carriage = UInt8(ascii: "\r")

  /// The first rows of a text, or all of them.
  static func table(_ text: [UInt8], delimiter: UInt8, rows limit: Int = .max) -> Table {
    text.withUnsafeBufferPointer { source in
      var reader = CSVReader(source: source, delimiter: delimiter, isHead: limit != .max)
      if limit == .max { reader.makeRoom() }
      while reader.at < source.count, reader.table.rows.count < limit, reader.goesOn { reader.row() }
      reader.table.endsOpen = limit == .max && text.last.map { $0 != feed && $0 != carriage } ?? false
      reader.table.buffer = limit == .max ? text : Array(text[..<min(reader.at, text.count)])
      return reader.table.joined(with: reader.extra, behind: text.count, held: reader.table.buffer.count)
    }
  }

  private init(source: UnsafeBufferPointer<UInt8>, delimiter: UInt8, isHead: Bool) {
    self.source = source
    self.delimiter = delimiter
    self.isHead = isHead
  }

  /// Room for all cells and rows at once: where a list of a million grows, its old and its new place are both held.
  private mutating func makeRoom() {
    var (cells, rows) = (1, 1)
    for byte in source {
      if byte == delimiter { cells += 1 } else if byte == Self.feed { rows += 1 }
    }
    table.cells.reserveCapacity(min(cells + rows, Excess.cells.most))
    table.rows.reserveCapacity(min(rows, Excess.rows.most))
  }

  private var goesOn: Bool { isHead || table.excess == nil }

  private mutating func row() {
    let first = table.cells.count
    let start = line
    columns = 0
    var quoted = cell()
    while at < source.count, source[at] == delimiter, goesOn {
      at += 1
      _ = cell()
      quoted = false
    }
    endOfLine()
    table.rows.append(Table.Row(first: first, count: table.cells.count - first, line: start))
    if quoted { splitAgain() }
    if table.rows.count > Excess.rows.most { table.excess = .rows }
    if table.cells.count > Excess.cells.most { table.excess = .cells }
  }

  /// Holds a cell; nothing that is kept is as long as the longest of them, so its end may be left out.
  private mutating func hold(_ start: Int, _ end: Int) {
    guard columns < Excess.columns.most else { return table.excess = .columns }
    columns += 1
    table.cells.append(Table.Place(start: UInt32(start), end: UInt32(min(end, start + Table.maxCell))))
  }

  /// One cell; true where it was quoted.
  private mutating func cell() -> Bool {
    var open = at
    while open < source.count, isBlank(source[open]) { open += 1 }
    if open < source.count, source[open] == Self.quote, let close = closingQuote(open + 1) {
      quotedCell(open + 1, close)
      at = close + 1
      while at < source.count, isBlank(source[at]) { at += 1 }
      return true
    }
    let start = at
    while at < source.count, source[at] != delimiter, source[at] != Self.feed, source[at] != Self.carriage { at += 1 }
    hold(start, at)
    return false
  }

  /// The quote that ends a cell: what follows it, spaces apart, is a delimiter, a line's end or the end of the text.
  private mutating func closingQuote(_ start: Int) -> Int? {
    guard start >= hopeless else { return nil }
    var place = start
    var lines = 0
    while place < source.count {
      if source[place] == Self.feed {
        lines += 1
        if lines > Self.maxQuotedLines { break }
      } else if source[place] == Self.quote {
        if place + 1 < source.count, source[place + 1] == Self.quote { place += 2; continue }
        if isEnd(place + 1) { return place }
      }
      place += 1
    }
    hopeless = place
    return nil
  }

  private func isEnd(_ start: Int) -> Bool {
    var place = start
    while place < source.count, isBlank(source[place]) { place += 1 }
    return place >= source.count || source[place] == delimiter || source[place] == Self.feed
      || source[place] == Self.carriage
  }

  private mutating func quotedCell(_ start: Int, _ end: Int) {
    var doubled = false
    for place in start..<end {
      if source[place] == Self.feed { line += 1 }
      if source[place] == Self.quote, place + 1 < end, source[place + 1] == Self.quote { doubled = true }
    }
    guard doubled else { return hold(start, end) }
    let first = source.count + extra.count
    var place = start
    while place < end, source.count + extra.count - first < Table.maxCell {
      extra.append(source[place])
      place += source[place] == Self.quote && place + 1 < end && source[place + 1] == Self.quote ? 2 : 1
    }
    hold(first, source.count + extra.count)
  }

  private mutating func endOfLine() {
    guard at < source.count else { return }
    if source[at] == Self.carriage {
      at += 1
      if at < source.count, source[at] == Self.feed { at += 1 }
      line += 1
    } else if source[at] == Self.feed {
      at += 1
      line += 1
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool { (byte == 0x20 || byte == 0x09) && byte != delimiter }

  /// A row that is one quoted cell with a whole line of CSV inside was quoted twice by its exporter.
  private mutating func splitAgain() {
    guard let place = table.cells.last, Int(place.start) >= source.count else { return }
    let inner = Array(extra[(Int(place.start) - source.count)..<(Int(place.end) - source.count)])
    guard inner.contains(delimiter), let row = table.rows.last else { return }
    let again = Self.table(inner, delimiter: delimiter)
    guard again.rows.count == 1, again.cells.count > 2 else { return }
    table.cells.removeLast()
    let offset = UInt32(source.count + extra.count)
    extra.append(contentsOf: again.buffer)
    table.cells += again.cells.map { Table.Place(start: $0.start + offset, end: $0.end + offset) }
    table.rows[table.rows.count - 1].count = table.cells.count - row.first
  }
}

extension Table {
  /// The table with its extra bytes behind those of the source that it holds.
  fileprivate func joined(with extra: [UInt8], behind start: Int, held: Int) -> Table {
    guard !extra.isEmpty else { return self }
    var whole = self
    whole.buffer += extra
    guard held != start else { return whole }
    for index in whole.cells.indices where Int(whole.cells[index].start) >= start {
      whole.cells[index].start -= UInt32(start - held)
      whole.cells[index].end -= UInt32(start - held)
    }
    return whole
  }
}
