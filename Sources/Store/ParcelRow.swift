/// A courier's message as a row of the table `parcel`, with the order that it was put to.
import GRDB
import Model

struct ParcelRow {
  var id: Int64
  var importID: Int64?
  var parcel: Parcel
  /// The row of the order in `purchase`; nil while it belongs to none that is known.
  var purchase: Int64?
  /// Whether only its time speaks for that order.
  var guessed: Bool

  private static let columns = "courier, tracking, orderNumber, station, state, at, atOffset"

  /// Takes in the messages that are not known and tells how many parcels they bring.
  static func add(_ parcels: [Parcel], importID: Int64, in database: Database) throws -> Int {
    guard !parcels.isEmpty else { return 0 }
    var known = Set(try all(database).map(\.parcel))
    for parcel in parcels where known.insert(parcel).inserted {
      let statement = try database.cachedStatement(
        sql: "INSERT INTO parcel (\(columns), importId) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
      try statement.execute(arguments: [
        parcel.courier, parcel.tracking, parcel.order, parcel.station, parcel.state.rawValue, parcel.at.seconds,
        parcel.at.offset, importID,
      ])
    }
    return ParcelGroup.groups(try all(database)).count { $0.messages.allSatisfy { $0.importID == importID } }
  }

  static func all(_ database: Database) throws -> [ParcelRow] { try fetch("ORDER BY at, id", [], database) }

  /// Parcels that belong to no known order, the newest first.
  static func loose(_ database: Database) throws -> [Parcel] {
    ParcelGroup.groups(try fetch("WHERE purchase IS NULL", [], database)).map(\.parcel).sorted { $0.at > $1.at }
  }

  /// The messages that were put to an order.
  static func told(of purchase: Int64, _ sources: ImportSources, _ database: Database) throws -> [Facts.Told<Parcel>] {
    try fetch("WHERE purchase = ? ORDER BY at, id", [purchase], database).map { row in
      var source = sources[row.importID]
      source.guessed = row.guessed
      return Facts.Told(value: row.parcel, source: source)
    }
  }

  /// Puts every parcel anew to the order that it fits, so that it does not matter what was known first.
  static func settle(_ ledger: inout Ledger) throws {
    let rows = try all(ledger.database)
    guard let first = rows.first, let last = rows.last else { return }
    let days = first.parcel.at.seconds - ParcelFitting.reach...last.parcel.at.seconds
    let groups = ParcelGroup.groups(rows)
    let fitting = ParcelFitting(try ParcelCandidate.all(placed: days, in: ledger.database))
    for (group, fit) in zip(groups, fitting.fits(groups)) {
      for row in group.messages where row.purchase != fit?.row || row.guessed != (fit?.guessed ?? false) {
        for purchase in [row.purchase, fit?.row].compactMap(\.self) { try ledger.touch(purchase) }
        try ledger.database.execute(
          sql: "UPDATE parcel SET purchase = ?, guessed = ? WHERE id = ?",
          arguments: [fit?.row, fit?.guessed ?? false, row.id])
      }
    }
  }

  private static func fetch(_ clause: String, _ arguments: StatementArguments, _ database: Database) throws
    -> [ParcelRow]
  {
    let statement = try database.cachedStatement(
      sql: "SELECT id, importId, purchase, guessed, \(columns) FROM parcel " + clause)
    return try Row.fetchAll(statement, arguments: arguments).map(ParcelRow.init)
  }

  private init(_ row: Row) throws {
    guard let state = Parcel.State(rawValue: try row.decode(atIndex: 8)) else { throw StoreError.damaged }
    (id, importID, purchase, guessed) = (try row.decode(atIndex: 0), row[1], row[2], try row.decode(atIndex: 3))
    parcel = Parcel(
      courier: row[4], tracking: row[5], order: row[6], station: row[7], state: state,
      at: Moment(seconds: try row.decode(atIndex: 9), offset: try row.decode(atIndex: 10)))
  }
}
