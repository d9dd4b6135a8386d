/// `bearwatch orders remove`: forgets one order.
import ArgumentParser
import Knowledge
import Model
import Store

struct OrdersRemove: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "remove", abstract: "Forgets an order for good.")

  @Argument(help: "PLATFORM:NUMBER, such as taobao:4512345678901236677.") var order: String
  @Flag(help: "Do not ask.") var yes = false

  func run() throws {
    try Failure.reporting { wording in
      let id = try named()
      let store = try OrderStore.opened()
      guard let order = try store.ask({ store throws(StoreError) in try store.order(id) }) else {
        print(wording.phrase("orders.not_found", ["text": id.description.cleaned]))
        throw ExitCode(Failure.Status.badInput.rawValue)
      }
      let values = ["order": order.id.description.cleaned]
      guard yes || confirmed(wording, values) else { return print(wording.phrase("orders.remove.kept")) }
      _ = try store.ask { store throws(StoreError) in try store.remove(id) }
      print(wording.phrase("orders.remove.done", values))
    }
  }

  private func named() throws(Failure) -> OrderID {
    let parts = order.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw Failure("orders.remove.wrong", ["text": order.cleaned], status: .usage) }
    return OrderID(platform: PlatformID(rawValue: parts[0]), number: parts[1])
  }

  private func confirmed(_ wording: Wording, _ values: [String: String]) -> Bool {
    print(wording.phrase("orders.remove.ask", values))
    let answer = (readLine() ?? "").lowercased().filter { !$0.isWhitespace }
    return wording.phrase("answer.yes").split(separator: " ").contains { $0 == answer }
  }
}
