/// `bearwatch orders coverage`: the days of which the store knows all orders, and the user's own word about them.
import ArgumentParser
import Knowledge
import Model
import Store

struct OrdersCoverage: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "Tells for which days all orders are known, and takes your word for others.",
    discussion: """
        bearwatch orders coverage                               what is known
        bearwatch orders coverage taobao 2026-06-01 2026-11-20  these are all: take my word
        bearwatch orders coverage taobao --withdraw             take my word back
      """)

  @Argument(help: "A platform: a name, or an id such as taobao.") var platform: String?
  @Argument(help: "The first day.") var from: String?
  @Argument(help: "The last day; today without it.") var to: String?
  @Flag(help: "Take your word about the platform back.") var withdraw = false
  @OptionGroup var flags: Flags

  func validate() throws {
    guard (platform == nil) == (from == nil && !withdraw) else {
      throw ValidationError("Name the platform and its first day, or --withdraw.")
    }
  }

  func run(in context: Context) throws {
    let wording = context.wording
    let (finder, reader) = try context.finder()
    if let platform { try take(try reader.platform(platform), finder, reader) }
    let coverage = try finder.store.ask { store throws(StoreError) in try store.coverage() }
    let text = CoverageText(wording: wording, directory: finder.directory, today: .now)
    for line in text.lines(coverage) { print(line) }
  }

  private func take(_ platform: PlatformID, _ finder: OrderFinder, _ reader: HandReader) throws {
    if withdraw {
      try finder.store.ask { store throws(StoreError) in try store.forgetCoverage(platform) }
      return
    }
    let first = try reader.day(from ?? "")
    let last = try to.map(reader.day) ?? .now
    guard first <= last else { throw Failure("hand.days", ["text": "\(first) \(last)"], status: .usage) }
    let batch = ImportBatch(
      orders: [], coverage: [Coverage(platform: platform, from: first, to: last)], file: "", format: ImportBatch.hand)
    _ = try finder.store.ask { store throws(StoreError) in try store.save(batch, at: .now) }
  }
}
