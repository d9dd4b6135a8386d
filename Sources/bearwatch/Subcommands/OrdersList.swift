/// `bearwatch orders list`: the newest orders first.
import ArgumentParser
import Knowledge
import Model
import Store

struct OrdersList: Subcommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists orders, the newest first.")

  @Option(help: "Only orders of this platform, such as taobao.") var platform: String?
  @Option(help: "At most this many.") var limit = 20
  @OptionGroup var output: OrderOutput
  @OptionGroup var flags: Flags

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be at least 1.") }
  }

  func run(in context: Context) throws {
    let wording = context.wording
    let store = try context.store()
    let orders = try store.ask { store throws(StoreError) in
      guard let platform else { return try store.orders(.newest(limit)) }
      return try store.newest(limit, of: PlatformID(rawValue: platform))
    }
    try output.put(orders, context) { $0.short($1) }
    guard !output.json else { return }
    let count = String(try store.ask { store throws(StoreError) in try store.count() })
    guard orders.isEmpty else {
      return print(wording.phrase("orders.total", ["shown": String(orders.count), "count": count]))
    }
    print(wording.phrase(count == "0" ? "orders.none" : "orders.none_of"))
  }
}
