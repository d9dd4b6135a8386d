/// `bearwatch orders add`: an order that no file tells of.
import ArgumentParser
import Knowledge
import Model
import Store

struct OrdersAdd: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds one order by hand.",
    discussion: """
        bearwatch orders add --platform pdd --title "..." --paid 59.90 --day 2026-11-03

      A file that is imported later and tells of the same purchase is joined with it.
      """)

  @Option(help: "Where it was bought: a name, or an id such as taobao.") var platform: String
  @Option(help: "What was bought; may be given several times.") var title: [String]
  @Option(help: "What was paid, in yuan.") var paid: String
  @Option(help: "The day of the order, as 2026-11-03; today without it.") var day: String?
  @Option(help: "The platform's order number.") var number: String?
  @Option(help: "The shop.") var merchant: String?
  @Option(help: "Its state, such as shipped.") var status: String?
  @Option(help: "The courier.") var courier: String?
  @Option(help: "The tracking number.") var tracking: String?
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let wording = context.wording
    let (finder, reader) = try context.finder()
    let told = HandOrder(
      platform: platform, titles: title, paid: paid, day: day, number: number, merchant: merchant, status: status,
      courier: courier, tracking: tracking)
    let batch = try told.batch(reader, at: .now)
    _ = try finder.store.ask { store throws(StoreError) in try store.save(batch, at: .now) }
    let text = OrderText(wording: wording, directory: finder.directory)
    print(wording.phrase("orders.add.done"))
    for order in batch.orders { print(text.long(order)) }
  }
}
