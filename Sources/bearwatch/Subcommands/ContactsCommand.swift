/// `bearwatch contacts`: whose a number is, and how an organisation is really reached.
import ArgumentParser
import Knowledge

struct ContactsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: "Tells whose a number or a host is, or how an organisation is really reached.",
    discussion: """
        bearwatch contacts 95188
        bearwatch contacts jd
        bearwatch contacts m.tb.cn
        bearwatch contacts --print -o contacts.html   a list to hang up, on A4 paper
      """)

  @Argument(help: "A telephone number, a host, or an organisation's name.") var word: [String] = []
  @Flag(name: .customLong("print"), help: "A list to print: of what is named, or of those whose number is confirmed.")
  var isPrinted = false
  @OptionGroup var target: SheetTarget
  @Flag(help: "Print one JSON object instead of words.") var json = false
  @OptionGroup var flags: Flags

  func validate() throws {
    guard isPrinted || !word.isEmpty else { throw ValidationError("Say a number, a host or a name, or --print.") }
  }

  func run(in context: Context) throws {
    let wording = context.wording
    let directory = Directory(try KnowledgeBase(packed: packedKnowledge).judging(with: context.own).organisations)
    if isPrinted {
      let named = try word.map { word throws(Failure) in
        guard let one = directory.named(exactly: word).first else {
          throw Failure("sheet.nobody", ["text": word.cleaned], status: .usage)
        }
        return one
      }
      return try target.put(
        [ContactsSheet(wording: wording).sheet(named.isEmpty ? ContactsSheet.usual(directory.organisations) : named)],
        context)
    }
    let answer = ContactsAnswer(word.joined(separator: " "), in: directory)
    if !json, let known = FamilyText(wording: wording, family: context.family).about(answer.query) {
      return context.put(known.text)
    }
    guard !json else { return print(try bearwatch.json(ContactsFile(answer))) }
    context.put(ContactsText(wording: wording).text(answer))
  }
}
