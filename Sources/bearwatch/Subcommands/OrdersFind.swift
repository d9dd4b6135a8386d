/// `bearwatch orders find`: orders by words.
import ArgumentParser
import Knowledge

struct OrdersFind: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Finds orders by words, a platform, days in words, or a number's last digits.")

  @Argument(help: "What is known of it.") var words: [String]
  @OptionGroup var output: OrderOutput
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let wording = context.wording
    let text = words.joined(separator: " ")
    let orders = try context.finder().finder.orders(text)
    try output.put(orders, context) { $0.short($1) }
    guard orders.isEmpty, !output.json else { return }
    print(wording.phrase("orders.not_found", ["text": text.cleaned]))
  }
}
