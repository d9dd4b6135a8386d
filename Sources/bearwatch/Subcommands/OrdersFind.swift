/// `bearwatch orders find`: orders by words.
import ArgumentParser
import Knowledge

struct OrdersFind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Finds orders by words, a platform, days in words, or a number's last digits.")

  @Argument(help: "What is known of it.") var words: [String]
  @OptionGroup var output: OrderOutput

  func run() throws {
    try Failure.reporting { wording in
      let text = words.joined(separator: " ")
      let orders = try OrderFinder.ofUser(wording).finder.orders(text)
      try output.put(orders, wording) { $0.short($1) }
      guard orders.isEmpty, !output.json else { return }
      print(wording.phrase("orders.not_found", ["text": text.cleaned]))
    }
  }
}
