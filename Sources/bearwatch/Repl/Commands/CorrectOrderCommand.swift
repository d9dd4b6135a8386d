/// `/改订单 尾号`: puts right one fact of an order.
import Knowledge
import Model
import Store

extension ReplCommand {
  static let correctOrder = ReplCommand(id: "correct") { session, rest in
    let (asking, reader) = (session.asking, session.reader)
    guard let which = rest.isEmpty ? asking.ask("orders.correct.which") : rest, !which.isEmpty else {
      return session.giveUp()
    }
    let order = try session.finder.one(which)
    session.show(session.orderText.paragraphs(order))
    let correction = asking.ask("orders.correct.what") { text throws(Failure) in
      text.isEmpty ? nil : try FieldReader(reader: reader).correction(text)
    }
    guard let correction = correction ?? nil else { return session.giveUp() }
    let corrected = try session.desk.store.ask { store throws(StoreError) in
      try store.correct(order.id, correction, at: session.stage.now())
    }
    session.say("orders.correct.done")
    session.show(session.orderText.paragraphs(corrected ?? order))
    try session.takeUpOrders()
    return .goOn
  }
}

/// Reads a fact with its name in front, as `金额 88`.
struct FieldReader {
  let reader: HandReader

  func correction(_ text: String) throws(Failure) -> Correction {
    let parts = text.split(maxSplits: 1) { $0.isWhitespace || $0 == ":" || $0 == "\u{FF1A}" || $0 == "=" }
    guard let name = parts.first.map(String.init) else { throw unknown(text) }
    let value = parts.count > 1 ? String(parts[1]) : ""
    func given(_ field: String) -> String? {
      reader.wording.words("orders.field.\(field)").contains(name) ? value : nil
    }
    let correction = try reader.correction(
      title: given("title"), merchant: given("merchant"), paid: given("paid"), status: given("status"),
      courier: given("courier"), tracking: given("tracking"))
    guard correction != Correction(), correction.title != "" else { throw unknown(text) }
    return correction
  }

  private func unknown(_ text: String) -> Failure { Failure("orders.field", ["text": text.cleaned], status: .usage) }
}
