/// Guesses what the columns of a table are, by their names and by what their cells look like.
import Knowledge

struct ColumnGuesser {
  typealias Column = ExportFormat.Column

  private let names: [String]
  private let cells: [[Cell]]
  private let words: TableWords

  static func guesses(_ headers: [String], _ sample: [[String]], _ words: TableWords) -> [Column: Int] {
    let guesser = ColumnGuesser(headers, sample, words)
    var claims: [(score: Int, column: Column, place: Int)] = []
    for column in TableSketch.columns {
      for place in headers.indices {
        let score = guesser.score(column, place)
        if score > 0 { claims.append((score, column, place)) }
      }
    }
    var guesses: [Column: Int] = [:]
    // Stable for equal scores: the column further left, the kind asked for earlier.
    for claim in claims.enumerated().sorted(by: { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }) {
      guard guesses[claim.element.column] == nil, !guesses.values.contains(claim.element.place) else { continue }
      guesses[claim.element.column] = claim.element.place
    }
    return guesses
  }

  private init(_ headers: [String], _ sample: [[String]], _ words: TableWords) {
    names = headers.map { Header.folded($0.utf8) }
    cells = headers.indices.map { place in
      sample.compactMap { row in place < row.count && !row[place].isEmpty ? Array(row[place].utf8)[...] : nil }
    }
    self.words = words
  }

  /// 0 where the column cannot be this; a known name counts more than the look of the cells.
  private func score(_ column: Column, _ place: Int) -> Int {
    let name = nameScore(column, names[place])
    guard fits(column, cells[place], isNamed: name > 500) else { return 0 }
    return name > 0 ? name : lookScore(column, cells[place])
  }

  private func nameScore(_ column: Column, _ name: String) -> Int {
    guard !name.isEmpty else { return 0 }
    let known = (words.columns[column] ?? []).map { Header.folded($0.utf8) }
    if let place = known.firstIndex(of: name) { return 1000 - place }
    let part = known.firstIndex { $0.unicodeScalars.count > 1 && name.contains($0) }
    return part.map { 500 - $0 } ?? 0
  }

  private func lookScore(_ column: Column, _ cells: [Cell]) -> Int {
    switch column {
    case .time: 90
    case .number where share(cells, Self.isLongNumber) > 0.8: 80
    case .paid where share(cells, Self.isPrice) > 0.6: 70
    case .title where length(cells) >= 12: 40 + min(20, length(cells) / 6)
    default: 0
    }
  }

  private func fits(_ column: Column, _ cells: [Cell], isNamed: Bool) -> Bool {
    guard !cells.isEmpty else { return isNamed }
    switch column {
    case .time: return share(cells, Self.isTime) > 0.6
    case .paid: return !Self.isCount(cells) && share(cells) { Self.isPrice($0) && !Self.isTime($0) } > 0.6
    case .quantity: return share(cells) { $0.count <= 5 && AmountCell.hundredths($0) != nil } > 0.6
    case .number, .tracking: return share(cells) { $0.contains(where: Self.isDigit) && !Self.isTime($0) } > 0.6
    default: return share(cells) { Self.isPrice($0) || Self.isTime($0) || Self.isLongNumber($0) } < 0.5
    }
  }

  private func share(_ cells: [Cell], _ holds: (Cell) -> Bool) -> Double {
    cells.isEmpty ? 0 : Double(cells.count(where: holds)) / Double(cells.count)
  }

  /// How long the cells are on average, in bytes.
  private func length(_ cells: [Cell]) -> Int { cells.isEmpty ? 0 : cells.reduce(0) { $0 + $1.count } / cells.count }

  private static func isTime(_ cell: Cell) -> Bool {
    (TimeCell().moment(cell) ?? TimeCell(monthFirst: true).moment(cell)) != nil
  }

  private static func isPrice(_ cell: Cell) -> Bool {
    (AmountCell.hundredths(cell) ?? AmountCell.hundredths(cell, decimalComma: true)) != nil
  }

  /// Whether the cells count the rows: 1, 2, 3.
  private static func isCount(_ cells: [Cell]) -> Bool {
    let numbers = cells.map { Int(String(decoding: $0, as: UTF8.self)) }
    return numbers.count > 1
      && zip(numbers, numbers.dropFirst()).allSatisfy { one, next in one.map { $0 + 1 } == next && next != nil }
  }

  private static func isLongNumber(_ cell: Cell) -> Bool {
    cell.count >= 10 && cell.count { isDigit($0) } * 3 >= cell.count * 2 && !isTime(cell)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
