/// `bearwatch orders find`: orders by words.
import ArgumentParser
import Knowledge
import Model
import Store

struct OrdersFind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Finds the orders that hold all words in titles, merchant, courier or numbers.")

  @Argument(help: "Words, all of which must be there.") var words: [String]
  @OptionGroup var output: OrderOutput

  func run() throws {
    try Failure.reporting { wording in
      let text = words.joined(separator: " ")
      let orders = try OrderStore.opened().ask { store throws(StoreError) in try store.find(text) }
      try output.put(orders, wording) { $0.short }
      guard orders.isEmpty, !output.json else { return }
      print(wording.phrase("orders.not_found", ["text": text.cleaned]))
    }
  }
}
