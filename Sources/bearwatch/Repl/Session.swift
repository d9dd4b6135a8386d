/// The conversation: free text is the main way, commands stand beside it.
import Counsel
import Foundation
import Knowledge
import Model
import Store
import Terminal

struct Session {
  let wording: Wording
  let stage: Stage
  /// What the program runs with; nil in a talk without one.
  let context: Context?
  var desk: Desk
  var talk: Conversation
  /// When things were said and done in it.
  var log = TalkLog()
  /// What this talk has said already.
  var told = Told()
  private let commands: CommandFinder
  private var wasInterrupted = false
  private var wasEmpty = false

  init(wording: Wording, desk: Desk, stage: Stage, context: Context? = nil) {
    self.wording = wording
    self.context = context
    self.desk = desk
    self.stage = stage
    talk = desk.conversation()
    commands = CommandFinder(wording.commands)
  }

  /// Talks until the user leaves; the exit status.
  /// - Parameter input: what was said first.
  mutating func run(from input: Input) -> Int32 {
    offerCompletions()
    var input = input
    while true {
      switch input {
      case .line(let line):
        guard take(up: line) == .goOn else { return 0 }
      case .interrupted:
        guard !wasInterrupted || !stage.wasEmpty() else { return Failure.interrupted }
        (wasInterrupted, wasEmpty) = (true, false)
        say("session.interrupted")
      case .end:
        if stage.isInteractive, case .goOn = bye() { break }
        return 0
      }
      input = stage.read(prompt)
    }
  }

  private mutating func take(up line: String) -> ReplCommand.Outcome {
    wasInterrupted = false
    let isEmpty = line.allSatisfy(\.isWhitespace)
    // Enter twice is what a frightened hand can still do.
    if isEmpty, wasEmpty, stage.isInteractive { stage.sound() }
    wasEmpty = isEmpty && !wasEmpty
    guard let text = Block(stage: stage, prompt: wording.phrase("session.block") + " ").text(from: line) else {
      say("ask.given_up")
      return .goOn
    }
    guard answer(text) == .goOn else { return .leave }
    // A person finds the next prompt by the blank line before it.
    if stage.isInteractive { stage.write("") }
    return .goOn
  }

  /// Answers one line, whether command or account; what goes wrong is told, and the talk goes on.
  mutating func answer(_ line: String) -> ReplCommand.Outcome {
    do { return try take(line) } catch {
      let failure = Failure(any: error)
      if failure.isDamage, mend(failure) {
        say("store.again.hint")
      } else {
        show([Paragraph(.plain, failure.text(wording))])
      }
      return .goOn
    }
  }

  private mutating func take(_ line: String) throws -> ReplCommand.Outcome {
    guard line.contains(where: { !$0.isWhitespace }) else { return .goOn }
    switch commands.find(line) {
    case .command(let id, let rest):
      guard let command = ReplCommand.all.first(where: { $0.id == id }) else { return .goOn }
      return try command.run(&self, rest)
    case .unknown(let name, let meant?): return try offer(meant, for: name, line)
    case .unknown(let name, nil): say("session.no_command", values: ["name": name.cleaned])
    case .sentence:
      if try PastedOrders.take(line, &self) { return .goOn }
      hear(line)
    }
    return .goOn
  }

  /// Takes in one thing that is told, and answers.
  mutating func hear(_ text: String) {
    let judged = talk.reply
    let reply = talk.hear(text)
    stage.alarm.heed(talk.reply ?? reply)
    showAnswer(reply, judged: judged)
    note(talk.reply ?? reply)
  }

  /// Says goodbye, once it is settled whether this talk shall be kept.
  mutating func bye() -> ReplCommand.Outcome {
    if let said = offerKeeping() { return answer(said) }
    say("session.bye")
    return .leave
  }

  /// A command was mistyped: the one that was meant is one key away, and whatever else is said is taken for what it is.
  private mutating func offer(_ meant: String, for name: String, _ line: String) throws -> ReplCommand.Outcome {
    let values = ["name": name.cleaned, "meant": meant]
    guard stage.isInteractive else {
      say("session.meant", values: values)
      return .goOn
    }
    guard let answer = asking.ask("session.meant", values, prompt: "ask.yes_prompt") else { return .goOn }
    if answer.isEmpty || wording.isOne(answer, of: "answer.no") { return .goOn }
    let rest = line.trimmed.drop { !$0.isWhitespace }
    return try take(wording.isYes(answer) ? "/\(meant)\(rest)" : answer)
  }

  /// Begins a new talk, over the orders as they are now.
  mutating func startAnew() throws {
    // What was in the way of the store may be gone.
    if desk.store.problem != nil, let store = try? context?.store() { desk = try desk.with(store) }
    try desk.refresh()
    talk = desk.conversation()
    (told, log) = (Told(), TalkLog())
    stage.alarm.calm()
  }

  /// Has a damaged store mended, and goes on with that, or without any; false where nothing was mended.
  mutating func mend(_ failure: Failure) -> Bool {
    guard let context, let (store, notice) = try? context.other(than: desk.store, failure),
      let changed = try? desk.with(store)
    else { return false }
    desk = changed
    notice.map(context.tell)
    return store.problem == nil
  }

  /// Shows an answer, in few words where that is wanted.
  /// - Parameter judged: the reply that the talk had come to before.
  mutating func showAnswer(_ reply: Reply, judged: Reply? = nil) {
    let payments = payments(reply)
    show(desk.text.answer(reply, told: &told, judged: judged, payments: payments, isSimple: stage.screen().simple))
  }

  /// Shows what may be longer than the screen.
  func showAll(_ paragraphs: [Paragraph]) {
    (stage.writeLong ?? stage.write)(Page(screen: stage.screen()).text(paragraphs))
  }

  func show(_ paragraphs: [Paragraph]) { stage.write(Page(screen: stage.screen()).text(paragraphs)) }

  /// Says one phrase.
  func say(_ key: String, values: [String: String] = [:]) { show([Paragraph(.plain, wording.phrase(key, values))]) }

  /// Where the talk is, in at most a third of the width: what came, in whose name, how much has been said.
  private var prompt: String {
    guard let reply = talk.reply, [.report, .emergency].contains(reply.intent) else {
      return stage.prompt(wording.phrase("session.prompt"))
    }
    let channel = wording.phrase(reply.isMessage ? "session.message" : "session.call")
    let count = wording.phrase("session.count", ["count": String(talk.turns.count)])
    let parts = [[channel, reply.official.first?.name, count], [channel, count], [count]].map { $0.compactMap(\.self) }
    let screen = stage.screen()
    let dot = screen.ascii ? "-" : "\u{B7}"
    let texts = parts.map { wording.phrase("session.prompt.talk", ["parts": $0.joined(separator: dot)]) }
    let room = screen.width / 3
    return stage.prompt(texts.first { Columns.width(of: $0) <= room } ?? wording.phrase("session.prompt"))
  }
}
