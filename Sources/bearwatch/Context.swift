/// What a command runs with: the words, the user's folders, what he has set.
import ArgumentParser
import Foundation
import Knowledge
import Model
import Terminal

struct Context {
  let wording: Wording
  let settings: Settings
  private let environment: [String: String]
  private let profile: String?

  /// What the user has added to the knowledge.
  let own: OwnKnowledge?
  let settingsProblems: [Failure]
  let ownProblems: [Failure]
  /// What is wrong with the settings and with knowledge of the user's own; the program runs all the same.
  var problems: [Failure] { settingsProblems + ownProblems }

  /// - Parameter flags: nil where none was given.
  init(_ flags: Flags?, wording: Wording) {
    self.wording = wording
    environment = ProcessInfo.processInfo.environment
    profile = flags?.profile ?? environment["BEARWATCH_PROFILE"].flatMap { $0.isEmpty ? nil : $0 }
    // Without a home nothing is set there; who needs one will say so.
    let places = try? Places(environment)
    let file = places.map { SettingsFile(path: $0.settingsFile, wording: wording).read() }
    // Where the program itself is damaged, its other parts tell.
    own = places.flatMap {
      try? OwnKnowledge(folder: $0.knowledge, beside: KnowledgeBase(packed: packedKnowledge))
    }
    settings = Settings(flags: flags?.said ?? [:], environment: environment, file: file?.values ?? [:])
    settingsProblems = (file?.problems ?? []) + settings.mistakes.map(\.failure)
    ownProblems = (own?.problems ?? []).map { Failure(own: $0, in: places?.knowledge ?? "") }
  }

  func places() throws(Failure) -> Places { try Places(environment, profile: profile) }

  /// The user's own descriptions of tables.
  func ownFormats() throws -> OwnFormats { try OwnFormats(folder: places().formats, more: own?.formats ?? []) }

  /// What finds orders in the user's store, with a reader of what is told by hand.
  func finder() throws -> (finder: OrderFinder, reader: HandReader) {
    let reader = try HandReader.ofUser(wording, own)
    return (OrderFinder(store: try store(), counsel: reader.counsel, today: reader.today), reader)
  }

  /// Standard output as it is now, with what is set.
  var screen: Screen { .current(settings) }

  /// Prints a text that is not fitted to a width, a screen at a time where it is longer than one and somebody is reading.
  func put(_ text: String) {
    let text = settings.isOn(.plain) ? Page.narrow(text) : text
    Pager.show(text, with: settings[.pager].text, hint: wording.phrase("pager.hint"))
  }
}

extension Screen {
  static func current(_ settings: Settings) -> Screen {
    .current(
      colour: settings.colour, ascii: settings.isOn(.plain), words: settings.isOn(.reader),
      simple: settings.isOn(.simple))
  }
}

/// A command whose work is done in a context.
protocol Subcommand: ParsableCommand {
  var flags: Flags { get }
  func run(in context: Context) throws
}

extension Subcommand {
  func run() throws { try Context.work(flags) { try run(in: $0) } }
}

extension Context {
  /// Does work in a context; a failure is told on standard error and becomes the exit status.
  static func work(_ flags: Flags?, _ work: (Context) throws -> Void) throws {
    try Failure.reporting { wording in
      let context = Context(flags, wording: wording)
      for problem in context.problems { problem.tell(wording) }
      do { try work(context) } catch let failure as Failure where failure.isDamage {
        // It was found in the midst of the work, of which nothing is kept: the next time all is well.
        guard let notice = try context.mend(context.places()) else { throw failure }
        context.tell(notice)
        throw Failure("store.again", status: .fault)
      }
    }
  }
}
