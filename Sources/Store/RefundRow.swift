/// A refund whose purchase stands in another file, as a row of the table `refund`, with the order that it was put to.
import Foundation
import GRDB
import Model

struct RefundRow {
  /// How long after a purchase a refund may come where no number tells.
  fileprivate static let reach = 90 * 86_400
  private static let columns = "number, orders, amount, currency, at, atOffset, merchant, title"

  var id: Int64
  var importID: Int64?
  /// The row of the order in `purchase`; nil while it is not known.
  var purchase: Int64?
  var refund: LooseRefund

  /// Takes in refunds whose numbers are not known.
  static func add(_ refunds: [LooseRefund], importID: Int64, in database: Database) throws {
    guard !refunds.isEmpty else { return }
    var known = Set(try all(database).map(\.refund.number))
    for refund in refunds where known.insert(refund.number).inserted {
      let statement = try database.cachedStatement(
        sql: "INSERT INTO refund (\(columns), importId) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
      let orders = try JSONEncoder().encode(refund.of.map { [$0.platform.rawValue, $0.number] })
      try statement.execute(arguments: [
        refund.number, String(decoding: orders, as: UTF8.self), refund.amount.fen, refund.amount.currency,
        refund.at.seconds, refund.at.offset, refund.merchant, refund.title, importID,
      ])
    }
  }

  static func all(_ database: Database) throws -> [RefundRow] { try fetch("ORDER BY at, id", [], database) }

  /// The refunds that were put to an order.
  static func told(of purchase: Int64, _ sources: ImportSources, _ database: Database) throws
    -> [Facts.Told<LooseRefund>]
  {
    try fetch("WHERE purchase = ? ORDER BY at, id", [purchase], database).map {
      Facts.Told(value: $0.refund, source: sources[$0.importID])
    }
  }

  /// Puts every refund anew to the purchase that it pays back.
  static func settle(_ ledger: inout Ledger) throws {
    for row in try all(ledger.database) {
      let target = try row.refund.purchase(in: ledger.database)
      guard target != row.purchase else { continue }
      for purchase in [row.purchase, target].compactMap(\.self) { try ledger.touch(purchase) }
      try ledger.database.execute(
        sql: "UPDATE refund SET purchase = ? WHERE id = ?", arguments: [target, row.id])
    }
  }

  private static func fetch(_ clause: String, _ arguments: StatementArguments, _ database: Database) throws
    -> [RefundRow]
  {
    let statement = try database.cachedStatement(
      sql: "SELECT id, importId, purchase, \(columns) FROM refund " + clause)
    return try Row.fetchAll(statement, arguments: arguments).map(RefundRow.init)
  }

  private init(_ row: Row) throws {
    (id, importID, purchase) = (try row.decode(atIndex: 0), row[1], row[2])
    let orders = try JSONDecoder().decode([[String]].self, from: Data(row.decode(String.self, atIndex: 4).utf8))
    refund = LooseRefund(
      number: try row.decode(atIndex: 3),
      of: orders.compactMap { $0.count == 2 ? OrderID(platform: PlatformID(rawValue: $0[0]), number: $0[1]) : nil },
      amount: Money(fen: try row.decode(atIndex: 5), currency: try row.decode(atIndex: 6)),
      at: Moment(seconds: try row.decode(atIndex: 7), offset: try row.decode(atIndex: 8)), merchant: row[9],
      title: row[10])
  }
}

extension LooseRefund {
  /// The row of the purchase: by the numbers, else the only one of the last months with its words and whole amount.
  fileprivate func purchase(in database: Database) throws -> Int64? {
    for id in of {
      if let row = try OrderRow.find(id, in: database) { return row.id }
    }
    let houses = Set(of.map(\.platform.house))
    let rows = try OrderRow.fetch(
      "WHERE placedAt BETWEEN ? AND ? AND paid = ? AND currency = ?",
      [at.seconds - RefundRow.reach, at.seconds, amount.fen, amount.currency], database,
      where: { houses.isEmpty || houses.contains($0.id.platform.house) })
    for words in [title, merchant].compactMap(\.self?.folded) where !words.isEmpty {
      let fitting = rows.filter { $0.order.texts.contains(words) }
      if !fitting.isEmpty { return fitting.count == 1 ? fitting.first?.id : nil }
    }
    return nil
  }
}

extension Order {
  fileprivate var texts: [String] { (items.map(\.title) + [merchant].compactMap(\.self)).map(\.folded) }
}
