/// Payments and lists that do not know the platform's own number, and the order that each of them was put to.
import GRDB
import Model

struct StandIn {
  var id: OrderID
  /// The row of the order that it is put to now; its own where it stands alone.
  var row: Int64
  /// What is told under its number.
  var order: Order
  /// The kinds of files that tell of it.
  var formats: Set<String>
  /// Whether the user told of it, and no file.
  var isByHand: Bool { formats == [ImportBatch.hand] }

  /// Joins stand-ins and orders anew, wherever an amount of this work is concerned.
  ///
  /// All stand-ins of an amount are put to orders together, so that it does not matter which file came in first.
  static func settle(_ ledger: inout Ledger) throws {
    guard !ledger.amounts.isEmpty else { return }
    let sql = """
      SELECT DISTINCT paid FROM purchase WHERE number >= '~' UNION SELECT DISTINCT paid FROM account WHERE number >= '~'
      """
    for fen in try Int.fetchSet(ledger.database, sql: sql).intersection(ledger.amounts).sorted() where fen > 0 {
      try settle(fen, &ledger)
    }
  }

  private static func settle(_ fen: Int, _ ledger: inout Ledger) throws {
    let payments = try all(fen, ledger).filter { !$0.isByHand }
    try place(payments, Joining(try orders(around: payments, fen, ledger)), &ledger)
    // What the user told of by hand may also join a payment, so it comes last.
    let all = try all(fen, ledger)
    let byHand = all.filter(\.isByHand)
    guard !byHand.isEmpty else { return }
    let others = all.filter { !$0.isByHand }.map {
      Joining.Hub(id: $0.id, row: $0.row, order: $0.order, formats: $0.formats)
    }
    try place(byHand, Joining(try orders(around: byHand, fen, ledger) + others), &ledger)
  }

  private static func place(_ standIns: [StandIn], _ joining: Joining, _ ledger: inout Ledger) throws {
    let partners = joining.partners(of: standIns)
    for standIn in standIns {
      if let target = partners[standIn.id] {
        if target != standIn.row { try ledger.move(standIn, to: target) }
      } else if let row = try OrderRow.fetch(standIn.row, in: ledger.database),
        try Order.merged(ledger.accounts(row))?.id != standIn.id
      {
        try ledger.split(standIn)
      }
    }
  }

  /// All stand-ins of an amount.
  private static func all(_ fen: Int, _ ledger: Ledger) throws -> [StandIn] {
    let sql = """
      SELECT platform, number, id FROM purchase WHERE number >= '~' AND paid = ? AND alone = 1
      UNION SELECT platform, number, purchase FROM account WHERE number >= '~' AND paid = ?
      """
    let rows = try Row.fetchAll(try ledger.database.cachedStatement(sql: sql), arguments: [fen, fen])
    return try rows.compactMap { row in
      let id = OrderID(platform: PlatformID(rawValue: try row.decode(atIndex: 0)), number: try row.decode(atIndex: 1))
      guard id.isStandIn, let purchase = try OrderRow.fetch(row.decode(Int64.self, atIndex: 2), in: ledger.database)
      else { return nil }
      let accounts = try ledger.accounts(purchase).filter { $0.order.id == id }
      guard let order = Order.merged(accounts), order.paid.fen == fen else { return nil }
      return StandIn(id: id, row: purchase.id, order: order, formats: accounts.formats)
    }
  }

  /// One that several files tell of may have come to another amount than the one it is joined by.
  private static let nearby = """
    WHERE id IN (
      SELECT id FROM purchase WHERE paid = ? AND placedAt BETWEEN ? AND ?
      UNION SELECT id FROM purchase WHERE alone = 0 AND placedAt BETWEEN ? AND ?) AND number < '~'
    """

  /// Orders with the platform's own number that were placed about when these were paid.
  private static func orders(around standIns: [StandIn], _ fen: Int, _ ledger: Ledger) throws -> [Joining.Hub] {
    var hubs: [Int64: Joining.Hub] = [:]
    for standIn in standIns {
      let at = standIn.order.placedAt.seconds
      let (first, last) = (at - Joining.reach, at + Joining.reach)
      let rows = try OrderRow.fetch(nearby, [fen, first, last, first, last], ledger.database)
      for row in rows where hubs[row.id] == nil {
        let own = try ledger.accounts(row).filter { !$0.order.id.isStandIn }
        guard let order = Order.merged(own) else { continue }
        hubs[row.id] = Joining.Hub(id: order.id, row: row.id, order: order, formats: own.formats)
      }
    }
    return Array(hubs.values)
  }
}

extension [Account] {
  /// The kinds of files, where they are known.
  fileprivate var formats: Set<String> { Set(map(\.source.format)).subtracting([""]) }
}
