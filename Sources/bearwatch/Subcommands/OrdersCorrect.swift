/// `bearwatch orders correct`: puts right what a file has wrong.
import ArgumentParser
import Knowledge
import Model
import Store

struct OrdersCorrect: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Corrects facts of an order; what you say wins over every file.",
    discussion: """
        bearwatch orders correct 6677 --status delivered
        bearwatch orders correct taobao:4512345678901236677 --courier "" --paid 88
      """)

  @Argument(help: "PLATFORM:NUMBER, or the last digits.") var order: String
  @Option(help: "What was bought.") var title: String?
  @Option(help: "The shop; empty to take it away.") var merchant: String?
  @Option(help: "What was paid, in yuan.") var paid: String?
  @Option(help: "Its state, such as delivered.") var status: String?
  @Option(help: "The courier; empty to take it away.") var courier: String?
  @Option(help: "The tracking number; empty to take it away.") var tracking: String?
  @OptionGroup var flags: Flags

  func validate() throws {
    guard [title, merchant, paid, status, courier, tracking].contains(where: { $0 != nil }) else {
      throw ValidationError("Name what to correct, such as --paid 88.")
    }
  }

  func run(in context: Context) throws {
    let wording = context.wording
    let (finder, reader) = try context.finder()
    let order = try finder.one(order)
    let correction = try reader.correction(
      title: title, merchant: merchant, paid: paid, status: status, courier: courier, tracking: tracking)
    let corrected = try finder.store.ask { store throws(StoreError) in
      try store.correct(order.id, correction, at: .now)
    }
    print(wording.phrase("orders.correct.done"))
    print(OrderText(wording: wording, directory: finder.directory).long(corrected ?? order))
  }
}
