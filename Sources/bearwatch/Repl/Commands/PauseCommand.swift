/// `/冷静`: ten minutes without doing anything that the caller wants, and three things to tick.
import Knowledge
import Model
import Terminal

extension ReplCommand {
  static let pause = ReplCommand(id: "pause") { session, _ in
    let until = session.stage.now().later(seconds: Pause.length)
    session.say("pause.hello", values: ["until": String(until.minute.suffix(5))])
    var pause = Pause(until: until)
    while true {
      session.show(pause.paragraphs(session.wording))
      if pause.isDone { return session.end("pause.done") }
      let left = pause.minutes(at: session.stage.now())
      if left == 0 { return session.end("pause.over") }
      let prompt = session.wording.phrase("pause.prompt", ["minutes": String(left)]) + " "
      guard case .line(let line) = session.stage.read(prompt) else { return session.end("pause.left") }
      if pause.tick(line) { continue }
      if line.trimmed.isEmpty { continue }
      return session.answer(line)
    }
  }
}

extension Session {
  fileprivate func end(_ key: String) -> ReplCommand.Outcome {
    say(key)
    return .goOn
  }
}

/// The three things, and when the ten minutes are over.
struct Pause {
  /// In seconds.
  static let length = 600
  private static let things = 3

  let until: Moment
  private(set) var ticked: Set<Int> = []

  init(until: Moment) { self.until = until }

  var isDone: Bool { ticked.count == Self.things }

  /// What is left, rounded up; a clock that was set back makes it no longer than it was.
  func minutes(at now: Moment) -> Int { min(Self.length / 60, max(0, (until.seconds - now.seconds + 59) / 60)) }

  /// Ticks what the digits name; false where the line is something else.
  mutating func tick(_ line: String) -> Bool {
    let numbers = line.compactMap(\.wholeNumberValue)
    let isTick = line.allSatisfy { $0.isWholeNumber || $0.isWhitespace || $0.isPunctuation }
    guard isTick, !numbers.isEmpty, numbers.allSatisfy({ (1...Self.things).contains($0) }) else { return false }
    ticked.formUnion(numbers)
    return true
  }

  func paragraphs(_ wording: Wording) -> [Paragraph] {
    (1...Self.things).map { number in
      let text = wording.phrase("pause.tick.\(number)")
      let isTicked = ticked.contains(number)
      return Paragraph(.item("\(number)."), isTicked ? wording.phrase("pause.ticked", ["text": text]) : text)
    }
  }
}

extension Moment {
  func later(seconds more: Int) -> Moment { Moment(seconds: seconds + more, offset: offset) }
}
