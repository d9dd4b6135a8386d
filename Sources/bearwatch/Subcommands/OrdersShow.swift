/// `bearwatch orders show`: all that is known of an order.
import ArgumentParser
import Knowledge
import Model
import Store

struct OrdersShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows the orders whose number or tracking number is this or ends with it.")

  @Argument(help: "A number, or its last digits.") var number: String
  @OptionGroup var output: OrderOutput

  func run() throws {
    try Failure.reporting { wording in
      let store = try OrderStore.opened()
      let orders = try store.ask { store throws(StoreError) in
        let found = try store.orders(.number(number))
        return found.isEmpty ? try store.orders(.tracking(number)) : found
      }
      try output.put(orders, wording) { $0.long }
      guard orders.isEmpty else { return }
      if !output.json { print(wording.phrase("orders.not_found", ["text": number.cleaned])) }
      throw ExitCode(Failure.Status.badInput.rawValue)
    }
  }
}
