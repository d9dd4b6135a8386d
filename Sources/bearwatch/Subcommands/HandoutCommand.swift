/// `bearwatch handout`: a page to print about one script of the scammers.
import ArgumentParser
import Knowledge

struct HandoutCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "A page to print about one script of the scammers; without a name, which there are.",
    discussion: """
        bearwatch handout                              the scripts
        bearwatch handout lost-parcel -o parcel.html   one page of A4
        bearwatch handout --all -o all.html            all of them, a page each
      """)

  @Argument(help: "Ids or names of scripts.") var scripts: [String] = []
  @Flag(help: "All of them.") var all = false
  @OptionGroup var target: SheetTarget
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let wording = context.wording
    let rulebook = try KnowledgeBase(packed: packedKnowledge).judging(with: context.own)
    let plays = rulebook.plays
    guard all || !scripts.isEmpty else {
      let list = plays.map { wording.phrase("handout.line", ["id": $0.id, "name": $0.name]) }
      return context.put((list + [wording.phrase("handout.how")]).joined(separator: "\n"))
    }
    let chosen = try all ? plays : scripts.map { try play($0, plays) }
    let sheet = HandoutSheet(wording: wording, directory: Directory(rulebook.organisations))
    try target.put(chosen.map(sheet.sheet), context)
  }

  private func play(_ name: String, _ plays: [Play]) throws(Failure) -> Play {
    guard let play = plays.first(where: { $0.id == name || $0.name == name }) else {
      throw Failure("handout.no_such", ["name": name.cleaned], status: .usage)
    }
    return play
  }
}
