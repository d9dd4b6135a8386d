/// Reads a courier and a tracking number, which some files write in one cell as `Courier(number)`.
enum ParcelCells {
  static func read(courier: Cell, tracking: Cell) -> (courier: String?, tracking: String?) {
    let bracket = UInt8(ascii: "(")
    guard courier.elementsEqual(tracking) || courier.isEmpty, tracking.last == UInt8(ascii: ")"),
      let open = tracking.lastIndex(of: bracket), open > tracking.startIndex
    else { return (KeptText.text(courier), KeptText.identifier(tracking)) }
    return (KeptText.text(tracking[..<open]), KeptText.identifier(tracking[(open + 1)...].dropLast()))
  }
}
