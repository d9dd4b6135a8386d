/// What the user put right, as a row of the table `correction`: under the order's number, so that it outlasts any file.
import Foundation
import GRDB
import Model

enum CorrectionRow {
  static func insert(_ correction: Correction, of id: OrderID, at: Moment, in database: Database) throws {
    let at = try at.behindAll(in: database)
    let told = String(decoding: try JSONEncoder().encode(correction), as: UTF8.self)
    try database.execute(
      sql: "INSERT INTO correction (platform, number, told, at, atOffset) VALUES (?, ?, ?, ?, ?)",
      arguments: [id.platform.rawValue, id.number, told, at.seconds, at.offset])
  }

  /// What was put right of an order that goes by these numbers, the earliest first.
  static func told(of ids: Set<OrderID>, _ database: Database) throws -> [Facts.Told<Correction>] {
    let statement = try database.cachedStatement(
      sql: "SELECT told, at, atOffset FROM correction WHERE platform = ? AND number = ? ORDER BY id")
    let told = try ids.sorted { $0.description < $1.description }.flatMap { id in
      try Row.fetchAll(statement, arguments: [id.platform.rawValue, id.number]).map(Self.told)
    }
    return told.sorted { $0.source.at < $1.source.at }
  }

  /// Couriers and tracking numbers that were put right, by the rows of their orders.
  static func numbers(_ database: Database) throws -> [Int64: Correction] {
    let sql = "SELECT told, at, atOffset, platform, number FROM correction ORDER BY at, id"
    return try Row.fetchAll(database, sql: sql).reduce(into: [:]) { all, row in
      let id = OrderID(platform: PlatformID(rawValue: try row.decode(atIndex: 3)), number: try row.decode(atIndex: 4))
      guard let purchase = try OrderRow.find(id, in: database) else { return }
      let correction = try told(row).value
      all[purchase.id, default: Correction()].courier = correction.courier ?? all[purchase.id]?.courier
      all[purchase.id, default: Correction()].tracking = correction.tracking ?? all[purchase.id]?.tracking
    }
  }

  static func delete(of id: OrderID, in database: Database) throws {
    let statement = try database.cachedStatement(sql: "DELETE FROM correction WHERE platform = ? AND number = ?")
    try statement.execute(arguments: [id.platform.rawValue, id.number])
  }

  /// Deletes what was put right in orders that are no more.
  static func deleteStray(in database: Database) throws {
    try database.execute(
      sql: """
        DELETE FROM correction WHERE
          NOT EXISTS (SELECT 1 FROM purchase p WHERE p.platform = correction.platform AND p.number = correction.number)
          AND NOT EXISTS
            (SELECT 1 FROM account a
             WHERE a.platform = correction.platform AND a.number = correction.number AND a.number >= '~')
        """)
  }

  private static func told(_ row: Row) throws -> Facts.Told<Correction> {
    let correction = try JSONDecoder().decode(Correction.self, from: Data(row.decode(String.self, atIndex: 0).utf8))
    let at = Moment(seconds: try row.decode(atIndex: 1), offset: try row.decode(atIndex: 2))
    return Facts.Told(value: correction, source: Account.Source(file: "", format: ImportBatch.hand, at: at))
  }
}
