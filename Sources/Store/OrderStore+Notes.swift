/// What the user has told of himself beside orders and talks: a rule of the family's, how he has practised, what he agreed to.
import Foundation
import GRDB

/// A value that is kept under a name of its own.
package protocol Noted: Codable {
  /// The name, which is never changed once it was released.
  static var name: String { get }
}

extension OrderStore {
  /// The value as it was kept last; nil where there is none, or one that this version does not understand.
  package func note<Value: Noted>(_ kind: Value.Type = Value.self) throws(StoreError) -> Value? {
    let sql = "SELECT value FROM note WHERE name = ?"
    let text = try read { try String.fetchOne($0, sql: sql, arguments: [kind.name]) }
    return text.flatMap { try? JSONDecoder().decode(kind, from: Data($0.utf8)) }
  }

  /// Keeps a value in place of the one that was kept before.
  package func keep(_ value: some Noted) throws(StoreError) {
    try write { database in
      let text = String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
      try database.execute(
        sql: "INSERT INTO note (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        arguments: [type(of: value).name, text])
    }
  }

  /// Forgets a value, so that nothing of it is left in the file.
  package func forget<Value: Noted>(_ kind: Value.Type) throws(StoreError) {
    try write { try $0.execute(sql: "DELETE FROM note WHERE name = ?", arguments: [kind.name]) }
    try rewrite()
  }
}
