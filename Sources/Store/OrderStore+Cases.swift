/// The talks that the user wants kept.
import Foundation
import GRDB
import Model

/// A talk under the number by which the user knows it.
package struct KeptCase: Hashable, Sendable {
  package let number: Int
  package let record: CaseRecord
}

extension OrderStore {
  /// The newest first, without those that a later version wrote in its own way.
  package func cases(_ most: Int = .max) throws(StoreError) -> [KeptCase] {
    let sql = "SELECT id, record FROM talk ORDER BY id DESC LIMIT ?"
    return try read { try Row.fetchAll($0, sql: sql, arguments: [most]).compactMap { try? KeptCase($0) } }
  }

  /// The talk of a number.
  package func keptCase(_ number: Int) throws(StoreError) -> KeptCase? {
    let sql = "SELECT id, record FROM talk WHERE id = ?"
    return try read { try Row.fetchOne($0, sql: sql, arguments: [number]).map(KeptCase.init) }
  }

  /// Keeps a talk; one that is kept already is brought up to date.
  /// - Parameter last: when it was changed last, as far as is known here; nil where that does not matter.
  /// - Returns: its number, which is another where that talk was deleted in the meantime, or where what stands there now
  ///   is somebody else's: another window went on with it, or a backup was put in place.
  package func keep(_ record: CaseRecord, as number: Int? = nil, changed last: Moment? = nil) throws(StoreError) -> Int
  {
    try write { database in
      let told = String(decoding: try JSONEncoder.ordered.encode(record), as: UTF8.self)
      if let number, try Self.stands(number, last, record, database) {
        try database.execute(sql: "UPDATE talk SET record = ? WHERE id = ?", arguments: [told, number])
        return number
      }
      try database.execute(sql: "INSERT INTO talk (record) VALUES (?)", arguments: [told])
      return Int(database.lastInsertedRowID)
    }
  }

  /// Whether a talk is still the one that is known here.
  private static func stands(_ number: Int, _ last: Moment?, _ record: CaseRecord, _ database: Database) throws -> Bool
  {
    let row = try Row.fetchOne(database, sql: "SELECT id, record FROM talk WHERE id = ?", arguments: [number])
    guard let known = try row.map(KeptCase.init)?.record else { return false }
    return known.beganAt == record.beganAt && last ?? known.changedAt == known.changedAt
  }

  /// Deletes a talk, so that nothing of it is left in the file; false where there is none of this number.
  package func deleteCase(_ number: Int) throws(StoreError) -> Bool {
    let isDeleted = try write { database in
      try database.execute(sql: "DELETE FROM talk WHERE id = ?", arguments: [number])
      return database.changesCount > 0
    }
    if isDeleted { try rewrite() }
    return isDeleted
  }
}

extension KeptCase {
  fileprivate init(_ row: Row) throws {
    number = try row.decode(atIndex: 0)
    record = try JSONDecoder().decode(CaseRecord.self, from: Data(row.decode(String.self, atIndex: 1).utf8))
  }
}

extension JSONEncoder {
  /// Keys always in one order, so that the same value is the same text.
  fileprivate static var ordered: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
