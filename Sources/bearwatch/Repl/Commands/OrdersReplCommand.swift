/// `/订单`: the newest orders, or those that fit some words or a number.
import Knowledge
import Model
import Store

extension ReplCommand {
  /// Orders that are listed at once.
  private static let most = 10

  static let orders = ReplCommand(id: "orders") { session, rest in
    let found = try session.desk.store.ask { store throws(StoreError) in
      guard !rest.isEmpty else { return try store.orders(.newest(most)) }
      let numbered = try store.orders(.number(rest))
      return numbered.isEmpty ? try store.find(rest) : numbered
    }
    let text = OrderText(wording: session.wording, directory: session.desk.directory)
    let shown = found.prefix(most)
    guard !shown.isEmpty else {
      session.say(rest.isEmpty ? "orders.none_yet" : "orders.not_found", values: ["text": rest.cleaned])
      return .goOn
    }
    let lines = shown.flatMap { (shown.count == 1 ? text.long($0) : text.short($0)).split(separator: "\n") }
    session.show(lines.map { Paragraph(.indented, String($0)) })
    return .goOn
  }
}
