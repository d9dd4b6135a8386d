/// Where orders and the intervals that they cover come from; the one protocol of the package.
package protocol OrderSource: Sendable {
  /// Orders in the query's sense, the newest first.
  func orders(_ query: OrderQuery) throws -> [Order]
  /// For each platform the days of which the store knows all orders.
  func coverage() throws -> [Coverage]
  /// Parcels that belong to no known order, the newest first.
  func parcels() throws -> [Parcel]
}

/// Which orders are wanted.
package enum OrderQuery: Hashable, Sendable {
  /// The newest orders, at most this many.
  case newest(Int)
  /// Orders whose number is this, or ends with it.
  case number(String)
  /// Orders whose tracking number is this, or ends with it.
  case tracking(String)
}

/// An interval of days in which all orders of one platform are known.
package struct Coverage: Hashable, Sendable {
  package var platform: PlatformID
  package var from: Day
  package var to: Day

  package init(platform: PlatformID, from: Day, to: Day) {
    self.platform = platform
    self.from = from
    self.to = to
  }

  package func contains(_ day: Day) -> Bool { from <= day && day <= to }
}

/// Orders that are held in memory: for tests, and for a store that is not there yet.
package struct OrderList: OrderSource {
  private let list: [Order]
  private let covered: [Coverage]
  private let loose: [Parcel]

  package init(_ orders: [Order] = [], coverage: [Coverage] = [], parcels: [Parcel] = []) {
    list = orders.sorted { $0.placedAt > $1.placedAt }
    covered = coverage
    loose = parcels.sorted { $0.at > $1.at }
  }

  package func orders(_ query: OrderQuery) -> [Order] {
    switch query {
    case .newest(let count): Array(list.prefix(max(0, count)))
    case .number(let tail): ending(with: tail) { $0.id.number }
    case .tracking(let tail): ending(with: tail, \.tracking)
    }
  }

  package func coverage() -> [Coverage] { covered }

  package func parcels() -> [Parcel] { loose }

  private func ending(with tail: String, _ number: (Order) -> String?) -> [Order] {
    let tail = TailKey(tail)
    return list.filter { number($0).map { TailKey($0).ends(with: tail) } ?? false }
  }
}
