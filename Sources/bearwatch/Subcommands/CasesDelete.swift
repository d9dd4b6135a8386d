/// `bearwatch cases delete`: takes kept talks out of the store so that nothing of them is left in its file.
import ArgumentParser
import Knowledge
import Store

struct CasesDelete: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Deletes some of them for good; nothing of them stays in the file.")

  @Argument(help: "Their numbers.") var numbers: [Int] = []
  @Flag(help: "All of them.") var all = false
  @Flag(help: "Do not ask.") var yes = false
  @OptionGroup var flags: Flags

  func validate() throws {
    guard numbers.isEmpty == all else { throw ValidationError("Say numbers, or --all.") }
  }

  func run(in context: Context) throws {
    let cases = all ? try context.cases() : try numbers.map(context.keptCase)
    guard yes || confirmed(cases, context.wording) else { return print(context.wording.phrase("cases.delete.kept")) }
    let store = try context.store()
    for kept in cases { _ = try store.ask { store throws(StoreError) in try store.deleteCase(kept.number) } }
    print(context.wording.phrase("cases.delete.done", ["count": String(cases.count)]))
    Aside.warning(in: store.home, context.wording).map { print($0) }
  }

  private func confirmed(_ cases: [KeptCase], _ wording: Wording) -> Bool {
    let text = CaseText(wording: wording)
    if cases.count == 1, let one = cases.first {
      let values = ["number": String(one.number), "day": text.day(one.record), "what": text.what(one.record)]
      print(wording.phrase("cases.delete.ask", values))
    } else {
      print(wording.phrase("cases.delete.ask_all", ["count": String(cases.count)]))
    }
    return wording.isYes(readLine() ?? "")
  }
}
