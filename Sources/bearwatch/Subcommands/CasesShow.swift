/// `bearwatch cases show`: one talk, as it stands in a report.
import ArgumentParser
import Knowledge
import Store
import Terminal

struct CasesShow: Subcommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows one of them.")

  @Argument(help: "Its number.") var number: Int
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let kept = try context.keptCase(number)
    var sheet = CaseSheet(wording: context.wording).sheet(kept.record, number: kept.number)
    sheet.foot = []
    context.put(PlainSheet(width: max(20, context.screen.width)).text(sheet))
  }
}
