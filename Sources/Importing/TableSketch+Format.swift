/// Makes a format of a table and of what its columns are.
import Knowledge

extension TableSketch {
  /// A header is known by this many names, so that no other table is taken for it.
  private static let maxMarks = 6

  /// The format by which this table, and every other with these columns, is read.
  ///
  /// `columns` tells what stands where, as places in `headers`.
  package func format(id: String, name: String, platform: String, columns: [Column: Int]) -> ExportFormat {
    let chosen = columns.filter { headers.indices.contains($0.value) && !headers[$0.value].isEmpty }
    var recognition = ExportFormat.Recognition()
    recognition.header = marks(chosen)
    var format = ExportFormat(id: id, name: name, kind: .orders, how: words.how, recognise: recognition)
    format.platform = platform
    format.columns = chosen.mapValues { [headers[$0]] }
    format.empty = words.empty
    format.rows = rules(hasStatus: chosen[.status] != nil)
    if chosen[.status] != nil {
      format.statuses = words.statuses
      format.refunds = ExportFormat.RefundRule(from: .status, whole: words.refunded)
    }
    format.paid = paidRule(chosen)
    let amounts = cells(chosen[.paid])
    if usesComma(amounts) { format.decimalComma = true }
    if isMonthFirst(cells(chosen[.time])) { format.monthFirst = true }
    format.currency = chosen[.paid].flatMap { CurrencySign.code(in: Self.sign(in: headers[$0])) }
    return format
  }

  /// The chosen names and as many others as make the header unlike any other, in the table's order.
  private func marks(_ chosen: [Column: Int]) -> [String] {
    let others = headers.indices.filter { !chosen.values.contains($0) && !headers[$0].isEmpty }
    let places = Set(chosen.values).union(others.prefix(max(0, Self.maxMarks - chosen.count)))
    var names: [String] = []
    for name in places.sorted().map({ headers[$0] }) where !names.contains(name) { names.append(name) }
    return names
  }

  private func rules(hasStatus: Bool) -> [ExportFormat.RowRule] {
    let purchase = ExportFormat.RowRule(is: .purchase)
    guard hasStatus else { return [purchase] }
    return [
      ExportFormat.RowRule(is: .closed, where: [.status: words.closed]),
      ExportFormat.RowRule(is: .order, where: [.status: words.unpaid]),
      purchase,
    ]
  }

  /// Whether the price stands on each row of an order, on one of them, or beside one piece.
  private func paidRule(_ chosen: [Column: Int]) -> ExportFormat.PaidRule {
    guard let paid = chosen[.paid] else { return .sum }
    let prices = (words.columns[.price] ?? []).map { Header.folded($0.utf8) }
    if prices.contains(Header.folded(headers[paid].utf8)), chosen[.quantity] != nil { return .pieces }
    guard let number = chosen[.number] else { return .sum }
    let groups = Dictionary(grouping: sample.filter { !$0[number].isEmpty }) { $0[number] }.values.filter {
      $0.count > 1
    }
    let repeats = groups.contains { rows in Set(rows.map { $0[paid] }.filter { !$0.isEmpty }).count < 2 }
    let differs = groups.contains { rows in Set(rows.map { $0[paid] }.filter { !$0.isEmpty }).count > 1 }
    let continues = sample.contains { $0[number].isEmpty && $0[paid].isEmpty }
    return (repeats || continues) && !differs ? .once : .sum
  }

  private func cells(_ place: Int?) -> [Cell] {
    guard let place else { return [] }
    return sample.map { Array($0[place].utf8)[...] }.filter { !$0.isEmpty }
  }

  /// True where amounts end in a comma and two digits, and none in a point and two digits.
  private func usesComma(_ cells: [Cell]) -> Bool {
    func ends(_ cell: Cell, in mark: Character) -> Bool {
      let digits = cell.filter { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
      return digits.count > 3 && digits[digits.count - 3] == mark.asciiValue
    }
    return cells.contains { ends($0, in: ",") } && !cells.contains { ends($0, in: ".") }
  }

  /// True where a day above 12 stands second, or where hours are counted as in America.
  private func isMonthFirst(_ cells: [Cell]) -> Bool {
    let starts = cells.map { cell in
      cell.split { $0 < 0x30 || $0 > 0x39 }.prefix(2).map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    }.filter { $0.count == 2 && $0[0] <= 31 }
    if starts.contains(where: { $0[0] > 12 }) || starts.isEmpty { return false }
    if starts.contains(where: { $0[1] > 12 }) { return true }
    return cells.contains { $0.last.map { $0 | 0x20 } == UInt8(ascii: "m") }
  }

  /// What stands in brackets behind a header's name, with a digit for the amount beside it.
  private static func sign(in header: String) -> Cell {
    guard let open = header.lastIndex(where: { $0 == "(" || $0 == "\u{FF08}" }) else { return [] }
    let inner = header[header.index(after: open)...].prefix { $0 != ")" && $0 != "\u{FF09}" }
    return Array((inner + "1").utf8)[...]
  }
}
