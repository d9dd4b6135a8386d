/// What a command runs with: the words, the user's folders, what he has set.
import ArgumentParser
import Foundation
import Knowledge
import Model
import Store
import Terminal

struct Context {
  let wording: Wording
  let settings: Settings
  private let environment: [String: String]
  private let profile: String?

  /// What is wrong with the settings; the program runs all the same.
  let problems: [Failure]

  init(_ flags: Flags, wording: Wording) {
    self.wording = wording
    environment = ProcessInfo.processInfo.environment
    profile = flags.profile ?? environment["BEARWATCH_PROFILE"].flatMap { $0.isEmpty ? nil : $0 }
    // Without a home nothing is set there; who needs one will say so.
    let file = (try? Places(environment)).map { SettingsFile(path: $0.settingsFile, wording: wording).read() }
    settings = Settings(flags: flags.said, environment: environment, file: file?.values ?? [:])
    problems = (file?.problems ?? []) + settings.mistakes.map(\.failure)
  }

  func places() throws(Failure) -> Places { try Places(environment, profile: profile) }

  /// The store of this user.
  func store() throws(Failure) -> OpenStore {
    let places = try places()
    do throws(StoreError) {
      return OpenStore(store: try OrderStore(directory: places.home), home: places.home, formats: places.formats)
    } catch { throw Failure(error, in: places.home) }
  }

  /// The user's own descriptions of tables.
  func ownFormats() throws -> OwnFormats { try OwnFormats(folder: places().formats) }

  /// What finds orders in the user's store, with a reader of what is told by hand.
  func finder() throws -> (finder: OrderFinder, reader: HandReader) {
    let reader = try HandReader.ofUser(wording)
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
  /// Does the work; a failure is told on standard error and becomes the exit status.
  func run() throws {
    try Failure.reporting { wording in
      let context = Context(flags, wording: wording)
      for problem in context.problems { problem.tell(wording) }
      try run(in: context)
    }
  }
}
