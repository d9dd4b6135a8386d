/// What is looked at of an order when a parcel's order is looked for: what files and the user told, and no parcel.
import GRDB
import Model

struct ParcelCandidate {
  var row: Int64
  var placedAt: Int
  /// The platform's number of the order, where it is known.
  var number: TailKey?
  var couriers: Set<String> = []
  var trackings: Set<TailKey> = []
  /// Whether a source told of it as under way.
  private var isOnItsWay = false
  /// When it had come, or was over; the earliest that a source tells.
  private var overAt = Int.max
  /// Whether the user says that there is no number.
  private var hasNone = false

  /// Whether a parcel of it may come at a time, and no source tells its number.
  func waits(at time: Moment) -> Bool { isOnItsWay && trackings.isEmpty && !hasNone && time.seconds <= overAt }

  /// Orders that were placed between two times, the earliest first.
  static func all(placed times: ClosedRange<Int>, in database: Database) throws -> [ParcelCandidate] {
    let sql = """
      SELECT p.id, p.placedAt, p.platform, p.number, ifnull(a.status, p.status),
        CASE WHEN a.id IS NULL THEN p.statusAt ELSE a.statusAt END,
        CASE WHEN a.id IS NULL THEN p.courier ELSE a.courier END,
        CASE WHEN a.id IS NULL THEN p.tracking ELSE a.tracking END
      FROM purchase p LEFT JOIN account a ON p.alone = 0 AND a.purchase = p.id
      WHERE p.placedAt BETWEEN ? AND ? ORDER BY p.placedAt, p.platform, p.number
      """
    let statement = try database.cachedStatement(sql: sql)
    let corrections = try CorrectionRow.numbers(database)
    var all: [ParcelCandidate] = []
    let rows = try Row.fetchCursor(statement, arguments: [times.lowerBound, times.upperBound])
    while let row = try rows.next() {
      if all.last?.row != row[0] { all.append(try ParcelCandidate(row)) }
      try all[all.count - 1].add(row)
    }
    for place in all.indices {
      if let correction = corrections[all[place].row] { all[place].correct(correction) }
    }
    return all
  }

  private init(_ row: Row) throws {
    (self.row, placedAt) = (try row.decode(atIndex: 0), try row.decode(atIndex: 1))
    let id = OrderID(platform: PlatformID(rawValue: try row.decode(atIndex: 2)), number: try row.decode(atIndex: 3))
    number = id.isStandIn ? nil : TailKey(id.number)
  }

  private mutating func add(_ row: Row) throws {
    guard let status = OrderStatus(rawValue: try row.decode(atIndex: 4)) else { return }
    if status.isOnItsWay { isOnItsWay = true }
    if status.isOver {
      overAt = min(overAt, row[5] as Int? ?? (status.rank >= OrderStatus.closed.rank ? .min : .max))
    }
    if let courier: String = row[6] { couriers.insert(courier) }
    if let tracking: String = row[7] { trackings.insert(TailKey(tracking)) }
  }

  private mutating func correct(_ correction: Correction) {
    if let courier = correction.courier { couriers = courier.isEmpty ? [] : [courier] }
    if let tracking = correction.tracking {
      trackings = tracking.isEmpty ? [] : [TailKey(tracking)]
      hasNone = tracking.isEmpty
    }
  }
}
