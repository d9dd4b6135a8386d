/// A format fitted to one table: which columns hold what, and the format's words made ready for comparing.
import Knowledge
import Model

struct Layout: Sendable {
  typealias Column = ExportFormat.Column

  let format: ExportFormat
  /// The row of the header among the table's rows; -1 where there is none.
  let headerRow: Int
  /// How many columns the header has.
  let width: Int
  let time: TimeCell
  let rules: [Rule]
  let shops: [(platform: PlatformID, conditions: [Condition])]
  let numberRules: [(column: [Int], like: Wildcard, platform: PlatformID)]
  let statuses: [(like: Wildcard, status: OrderStatus)]
  let exactStatuses: [Cell: OrderStatus]
  let wholeRefunds: [[UInt8]]
  let partRefunds: [[UInt8]]
  let blankTitles: [Wildcard]
  /// True where a column tells more of an item than its title.
  let hasItemColumns: Bool
  private let places: [[Int]]
  private let names: [String]
  private let empty: [[UInt8]]

  /// One column of a rule with its words made ready.
  struct Condition: Sendable {
    var columns: [Int]
    var words: [Wildcard]
  }

  /// A row rule with its words made ready.
  struct Rule: Sendable {
    var meaning: ExportFormat.Meaning
    var conditions: [Condition]
  }

  init(_ format: ExportFormat, header: [Cell], row: Int, serialShift: Int) {
    self.format = format
    headerRow = row
    let folded = header.map(Header.folded)
    width = max(1, folded.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 1)
    names = header.map { String(decoding: $0, as: UTF8.self) }
    let columns = format.columns ?? [:]
    let places = Column.allCases.map { Header.places(of: columns[$0] ?? [], in: folded) }
    self.places = places
    hasItemColumns = [Column.option, .quantity, .price, .amount].contains { !places[$0.position].isEmpty }
    time = TimeCell(monthFirst: format.monthFirst ?? false, serialShift: serialShift)
    func conditions(_ words: [Column: [String]]) -> [Condition] {
      // Exact words are compared sooner than any text is searched.
      words.sorted { Self.effort($0.value) < Self.effort($1.value) }
        .map { Condition(columns: places[$0.key.position], words: $0.value.map(Wildcard.init)) }
    }
    rules = (format.rows ?? []).map { Rule(meaning: $0.is, conditions: conditions($0.where ?? [:])) }
    shops = (format.shops ?? []).map { (PlatformID(rawValue: $0.platform), conditions($0.where)) }
    numberRules = (format.numbers ?? []).map {
      (places[$0.from.position], Wildcard($0.like), PlatformID(rawValue: $0.platform))
    }
    let words = format.statuses ?? [:]
    exactStatuses = Dictionary(
      words.filter { !$0.key.contains("*") }.map { (Array($0.key.utf8)[...], $0.value) }, uniquingKeysWith: { $1 })
    statuses = words.filter { $0.key.contains("*") }.sorted { $0.key.utf8.count > $1.key.utf8.count }
      .map { (Wildcard($0.key), $0.value) }
    wholeRefunds = (format.refunds?.whole ?? []).map { Array($0.utf8) }
    partRefunds = (format.refunds?.part ?? []).map { Array($0.utf8) }
    blankTitles = (format.blankTitles ?? []).map(Wildcard.init)
    empty = (format.empty ?? []).map { Array($0.utf8) }
  }

  /// True where the table has the column at all.
  func has(_ column: Column) -> Bool { !places[column.position].isEmpty }

  /// Where the column may stand.
  func places(_ column: Column) -> [Int] { places[column.position] }

  /// The header of the column as the file writes it.
  func name(of column: Column) -> String { places[column.position].first.map { names[$0] } ?? column.rawValue }

  /// The first filled cell among those that the column may stand in.
  func cell(_ column: Column, _ row: Table.Row, _ table: Table) -> Cell {
    cell(places[column.position], row, table)
  }

  func cell(_ places: [Int], _ row: Table.Row, _ table: Table) -> Cell {
    for place in places {
      let cell = table.cell(row, place)
      if !cell.isEmpty, !isEmpty(cell) { return cell }
    }
    return []
  }

  /// What the row is.
  func meaning(_ row: Table.Row, _ table: Table) -> ExportFormat.Meaning {
    for rule in rules where holds(rule.conditions, row, table) { return rule.meaning }
    return .other
  }

  /// The platform behind a payment, by what its row says.
  func shop(_ row: Table.Row, _ table: Table) -> PlatformID? {
    shops.first { holds($0.conditions, row, table) }?.platform
  }

  private func holds(_ conditions: [Condition], _ row: Table.Row, _ table: Table) -> Bool {
    for condition in conditions {
      let cell = cell(condition.columns, row, table)
      guard condition.words.contains(where: { $0.matches(cell) }) else { return false }
    }
    return true
  }

  private static func effort(_ words: [String]) -> Int { words.count { $0.contains("*") } * 100 + words.count }

  /// The last place in a row at which something of the format's stands.
  var lastPlace: Int { places.joined().max() ?? 0 }

  func status(_ cell: Cell) -> OrderStatus? {
    exactStatuses[cell] ?? statuses.first { $0.like.matches(cell) }?.status
  }

  private func isEmpty(_ cell: Cell) -> Bool {
    cell.count <= 16 && empty.contains { cell.elementsEqual($0) }
  }
}

extension ExportFormat.Column {
  /// The column's place in lists of all columns; a `switch` would be quicker to read, a table is quicker to run.
  var position: Int { Self.positions[self] ?? 0 }

  private static let positions = Dictionary(
    uniqueKeysWithValues: ExportFormat.Column.allCases.enumerated().map { ($1, $0) })
}
