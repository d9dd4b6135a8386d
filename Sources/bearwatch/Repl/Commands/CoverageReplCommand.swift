/// `/范围`: for which days all orders are known; with a platform and days behind it, the user's own word.
import Counsel
import Knowledge
import Model
import Store

extension ReplCommand {
  static let coverage = ReplCommand(id: "coverage") { session, rest in
    if !rest.isEmpty { try session.takeWord(rest) }
    let coverage = try session.desk.store.ask { store throws(StoreError) in try store.coverage() }
    session.showCoverage(coverage)
    if rest.isEmpty { session.say("coverage.hint") }
    return .goOn
  }
}

extension Session {
  /// Says for which days all orders are known, and for which not.
  func showCoverage(_ coverage: [Coverage]) {
    let text = CoverageText(wording: wording, directory: desk.directory, today: desk.today)
    show(text.lines(coverage).map { Paragraph(.note, $0) })
  }

  /// `淘宝 6月1日到11月20日`: these are all, says the user.
  fileprivate mutating func takeWord(_ text: String) throws {
    let search = desk.counsel.search(text, today: desk.today)
    guard let platform = search.platforms.first else {
      throw Failure("coverage.which", ["text": text.cleaned], status: .usage)
    }
    let days = try reader.days(text)
    let batch = ImportBatch(
      orders: [], coverage: [Coverage(platform: platform, from: days.lowerBound, to: days.upperBound)], file: "",
      format: ImportBatch.hand)
    _ = try desk.store.ask { store throws(StoreError) in try store.save(batch, at: stage.now()) }
    try rereadOrders()
  }
}
