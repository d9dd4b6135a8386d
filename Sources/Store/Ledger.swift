/// One piece of work on the store: the orders that it touches, and what these come to when it is done.
import GRDB
import Model

struct Ledger {
  let database: Database
  /// Where each import's accounts come from.
  private(set) var sources: ImportSources
  /// What touched orders were before, by their rows.
  private(set) var before: [Int64: Order] = [:]
  /// Rows that this work made.
  private(set) var born: Set<Int64> = []
  /// Rows that are gone since all that was told of them was put to another order.
  private(set) var heirs: [Int64: Int64] = [:]
  /// Rows that are gone for good.
  private(set) var gone = 0
  /// Amounts of which payments and orders must be joined anew.
  var amounts: Set<Int> = []
  private var dirty: Set<Int64> = []
  private var moves: [Int64: Int64] = [:]

  /// - Parameter expected: how many orders a file brings, so that the sets need not grow bit by bit.
  init(_ database: Database, expected: Int = 0) throws {
    self.database = database
    born.reserveCapacity(expected)
    amounts.reserveCapacity(expected)
    sources = try ImportSources(database)
  }

  /// Takes in what a file says of an order and tells its row.
  mutating func take(_ order: Order, importID: Int64) throws -> Int64 {
    if !order.id.isStandIn, let row = try insert(order, importID: importID) { return row }
    guard let known = try OrderRow.find(order.id, in: database) else {
      guard let row = try insert(order, importID: importID) else { throw StoreError.damaged }
      return row
    }
    if try isTold(order, of: known, in: sources.format(importID)) { return known.id }
    try touch(known)
    try AccountRow(purchase: known.id, importID: importID, order: order).insert(in: database)
    amounts.formUnion([order.paid.fen, known.order.paid.fen])
    return known.id
  }

  /// Notes what an order is, since what was told of it is about to change.
  mutating func touch(_ row: OrderRow) throws {
    if !born.contains(row.id), before[row.id] == nil { before[row.id] = row.order }
    if row.alone, dirty.insert(row.id).inserted { try AccountRow.copy(row, in: database) }
    dirty.insert(row.id)
  }

  mutating func touch(_ id: Int64) throws {
    guard !dirty.contains(id), let row = try OrderRow.fetch(id, in: database) else { return }
    try touch(row)
  }

  /// Puts all that is told under a stand-in's number to another order.
  mutating func move(_ standIn: StandIn, to target: Int64) throws {
    try touch(standIn.row)
    try touch(target)
    try AccountRow.move(standIn.id, from: standIn.row, to: target, in: database)
    moves[standIn.row] = target
  }

  /// Lets a stand-in that was put to another order be one of its own.
  mutating func split(_ standIn: StandIn) throws {
    guard let row = try OrderRow.insert(standIn.order, importID: nil, alone: false, in: database) else {
      throw StoreError.damaged
    }
    born.insert(row)
    dirty.insert(row)
    try touch(standIn.row)
    try AccountRow.move(standIn.id, from: standIn.row, to: row, in: database)
  }

  /// Writes what touched orders come to now.
  mutating func derive() throws {
    let rows = dirty.sorted()
    dirty = []
    let told = try rows.map { ($0, try AccountRow.fetch($0, in: database)) }
    for (row, accounts) in told where accounts.isEmpty {
      try OrderRow.delete(row, in: database)
      if let heir = moves[row] { heirs[row] = heir } else if !born.contains(row) { gone += 1 }
    }
    for (row, accounts) in told where !accounts.isEmpty { try write(row, accounts) }
  }

  /// What a row was told, in full.
  func facts(_ row: OrderRow) throws -> Facts { try facts(row.id, accounts(row)) }

  /// What files told of an order.
  func accounts(_ row: OrderRow) throws -> [Account] {
    if row.alone, !dirty.contains(row.id) { return [Account(order: row.order, source: sources[row.importID])] }
    return try AccountRow.fetch(row.id, in: database).map { Account(order: $0.order, source: sources[$0.importID]) }
  }

  /// Nil where an order of this name is known.
  private mutating func insert(_ order: Order, importID: Int64) throws -> Int64? {
    let alone = order.refund == nil || Order.merged([Account(order: order, source: sources[importID])]) == order
    let row = try OrderRow.insert(order, importID: alone ? importID : nil, alone: alone, in: database)
    guard let row else { return nil }
    born.insert(row)
    amounts.insert(order.paid.fen)
    guard !alone else { return row }
    try AccountRow(purchase: row, importID: importID, order: order).insert(in: database)
    dirty.insert(row)
    return row
  }

  /// Whether the same kind of file has told just this already.
  private func isTold(_ order: Order, of known: OrderRow, in format: String) throws -> Bool {
    if known.alone, !dirty.contains(known.id) {
      return known.order == order && sources.format(known.importID) == format
    }
    return try AccountRow.fetch(known.id, in: database).contains {
      $0.order == order && sources.format($0.importID) == format
    }
  }

  private func write(_ row: Int64, _ rows: [AccountRow]) throws {
    let facts = try facts(row, rows.map { Account(order: $0.order, source: sources[$0.importID]) })
    guard let order = facts.order else { return }
    let alone = rows.count == 1 && order == rows[0].order && facts.isOfFiles
    if alone { try AccountRow.delete(of: row, in: database) }
    try OrderRow(id: row, order: order, importID: alone ? rows[0].importID : nil, alone: alone).update(in: database)
  }

  private func facts(_ row: Int64, _ accounts: [Account]) throws -> Facts {
    Facts(
      accounts: accounts, parcels: try ParcelRow.told(of: row, sources, database),
      refunds: try RefundRow.told(of: row, sources, database),
      corrections: try CorrectionRow.told(of: Set(accounts.map(\.order.id)), database))
  }
}
