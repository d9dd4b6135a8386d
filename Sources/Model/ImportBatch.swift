/// What one file brings into the store: its orders, and the days for which it brings all of them.
package struct ImportBatch: Sendable {
  /// The format of what the user tells by hand.
  package static let hand = "hand"

  package var orders: [Order]
  package var parcels: [Parcel]
  package var refunds: [LooseRefund]
  package var coverage: [Coverage]
  /// The file's name, without its folder.
  package var file: String
  /// The id of the format in `Knowledge/formats/`.
  package var format: String

  package init(
    orders: [Order], parcels: [Parcel] = [], refunds: [LooseRefund] = [], coverage: [Coverage], file: String,
    format: String
  ) {
    self.orders = orders
    self.parcels = parcels
    self.refunds = refunds
    self.coverage = coverage
    self.file = file
    self.format = format
  }
}

/// What saving a batch did: orders that came in, that were completed or updated, and that stood there already.
package struct SaveTally: Hashable, Sendable {
  package var new = 0
  package var changed = 0
  package var same = 0
  /// Parcels that were not known before.
  package var parcels = 0

  package init(new: Int = 0, changed: Int = 0, same: Int = 0, parcels: Int = 0) {
    self.new = new
    self.changed = changed
    self.same = same
    self.parcels = parcels
  }
}
