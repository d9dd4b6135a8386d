/// Reads an amount of money from a cell such as `¥1,240.50`, `131.77(…)`, `-3` or `7,98`, in hundredths.
enum AmountCell {
  /// Larger amounts, in hundredths, are none: those of 500,000 rows can be added up.
  static let most = 1_000_000_000_000

  /// Longer numbers are no amounts; it also keeps sums far from the largest `Int`.
  private static let maxDigits = 10

  /// The amount that the cell begins with; what follows the number is left alone, as in `131.77(…89.84)`.
  static func hundredths(_ cell: Cell, decimalComma: Bool = false) -> Int? {
    guard let start = cell.firstIndex(where: isDigit) else { return nil }
    guard let sign = sign(before: cell[..<start]) else { return nil }
    let comma = decimalComma && !hasPoint(cell)
    let point = UInt8(ascii: comma ? "," : ".")
    let group = UInt8(ascii: comma ? "." : ",")
    var whole = 0
    var digits = 0
    var place = start
    while place < cell.endIndex, isDigit(cell[place]) || cell[place] == group {
      if cell[place] != group { whole = whole * 10 + Int(cell[place] - 0x30); digits += 1 }
      guard digits <= maxDigits else { return nil }
      place += 1
    }
    guard place < cell.endIndex, cell[place] == point else { return ends(cell[place...]) ? sign * whole * 100 : nil }
    let fraction = cell[(place + 1)...].prefix(while: isDigit)
    guard ends(cell[fraction.endIndex...]) else { return nil }
    return sign * (whole * 100 + cents(fraction))
  }

  /// True for `12.99`, in which the point cannot stand between thousands.
  private static func hasPoint(_ cell: Cell) -> Bool {
    guard let point = cell.lastIndex(of: UInt8(ascii: ".")), !cell[point...].contains(UInt8(ascii: ",")) else {
      return false
    }
    let digits = cell[(point + 1)...].prefix(while: isDigit).count
    return digits == 1 || digits == 2
  }

  /// The first amount behind one of the marks.
  static func hundredths(_ cell: Cell, behind mark: [UInt8]) -> Int? {
    guard let place = cell.index(of: mark) else { return nil }
    let rest = cell[(place + mark.count)...]
    guard let digit = rest.firstIndex(where: isDigit) else { return nil }
    return hundredths(rest[digit...])
  }

  /// Two digits of a fraction, rounded: workbooks hold 0.29 as 0.28999999999999998.
  private static func cents(_ fraction: Cell) -> Int {
    var value = 0
    var place = 0
    for digit in fraction.prefix(3) {
      if place < 2 { value = value * 10 + Int(digit - 0x30) } else if digit >= 0x35 { value += 1 }
      place += 1
    }
    return place == 1 ? value * 10 : value
  }

  /// 1 or -1 by what stands before the digits: signs of currency, letters of its code, a minus; nil for a dot.
  private static func sign(before prefix: Cell) -> Int? {
    if prefix.isEmpty { return 1 }
    if prefix.contains(UInt8(ascii: ".")) || prefix.count > 8 { return nil }
    return prefix.contains(UInt8(ascii: "-")) ? -1 : 1
  }

  /// What may follow a number: nothing, a bracket in either width, a space, the sign of a currency; no letter or digit.
  private static func ends(_ rest: Cell) -> Bool {
    guard let next = rest.first else { return true }
    return next >= 0x80 || next == UInt8(ascii: "(") || next == UInt8(ascii: ")") || next == 0x20
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
