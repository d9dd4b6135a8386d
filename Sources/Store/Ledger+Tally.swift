/// What a piece of work has done, in numbers.
import Model

extension Ledger {
  /// Joins what must be joined, and writes what all touched orders come to.
  mutating func settle() throws {
    try derive()
    try StandIn.settle(&self)
    try derive()
    try ParcelRow.settle(&self)
    try RefundRow.settle(&self)
    try derive()
  }

  /// - Parameter told: the rows of the orders that a file told of.
  func tally(_ told: [Int64]) throws -> SaveTally {
    let changed = try changed()
    let unchanged = Set(heirs.isEmpty ? told : told.map(heir)).subtracting(changed)
    let new = unchanged.count { born.contains($0) }
    return SaveTally(new: new, changed: changed.count, same: unchanged.count - new)
  }

  /// The rows of known orders that are no more what they were; one that is gone counts as its heir.
  func changed() throws -> Set<Int64> {
    var changed: Set<Int64> = []
    for (row, order) in before {
      let heir = heir(row)
      guard let now = try OrderRow.fetch(heir, in: database)?.order else { continue }
      if heir != row || now != order { changed.insert(heir) }
    }
    return changed
  }

  private func heir(_ row: Int64) -> Int64 {
    var row = row
    while let next = heirs[row] { row = next }
    return row
  }
}
