/// Text pasted at the prompt that is a list of orders, or messages about parcels: offered for keeping, never kept unasked.
import Importing
import Knowledge

struct PastedOrders {
  /// Shorter lines are what people say, and are not looked at.
  private static let least = 15

  /// Takes the pasted text up if it is one and the user wants it kept; false where it is to be heard as an account.
  static func take(_ text: String, _ session: inout Session) throws -> Bool {
    guard session.stage.isInteractive, text.count >= least, text.contains(where: \.isNumber) else { return false }
    let desk = try session.importDesk()
    guard let pasted = desk.pasted(text), !pasted.orders.isEmpty || !pasted.parcels.isEmpty else { return false }
    let key = pasted.orders.isEmpty ? "paste.parcels" : "paste.orders"
    let count = pasted.orders.isEmpty ? pasted.parcels.count : pasted.orders.count
    guard let answer = session.asking.ask(key, ["count": String(count)], prompt: "paste.prompt") else {
      session.say("paste.left")
      return true
    }
    switch answer {
    case "1":
      session.show([Paragraph(.plain, desk.words.text(.report(try desk.keep(pasted))))])
      try session.takeUpOrders()
      return true
    case "3":
      session.say("paste.left")
      return true
    default: return false
    }
  }
}
