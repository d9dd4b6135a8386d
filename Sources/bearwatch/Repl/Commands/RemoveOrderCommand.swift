/// `/删订单 尾号`: takes one order out of the store.
import Knowledge
import Model
import Store

extension ReplCommand {
  static let removeOrder = ReplCommand(id: "remove") { session, rest in
    let asking = session.asking
    guard let which = rest.isEmpty ? asking.ask("orders.remove.which") : rest, !which.isEmpty else {
      return session.giveUp()
    }
    let order = try session.finder.one(which)
    session.show(session.orderText.paragraphs(order))
    let name = session.orderText.shown(order.id.number)
    guard asking.agrees("orders.remove.ask", ["order": name]) else {
      session.say("orders.remove.kept")
      return .goOn
    }
    _ = try session.desk.store.ask { store throws(StoreError) in try store.remove(order.id) }
    session.say("orders.remove.done", values: ["order": name])
    try session.rereadOrders()
    return .goOn
  }
}
