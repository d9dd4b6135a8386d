/// `bearwatch orders forget`: takes orders out of the store so that nothing of them is left in its file.
import ArgumentParser
import Knowledge
import Model
import Store

struct OrdersForget: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Forgets orders for good; nothing of them stays in the file.",
    discussion: """
        bearwatch orders forget --platform pdd        all of one platform
        bearwatch orders forget --before 2026-01-01   all that were placed before a day
        bearwatch orders forget --everything          orders, parcels, days covered, names of files
      """)

  @Option(help: "All orders of this platform: a name, or an id such as taobao.") var platform: String?
  @Option(help: "All orders that were placed before this day.") var before: String?
  @Flag(help: "All that the store holds.") var everything = false
  @Flag(help: "Do not ask.") var yes = false
  @OptionGroup var flags: Flags

  func validate() throws {
    guard [platform != nil, before != nil, everything].count(where: \.self) == 1 else {
      throw ValidationError("Say one of --platform, --before and --everything.")
    }
  }

  func run(in context: Context) throws {
    let wording = context.wording
    let (finder, reader) = try context.finder()
    let what = try what(reader)
    guard yes || confirmed(wording) else { return print(wording.phrase("orders.remove.kept")) }
    let count = try finder.store.ask { store throws(StoreError) in try store.forget(what) }
    print(wording.phrase("orders.forget.done", ["count": String(count)]))
    Aside.warning(in: finder.store.home, wording).map { print($0) }
  }

  private func what(_ reader: HandReader) throws(Failure) -> Forgetting {
    if let platform { return .platform(try reader.platform(platform)) }
    if let before { return .before(try reader.day(before)) }
    return .everything
  }

  private func confirmed(_ wording: Wording) -> Bool {
    let what = platform ?? before
    print(wording.phrase(what == nil ? "orders.forget.ask_all" : "orders.forget.ask", ["what": what?.cleaned ?? ""]))
    return wording.isYes(readLine() ?? "")
  }
}
