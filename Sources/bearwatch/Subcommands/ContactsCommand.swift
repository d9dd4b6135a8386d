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
      """)

  @Argument(help: "A telephone number, a host, or an organisation's name.") var word: [String]
  @Flag(help: "Print one JSON object instead of words.") var json = false
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let wording = context.wording
    let directory = Directory(try KnowledgeBase(packed: packedKnowledge).rulebook().organisations)
    let answer = ContactsAnswer(word.joined(separator: " "), in: directory)
    guard !json else { return print(try bearwatch.json(ContactsFile(answer))) }
    context.put(ContactsText(wording: wording).text(answer))
  }
}
