/// The conversation: free text is the main way, commands stand beside it.
import Counsel
import Foundation
import Knowledge
import Store
import Terminal

struct Session {
  let wording: Wording
  let stage: Stage
  var desk: Desk
  var talk: Conversation
  /// What this talk has said already.
  var told = Told()
  private let commands: CommandFinder

  /// At the terminal, over the user's own store.
  init(wording: Wording) throws {
    let desk = try Desk(wording: wording, today: .now)
    let stage = Stage.terminal(history: HistoryFile(path: desk.store.home + "/history"), wording: wording)
    self.init(wording: wording, desk: desk, stage: stage)
  }

  init(wording: Wording, desk: Desk, stage: Stage) {
    self.wording = wording
    self.desk = desk
    self.stage = stage
    talk = desk.conversation()
    commands = CommandFinder(wording.commands)
  }

  /// Talks until the user leaves; the exit status.
  mutating func run() throws -> Int32 {
    if stage.isInteractive {
      let count = try desk.store.ask { store throws(StoreError) in try store.count() }
      say(count == 0 ? "session.hello.empty" : "session.hello", values: ["orders": String(count)])
      if count == 0, Guide.isDue(desk), try Guide().run(&self) == .leave { return 0 }
    }
    return try converse()
  }

  private mutating func converse() throws -> Int32 {
    var wasInterrupted = false
    while true {
      switch stage.readLine(prompt) {
      case .line(let line):
        wasInterrupted = false
        guard answer(line) == .goOn else { return 0 }
        // A person finds the next prompt by the blank line before it.
        if stage.isInteractive { stage.write("") }
      case .interrupted:
        guard !wasInterrupted || !stage.wasEmpty() else { return Failure.interrupted }
        wasInterrupted = true
        say("session.interrupted")
      case .end:
        if stage.isInteractive { say("session.bye") }
        return 0
      }
    }
  }

  /// Answers one line, whether command or account; what goes wrong is told, and the talk goes on.
  mutating func answer(_ line: String) -> ReplCommand.Outcome {
    do { return try take(line) } catch {
      let failure = error as? Failure ?? Failure("program.fault", ["reason": "\(error)"], status: .fault)
      show([Paragraph(.plain, failure.text(wording))])
      return .goOn
    }
  }

  private mutating func take(_ line: String) throws -> ReplCommand.Outcome {
    guard line.contains(where: { !$0.isWhitespace }) else { return .goOn }
    switch commands.find(line) {
    case .command(let id, let rest):
      guard let command = ReplCommand.all.first(where: { $0.id == id }) else { return .goOn }
      return try command.run(&self, rest)
    case .unknown(let name, let meant?): say("session.meant", values: ["name": name.cleaned, "meant": meant])
    case .unknown(let name, nil): say("session.no_command", values: ["name": name.cleaned])
    case .sentence:
      if try PastedOrders.take(line, &self) { return .goOn }
      let judged = talk.reply
      show(desk.text.answer(talk.hear(line), told: &told, judged: judged))
    }
    return .goOn
  }

  /// Begins a new talk, over the orders as they are now.
  mutating func startAnew() throws {
    try desk.refresh()
    talk = desk.conversation()
    told = Told()
  }

  func show(_ paragraphs: [Paragraph]) { stage.write(Page(screen: stage.screen()).text(paragraphs)) }

  /// Says one phrase.
  func say(_ key: String, values: [String: String] = [:]) { show([Paragraph(.plain, wording.phrase(key, values))]) }

  private var prompt: String {
    stage.isInteractive ? stage.screen().style(wording.phrase("session.prompt"), .bold) + " " : ""
  }
}
