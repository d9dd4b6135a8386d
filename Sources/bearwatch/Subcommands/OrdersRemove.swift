/// `bearwatch orders remove`: forgets one order.
import ArgumentParser
import Knowledge
import Model
import Store

struct OrdersRemove: Subcommand {
  static let configuration = CommandConfiguration(commandName: "remove", abstract: "Forgets an order for good.")

  @Argument(help: "PLATFORM:NUMBER, such as taobao:4512345678901236677, or the last digits.") var order: String
  @Flag(help: "Do not ask.") var yes = false
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let wording = context.wording
    let finder = try context.finder().finder
    let order = try finder.one(order)
    let text = OrderText(wording: wording, directory: finder.directory).short(order)
    guard yes || confirmed(wording, text) else { return print(wording.phrase("orders.remove.kept")) }
    _ = try finder.store.ask { store throws(StoreError) in try store.remove(order.id) }
    print(wording.phrase("orders.remove.done", ["order": text]))
  }

  private func confirmed(_ wording: Wording, _ order: String) -> Bool {
    print(wording.phrase("orders.remove.ask", ["order": order]))
    return wording.isYes(readLine() ?? "")
  }
}
