/// Reads a courier and a tracking number, which some files write in one cell as `Courier(number)` or `Courier - number`.
enum ParcelCells {
  /// Of several parcels, whose numbers are joined by a bar, the first.
  static func read(courier: Cell, tracking joined: Cell) -> (courier: String?, tracking: String?) {
    let tracking = joined.prefix { $0 != UInt8(ascii: "|") }
    let bracket = UInt8(ascii: "(")
    guard courier.elementsEqual(tracking) || courier.isEmpty, tracking.last == UInt8(ascii: ")"),
      let open = tracking.lastIndex(of: bracket), open > tracking.startIndex
    else { return dashed(courier, tracking) ?? (KeptText.text(courier), KeptText.identifier(tracking)) }
    return (KeptText.text(tracking[..<open]), KeptText.identifier(tracking[(open + 1)...].dropLast()))
  }

  /// `Courier - number`.
  private static func dashed(_ courier: Cell, _ tracking: Cell) -> (courier: String?, tracking: String?)? {
    let dash = Array(" - ".utf8)
    guard !courier.isEmpty, courier.elementsEqual(tracking), let place = tracking.index(of: dash) else { return nil }
    return (KeptText.text(tracking[..<place]), KeptText.identifier(tracking[(place + dash.count)...]))
  }
}
