/// `bearwatch orders show`: all that is known of an order.
import ArgumentParser
import Knowledge
import Model
import Store

struct OrdersShow: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows all that is known of an order, and which file told what.")

  @Argument(help: "PLATFORM:NUMBER, the last digits of a number, or words.") var number: String
  @OptionGroup var output: OrderOutput
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let wording = context.wording
    let finder = try context.finder().finder
    let orders = try finder.orders(number)
    let formats = try context.ownFormats().known.all
    let sources = ProvenanceText(wording: wording, formats: ImportWords(wording: wording, formats: formats))
    try output.put(orders, context) { text, order in
      let told = try finder.store.ask { store throws(StoreError) in try store.provenance(of: order.id) }
      return ([text.long(order)] + sources.lines(told).map { "    " + $0 }).joined(separator: "\n")
    }
    guard orders.isEmpty else { return }
    if !output.json { print(wording.phrase("orders.not_found", ["text": number.cleaned])) }
    throw ExitCode(Failure.Status.badInput.rawValue)
  }
}
