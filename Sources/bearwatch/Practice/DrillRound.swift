/// One round of practice: each call is told, taken for something, advised upon, and only then explained.
import Knowledge
import Terminal

struct DrillRound {
  let asking: Asking
  let text: DrillText
  private let answers: DrillAnswer

  /// - Parameter isEmergency: whether a line, told as an account, is one of something lost.
  init(asking: Asking, text: DrillText, isEmergency: @escaping (String) -> Bool) {
    self.asking = asking
    self.text = text
    answers = DrillAnswer(asking.wording, isEmergency: isEmergency)
  }

  /// How a round ends: at its end, before it, or with something real that was said.
  enum Ending: Equatable {
    case whole, left
    case said(String)
  }

  /// Goes through scenes one after another, as far as the user likes.
  func run(_ scenes: [DrillScene]) -> (answers: [Practice.Answer], ending: Ending) {
    var given: [Practice.Answer] = []
    for (index, scene) in scenes.enumerated() {
      // Where one call ends and the next begins is seen by the blank line.
      if index > 0, asking.stage.isInteractive { asking.stage.write("") }
      asking.show(text.opening(scene, number: index + 1, of: scenes.count))
      switch hear(scene) {
      case .success(let taken):
        given.append(Practice.Answer(drill: scene.drill.id, isScam: scene.drill.isScam, taken: taken))
      case .failure(let end): return (given, end.ending)
      }
    }
    return (given, .whole)
  }

  /// That the round ends here.
  private struct End: Error {
    let ending: Ending
  }

  private func hear(_ scene: DrillScene) -> Result<Practice.Taken, End> {
    Result { () throws(End) in
      let taken = try taken(scene)
      let advice = try scene.drill.free == nil ? chosen(scene) : spoken(scene)
      asking.show(text.explained(scene, taken: taken, advice: advice))
      return taken
    }
  }

  private func taken(_ scene: DrillScene) throws(End) -> Practice.Taken {
    let all = Practice.Taken.allCases
    let index = try choose(text.verdict, all.map { asking.wording.words("drill.words.\($0.rawValue)") })
    return index.map { all[$0] } ?? .unsure
  }

  private func chosen(_ scene: DrillScene) throws(End) -> DrillText.Advice {
    let index = try choose(text.advice(scene), scene.choices.map { [$0.text] })
    return index.map { .choice(scene.choices[$0]) } ?? .none
  }

  /// The index of what was chosen; nil where the question is passed over.
  private func choose(_ question: [Paragraph], _ names: [[String]]) throws(End) -> Int? {
    asking.show(question)
    while true {
      let typed = try line("drill.prompt")
      switch answers.choice(typed, among: names) {
      case .choice(let index): return index
      case .skip: return nil
      case .doubtful(let words): try rule(out: words)
      case .nothing, .words: break
      case .stop: throw End(ending: .left)
      case .said(let said): throw End(ending: .said(said))
      }
      asking.say("drill.again")
    }
  }

  private func spoken(_ scene: DrillScene) throws(End) -> DrillText.Advice {
    asking.show(text.advice(scene))
    while true {
      let typed = try line("drill.prompt.free")
      switch answers.words(typed) {
      case .words(let words): return .words(words)
      case .doubtful(let words):
        try rule(out: words)
        return .words(words)
      case .skip: return .none
      case .stop: throw End(ending: .left)
      case .said(let said): throw End(ending: .said(said))
      case .nothing, .choice: asking.say("drill.again.free")
      }
    }
  }

  /// Asks whether it has really happened to him; where it has, or he goes on with it, the drill ends.
  private func rule(out words: String) throws(End) {
    let yesOrNo = ["answer.yes", "answer.no"].map { asking.wording.words($0) }
    while true {
      asking.show([Paragraph(.question, asking.wording.phrase("drill.real"))])
      let typed = try line("drill.prompt")
      switch answers.choice(typed, among: yesOrNo) {
      case .choice(0): throw End(ending: .said(words))
      case .choice, .skip: return
      case .stop: throw End(ending: .left)
      case .said(let more), .doubtful(let more), .words(let more):
        throw End(ending: .said(more.hasPrefix("/") ? more : words + "\n" + more))
      case .nothing: continue
      }
    }
  }

  private func line(_ prompt: String) throws(End) -> String {
    guard case .line(let line) = asking.stage.read(asking.wording.phrase(prompt) + " ") else {
      throw End(ending: .left)
    }
    return line.trimmed
  }
}
