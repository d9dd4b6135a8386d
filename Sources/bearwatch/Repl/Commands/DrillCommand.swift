/// `/演练`: practice in helping somebody who is on the phone; with a word behind it, about that, or how the practice stands.
import Counsel
import Knowledge
import Model
import Store

extension ReplCommand {
  static let drill = ReplCommand(id: "drill") { session, rest in
    let words = rest.split(whereSeparator: \.isWhitespace).map(String.init)
    let wording = session.wording
    if let first = words.first, wording.isOne(first, of: "drill.words.record") {
      session.show(session.drillText.record(try session.practice()))
      return .goOn
    }
    if let first = words.first, wording.isOne(first, of: "drill.words.reminder") {
      return try session.remind(words.dropFirst().first ?? "")
    }
    return try session.practise(about: rest.trimmed)
  }
}

extension Session {
  fileprivate var drillText: DrillText {
    let plays = desk.counsel.rulebook.plays
    return DrillText(wording: wording) { id in plays.first { $0.id == id }?.name }
  }

  fileprivate func practice() throws -> Practice {
    try desk.store.ask { store throws(StoreError) in try store.note(Practice.self) } ?? Practice()
  }

  private func keep(_ practice: Practice) throws {
    try desk.store.ask { store throws(StoreError) in try store.keep(practice) }
  }

  /// Reminders at the start of a talk, wanted or not.
  fileprivate func remind(_ word: String) throws -> ReplCommand.Outcome {
    var practice = try practice()
    let isOff = wording.isOne(word, of: "settings.words.off")
    guard isOff || wording.isOne(word, of: "settings.words.on") else {
      say("drill.reminder.\(practice.isQuiet == true ? "off" : "on")")
      return .goOn
    }
    practice.isQuiet = isOff
    try keep(practice)
    say("drill.reminder.\(isOff ? "off" : "on")")
    return .goOn
  }

  fileprivate mutating func practise(about text: String) throws -> ReplCommand.Outcome {
    let before = try practice()
    let drills = try KnowledgeBase(packed: packedKnowledge).drills(with: desk.store.own)
    var chooser = DrillChooser(drills, practice: before, now: stage.now())
    let chosen = text.isEmpty ? chooser.round() : [chooser.one(about: text)].compactMap(\.self)
    guard !chosen.isEmpty else {
      let matters = Set(drills.compactMap(\.about.first)).sorted().joined(separator: wording.phrase("list.comma"))
      say("drill.no_such", values: ["text": text.cleaned, "matters": matters])
      return .goOn
    }
    let scenes = try scenes(chosen, &chooser)
    let round = DrillRound(asking: asking, text: drillText) { [desk] line in
      var talk = desk.conversation()
      return talk.hear(line).intent == .emergency
    }
    let (answers, ending) = round.run(scenes)
    return try end(answers, ending, before, drills)
  }

  /// The calls with the user's own orders as far as these go, and what is to be known beforehand.
  private func scenes(_ drills: [Drill], _ chooser: inout DrillChooser) throws -> [DrillScene] {
    let orders = try DrillProps.orders(in: desk.store, directory: desk.directory)
    var props = chooser.mixed(orders).map { DrillProps($0, wording: wording, directory: desk.directory) }
    if props.isEmpty { props = [DrillProps(wording)] }
    let scenes = drills.enumerated().map { index, drill in
      DrillScene(drill, props: props[index % props.count]) { chooser.mixed($0) }
    }
    say(drills.count > 1 ? "drill.hello" : "drill.hello.one", values: ["count": String(drills.count)])
    if scenes.contains(where: \.drill.isOfPurchase) { say(orders.isEmpty ? "drill.invented" : "drill.own") }
    say("drill.how")
    return scenes
  }

  /// Keeps what was practised, and goes on with what was said instead of an answer.
  private mutating func end(
    _ answers: [Practice.Answer], _ ending: DrillRound.Ending, _ before: Practice, _ drills: [Drill]
  ) throws -> ReplCommand.Outcome {
    var practice = before
    if !answers.isEmpty {
      practice.rounds.append(
        Practice.Round(at: stage.now().seconds, isWhole: ending == .whole, answers: answers))
      try keep(practice)
    }
    if case .said(let line) = ending {
      say(line.isEmpty ? "drill.tell" : line.hasPrefix("/") ? "drill.stopped" : "drill.heard")
      return answer(line)
    }
    if answers.isEmpty {
      say("drill.stopped")
    } else {
      let wrong = answers.first { !$0.isRight }?.drill
      let next = drills.first { $0.id == wrong }?.about.first
      show(drillText.round(answers, isWhole: ending == .whole, next: next, practice: practice))
      if before.rounds.isEmpty, ending == .whole, practice.isQuiet != true { say("drill.reminder.first") }
    }
    return .goOn
  }
}
