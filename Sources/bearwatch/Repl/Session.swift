/// The conversation at a terminal: free text is the main way, commands stand beside it.
import Counsel
import Foundation
import Knowledge
import Store
import Terminal

struct Session {
  let wording: Wording
  var desk: Desk
  let editor: LineEditor
  var talk: Conversation
  /// Reasons that this talk has given already.
  var told: Set<String> = []
  private let finder: CommandFinder
  private var interrupts = 0

  init(wording: Wording) throws {
    self.wording = wording
    desk = try Desk(wording: wording, today: .now)
    talk = desk.conversation()
    finder = CommandFinder(wording.commands)
    editor = LineEditor(history: HistoryFile(path: desk.store.home + "/history"))
  }

  /// Talks until the user leaves; the exit status.
  mutating func run() throws -> Int32 {
    say(
      "session.hello", values: ["orders": String(try desk.store.ask { store throws(StoreError) in try store.count() })])
    if editor.isInteractive, try Guide.isDue(desk) { try Guide().run(&self) }
    while true {
      switch editor.readLine(prompt: prompt) {
      case .line(let line):
        interrupts = 0
        guard try answer(line) == .goOn else { return 0 }
      case .interrupted:
        interrupts += 1
        guard interrupts < 2 else { return 130 }
        say("session.interrupted")
      case .end:
        if editor.isInteractive { say("session.bye") }
        return 0
      }
    }
  }

  /// Answers one line, whether command or account.
  mutating func answer(_ line: String) throws -> ReplCommand.Outcome {
    guard line.contains(where: { !$0.isWhitespace }) else { return .goOn }
    switch finder.find(line) {
    case .command(let id, let rest):
      guard let command = ReplCommand.all.first(where: { $0.id == id }) else { return .goOn }
      return try command.run(&self, rest)
    case .unknown(let name, let meant?): say("session.meant", values: ["name": name.cleaned, "meant": meant])
    case .unknown(let name, nil): say("session.no_command", values: ["name": name.cleaned])
    case .sentence: hear(line)
    }
    return .goOn
  }

  /// Takes in what the user tells, and answers.
  mutating func hear(_ line: String) {
    let reply = talk.hear(line)
    show(desk.text.answer(reply, told: told))
    told.formUnion(desk.text.given(reply, told: told).map(\.id))
  }

  /// Begins a new talk, over the orders as they are now.
  mutating func startAnew() throws {
    try desk.refresh()
    talk = desk.conversation()
    told = []
  }

  func show(_ paragraphs: [Paragraph]) { print(Page(screen: .current()).text(paragraphs)) }

  /// Prints one phrase.
  func say(_ key: String, values: [String: String] = [:]) { show([Paragraph(.plain, wording.phrase(key, values))]) }

  private var prompt: String {
    let style = Screen.current().style
    return editor.isInteractive ? style(wording.phrase("session.prompt"), .bold) + " " : ""
  }
}
