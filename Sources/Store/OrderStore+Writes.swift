/// What changes the store.
import GRDB
import Model

extension OrderStore {
  /// Takes in what a file brought: orders that are known already are completed, never thrown away.
  /// - Parameter rehearsal: true to do it all and then undo it, for the tally alone.
  package func save(_ batch: ImportBatch, at now: Moment, rehearsal: Bool = false) throws(StoreError) -> SaveTally {
    try write { database in
      var tally = SaveTally()
      try database.inSavepoint {
        for order in Self.distinct(batch.orders) { try Self.save(order, in: database, &tally) }
        try CoverageTable.add(batch.coverage, in: database)
        try ImportRecord(file: batch.file, format: batch.format, at: now, tally: tally).insert(in: database)
        return rehearsal ? .rollback : .commit
      }
      return tally
    }
  }

  /// Forgets an order; false where there is none of this name.
  package func remove(_ id: OrderID) throws(StoreError) -> Bool {
    let removed = try write { database in
      try database.execute(
        sql: "DELETE FROM purchase WHERE platform = ? AND number = ?", arguments: [id.platform.rawValue, id.number])
      return database.changesCount > 0
    }
    if removed { try settle() }
    return removed
  }

  /// One order an id, in the order of the file; rows of one order are merged here, so that a file counts it once.
  private static func distinct(_ orders: [Order]) -> [Order] {
    var places: [OrderID: Int] = [:]
    var distinct: [Order] = []
    for order in orders {
      if let place = places[order.id] {
        distinct[place] = distinct[place].merged(with: order)
      } else {
        places[order.id] = distinct.count
        distinct.append(order)
      }
    }
    return distinct
  }

  private static func save(_ order: Order, in database: Database, _ tally: inout SaveTally) throws {
    guard let known = try OrderRow.fetch(order.id, in: database) else {
      try OrderRow.insert(order, in: database)
      tally.new += 1
      return
    }
    let merged = known.merged(with: order)
    if merged == known {
      tally.same += 1
    } else {
      try OrderRow.update(merged, in: database)
      tally.changed += 1
    }
  }
}
