/// `bearwatch family`: what the family has agreed on, and one file by which a child gets everything ready for his parents.
import ArgumentParser
import Knowledge
import Store

struct FamilyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "family", abstract: "Shows and sets what the family has agreed on; hands it on in one closed file.",
    discussion: """
        bearwatch family                        what is agreed
        bearwatch family set --name NAME --phone 13800138000 --limit 500 --question "..."
        bearwatch family contact add NAME PHONE
        bearwatch family export -o mum.bear     orders and rules, closed with a passphrase
        bearwatch family import mum.bear        on your mother's machine
      """,
    subcommands: [FamilyShow.self, FamilySet.self, FamilyContact.self, FamilyExport.self, FamilyImportCommand.self],
    defaultSubcommand: FamilyShow.self)
}

struct FamilyShow: Subcommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows what is agreed.")
  @OptionGroup var flags: Flags

  func run(in context: Context) throws { try context.show(context.store().family()) }
}

struct FamilySet: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Sets whom to call first, from which amount on, and the family's question.",
    discussion: "An empty text takes a fact away. Of the question only the question is kept, never the answer.")

  @Option(help: "Who is called first.") var name: String?
  @Option(help: "His number.") var phone: String?
  @Option(help: "Above how many yuan he is called first.") var limit: String?
  @Option(help: "A question that only the family can answer.") var question: String?
  @OptionGroup var flags: Flags

  func validate() throws {
    guard [name, phone, limit, question].contains(where: { $0 != nil }) else {
      throw ValidationError("Say at least one of --name, --phone, --limit and --question.")
    }
  }

  func run(in context: Context) throws {
    let reader = FamilyReader(wording: context.wording)
    let store = try context.store()
    var family = try store.family()
    if let name { family.person = try reader.name(name) }
    if let phone { family.phone = try reader.phone(phone) }
    if let limit { family.limit = try reader.limit(limit) }
    if let question { family.question = try reader.question(question) }
    try store.keep(family)
    context.show(family)
  }
}

struct FamilyContact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "Keeps or forgets the number of somebody of the family.",
    subcommands: [FamilyContactAdd.self, FamilyContactRemove.self])
}

struct FamilyContactAdd: Subcommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Keeps somebody's number.")
  @Argument(help: "His name.") var name: String
  @Argument(help: "His number.") var phone: String
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let reader = FamilyReader(wording: context.wording)
    guard let name = try reader.name(name), let phone = try reader.phone(phone) else {
      throw Failure("family.phone", ["text": phone.cleaned], status: .usage)
    }
    let store = try context.store()
    var family = try store.family()
    family.add(Family.Contact(name: name, phone: phone))
    try store.keep(family)
    context.show(family)
  }
}

struct FamilyContactRemove: Subcommand {
  static let configuration = CommandConfiguration(commandName: "remove", abstract: "Forgets somebody's number.")
  @Argument(help: "His name.") var name: String
  @OptionGroup var flags: Flags

  func run(in context: Context) throws {
    let store = try context.store()
    var family = try store.family()
    guard family.remove(name) else {
      throw Failure("family.nobody", ["name": name.cleaned], status: .usage)
    }
    try store.keep(family)
    context.show(family)
  }
}

extension Context {
  func show(_ family: Family) {
    print(Page(screen: screen).text(FamilyText(wording: wording, family: family).paragraphs))
  }
}
