/// What changes the store.
import GRDB
import Model

extension OrderStore {
  /// How many orders are taken in between two looks at the watch.
  private static let stride = 1_000

  /// Takes in what a file brought: orders that are known already are completed, never thrown away.
  /// - Parameters:
  ///   - rehearsal: true to do it all and then undo it, for the tally alone.
  ///   - watch: stops it, with `StoreError.stopped` and nothing stored.
  package func save(_ batch: ImportBatch, at now: Moment, rehearsal: Bool = false, watch: Watch = .none)
    throws(StoreError) -> SaveTally
  {
    try write { database in
      var tally = SaveTally()
      try database.inSavepoint {
        tally = try Self.save(batch, at: now, watch, in: database)
        return rehearsal ? .rollback : .commit
      }
      return tally
    }
  }

  /// Takes back all that the last import did, also what it joined and covered; nil where there is none to take back.
  /// - Returns: as `new` the orders that are gone again, as `changed` those that are as they were.
  package func undoLastImport() throws(StoreError) -> SaveTally? {
    let tally: SaveTally? = try write { database in
      guard let record = try ImportRecord.last(database) else { return nil }
      return try Removal(database).undo(record)
    }
    if tally != nil { try settle() }
    return tally
  }

  /// Forgets an order with its parcels and all that was told of it; false where there is none of this name.
  package func remove(_ id: OrderID) throws(StoreError) -> Bool {
    let removed = try write { database in
      guard let row = try OrderRow.find(id, in: database) else { return false }
      try Removal(database).remove([row.id])
      return true
    }
    if removed { try settle() }
    return removed
  }

  private static func save(_ batch: ImportBatch, at now: Moment, _ watch: Watch, in database: Database) throws
    -> SaveTally
  {
    let importID = try ImportRecord.begin(batch, at: now, in: database)
    var ledger = try Ledger(database, expected: batch.orders.count)
    var told: [Int64] = []
    told.reserveCapacity(batch.orders.count)
    let orders = distinct(batch, ledger.sources[importID])
    for (place, order) in orders.enumerated() {
      if place % stride == 0, !watch.goesOn(Double(place) / Double(orders.count)) { throw StoreError.stopped }
      told.append(try ledger.take(order, importID: importID))
    }
    let parcels = try ParcelRow.add(batch.parcels, importID: importID, in: database)
    try RefundRow.add(batch.refunds, importID: importID, in: database)
    try ledger.settle()
    try CoverageTable.add(batch.coverage, importID: importID, in: database)
    var tally = try ledger.tally(told)
    tally.parcels = parcels
    guard watch.goesOn(1) else { throw StoreError.stopped }
    try ImportRecord.finish(importID, tally, in: database)
    return tally
  }

  /// One order an id, in the order of the file; rows of one order are merged here, so that a file counts it once.
  private static func distinct(_ batch: ImportBatch, _ source: Account.Source) -> [Order] {
    var places: [OrderID: Int] = Dictionary(minimumCapacity: batch.orders.count)
    var distinct: [Order] = []
    distinct.reserveCapacity(batch.orders.count)
    for order in batch.orders {
      if let place = places[order.id] {
        let both = [distinct[place], order].map { Account(order: $0, source: source) }
        distinct[place] = Order.merged(both) ?? order
      } else {
        places[order.id] = distinct.count
        distinct.append(order)
      }
    }
    return distinct
  }
}
