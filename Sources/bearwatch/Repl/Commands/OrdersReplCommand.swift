/// `/订单`: the newest orders, or those that fit some words or a number, and what is known beside them.
import Knowledge
import Model
import Store
import Terminal

extension ReplCommand {
  /// Orders that are listed at once.
  private static let most = 10

  static let orders = ReplCommand(id: "orders") { session, rest in
    let found =
      rest.isEmpty
      ? try session.desk.store.ask { store throws(StoreError) in try store.orders(.newest(most)) }
      : try session.finder.orders(rest)
    guard !found.isEmpty else {
      session.say(rest.isEmpty ? "orders.none_yet" : "orders.not_found", values: ["text": rest.cleaned])
      return .goOn
    }
    if found.count == 1, !rest.isEmpty { return try session.showOne(found[0]) }
    let width = session.stage.screen().width
    session.showAll(found.prefix(most).flatMap { session.orderText.shortParagraphs($0, width: width) })
    if found.count > most { session.say("orders.more", values: ["count": String(found.count - most)]) }
    if rest.isEmpty {
      session.showCoverage(try session.desk.store.ask { store throws(StoreError) in try store.coverage() })
    }
    return .goOn
  }
}

extension Session {
  /// All of one order, with where each fact comes from.
  fileprivate func showOne(_ order: Order) throws -> ReplCommand.Outcome {
    let told = try desk.store.ask { store throws(StoreError) in try store.provenance(of: order.id) }
    let sources = ProvenanceText(wording: wording, formats: try importDesk().words)
    show(orderText.paragraphs(order) + sources.lines(told).map { Paragraph(.detail, $0) })
    return .goOn
  }
}
