/// Where what is known of an order comes from.
import GRDB
import Model

extension OrderStore {
  /// What was told of an order, the oldest first; none where there is no such order.
  ///
  /// A courier's message, a refund of another file and a correction are accounts that tell only some fields.
  package func accounts(of id: OrderID) throws(StoreError) -> [Account] {
    try read { database in try Self.accounts(of: id, database)?.accounts ?? [] }
  }

  /// For each field of an order that holds something the sources that tell just that, the oldest first.
  package func provenance(of id: OrderID) throws(StoreError) -> [Order.Field: [Account.Source]] {
    try read { database in
      guard let (order, accounts) = try Self.accounts(of: id, database) else { return [:] }
      return order.fields.reduce(into: [:]) { provenance, field in
        let tellers = accounts.filter { $0.told.contains(field) && order.agrees(with: $0.order, on: field) }
        provenance[field] = tellers.map(\.source)
      }
    }
  }

  private static func accounts(of id: OrderID, _ database: Database) throws -> (order: Order, accounts: [Account])? {
    guard let row = try OrderRow.find(id, in: database) else { return nil }
    let facts = try Ledger(database).facts(row)
    let accounts = facts.accounts + facts.partial(of: row.order)
    let sorted = accounts.enumerated().sorted { ($0.element.source.at, $0.offset) < ($1.element.source.at, $1.offset) }
    return (row.order, sorted.map(\.element))
  }
}

extension Facts {
  /// What tells only some fields, each as an order that holds no more.
  fileprivate func partial(of order: Order) -> [Account] {
    let parcels = parcels.map { told in
      var part = order.part(at: told.value.at)
      (part.courier, part.tracking) = (told.value.courier, told.value.tracking)
      if let status = told.value.state.status { (part.status, part.statusAt) = (status, told.value.at) }
      let state: Set<Order.Field> = told.value.state.status == nil ? [] : [.status]
      return Account(
        order: part, source: told.source, told: part.fields.intersection([.courier, .tracking]).union(state))
    }
    let refunds = refunds.map { told in
      var part = order.part(at: told.value.at)
      part.refund = Order.Refund(amount: told.value.amount, stage: .paid, at: told.value.at)
      (part.status, part.statusAt) = (.refunded, told.value.at)
      let isWhole = order.status == .refunded
      return Account(order: part, source: told.source, told: isWhole ? [.refund, .status] : [.refund])
    }
    return parcels + refunds + corrections.map { $0.value.account(of: order, $0.source) }
  }
}

extension Order {
  /// An order of this name of which nothing is told yet.
  fileprivate func part(at time: Moment) -> Order {
    Order(id: id, placedAt: time, items: [], paid: Money(fen: 0, currency: paid.currency))
  }

  /// Whether what is told of a field is what the order holds; a refund may be told in parts.
  fileprivate func agrees(with told: Order, on field: Field) -> Bool {
    switch field {
    case .time: placedAt == told.placedAt
    case .merchant: merchant == told.merchant
    case .items: items.map(\.title) == told.items.map(\.title)
    case .paid: paid == told.paid
    case .status: status == told.status
    case .courier: courier == told.courier
    case .tracking: tracking == told.tracking
    case .refund: told.refund.map { $0.amount.fen <= refund?.amount.fen ?? 0 && $0.stage == refund?.stage } ?? false
    }
  }
}

extension Correction {
  fileprivate func account(of order: Order, _ source: Account.Source) -> Account {
    var part = order.part(at: source.at)
    part.merchant = merchant
    part.items = title.map { [Order.Item(title: $0)] } ?? []
    part.paid.fen = paid ?? 0
    (part.courier, part.tracking) = (courier, tracking)
    var told = part.fields.subtracting([.time, .paid, .status])
    if paid != nil { told.insert(.paid) }
    if let status = status.flatMap({ OrderStatus(rawValue: $0) }) {
      (part.status, part.statusAt) = (status, source.at)
      told.insert(.status)
    }
    return Account(order: part, source: source, told: told)
  }
}
