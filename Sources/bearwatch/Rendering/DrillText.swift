/// Drills in words: the call, the questions, what it was, and how the practice stands.
import Knowledge
import Model

struct DrillText {
  let wording: Wording
  /// What a play is called, by its id.
  let play: (String) -> String?

  /// What was advised.
  enum Advice {
    case choice(Drill.Choice)
    case words(String)
    case none
  }

  func opening(_ scene: DrillScene, number: Int, of count: Int) -> [Paragraph] {
    let drill = scene.drill
    let head =
      count > 1 ? [Paragraph(.note, phrase("drill.number", ["number": "\(number)", "count": "\(count)"]))] : []
    let turns = drill.turns.map { turn in
      let key = turn.caller != nil ? "drill.caller" : turn.message != nil ? "drill.message" : "drill.friend"
      return Paragraph(.plain, phrase(key, ["who": drill.who, "says": scene.props.fill(turn.says)]))
    }
    let asks = Paragraph(.plain, scene.props.fill(drill.asks))
    return head + [Paragraph(.plain, scene.props.fill(drill.opening))] + turns + [asks]
  }

  var verdict: [Paragraph] {
    [Paragraph(.choices(Practice.Taken.allCases.map { phrase("drill.taken.\($0.rawValue)") }), phrase("drill.verdict"))]
  }

  func advice(_ scene: DrillScene) -> [Paragraph] {
    guard scene.drill.free == nil else {
      return [Paragraph(.question, phrase("drill.advice.free", ["who": scene.drill.who]))]
    }
    let items = scene.choices.enumerated().map { Paragraph(.item("\($0 + 1)"), $1.text) }
    return [Paragraph(.question, phrase("drill.advice", ["who": scene.drill.who]))] + items
  }

  func explained(_ scene: DrillScene, taken: Practice.Taken, advice: Advice) -> [Paragraph] {
    let side = scene.drill.isScam ? "scam" : "lawful"
    let name = scene.drill.play.flatMap(play) ?? ""
    return [Paragraph(.question, phrase("drill.\(side).\(taken.rawValue)", ["play": name]))]
      + judged(advice, scene).map { Paragraph(.plain, $0) }
      + [Paragraph(.plain, phrase("drill.lesson", ["lesson": scene.props.fill(scene.drill.lesson)]))]
  }

  private func judged(_ advice: Advice, _ scene: DrillScene) -> [String] {
    let right = scene.choices.first { $0.right == true }?.text
    let better = phrase("drill.better", ["text": scene.props.fill(scene.drill.free?.model ?? right ?? "")])
    switch advice {
    case .none: return [better]
    case .choice(let choice):
      let isRight = choice.right == true
      return [phrase(isRight ? "drill.right" : "drill.not_right", ["because": choice.because])]
        + (isRight ? [] : [better])
    case .words(let words):
      guard let (held, unseen) = scene.drill.free?.judged(words) else { return [better] }
      let found = [("drill.held", held), ("drill.unseen", unseen)].filter { !$0.1.isEmpty }
      return found.map { phrase($0.0, ["what": list($0.1.map(\.name))]) } + [better]
    }
  }

  /// What a round has come to.
  func round(_ answers: [Practice.Answer], isWhole: Bool, next: String?, practice: Practice) -> [Paragraph] {
    let tally = Practice.Tally(answers)
    let key = tally.missed > 0 ? (tally.accused > 0 ? "both" : "missed") : tally.accused > 0 ? "accused" : nil
    let open = tally.unsure > 0 ? "unsure" : "all"
    return [Paragraph(.question, phrase(isWhole ? "drill.done" : "drill.done.left", ["result": result(tally)]))]
      + [Paragraph(.plain, phrase("drill.weight.\(key ?? open)"))]
      + [next.map { Paragraph(.plain, phrase("drill.next", ["about": $0])) }].compactMap(\.self)
      + record(practice)
  }

  /// How the practice stands, since when.
  func record(_ practice: Practice) -> [Paragraph] {
    guard let first = practice.rounds.map(\.at).min() else { return [Paragraph(.plain, phrase("drill.no_record"))] }
    let tally = practice.tally
    let values = [
      "day": day(Moment(seconds: first).day), "count": String(tally.scams + tally.lawful),
      "missed": "\(tally.missed)/\(tally.scams)", "accused": "\(tally.accused)/\(tally.lawful)",
    ]
    return [Paragraph(.note, phrase("drill.record", values))]
  }

  private func result(_ tally: Practice.Tally) -> String {
    let scams = phrase(
      "drill.done.scams", ["count": "\(tally.scams)", "caught": "\(tally.caught)", "missed": "\(tally.missed)"])
    let lawful = phrase("drill.done.lawful", ["count": "\(tally.lawful)", "accused": "\(tally.accused)"])
    let unsure = phrase("drill.done.unsure", ["count": "\(tally.unsure)"])
    return [tally.scams > 0 ? scams : nil, tally.lawful > 0 ? lawful : nil, tally.unsure > 0 ? unsure : nil]
      .compactMap(\.self).joined(separator: phrase("list.semicolon"))
  }

  private func day(_ day: Day) -> String {
    phrase("day.long", ["year": String(day.year), "month": String(day.month), "day": String(day.day)])
  }

  private func list(_ texts: [String]) -> String { texts.joined(separator: phrase("list.semicolon")) }

  private func phrase(_ key: String, _ values: [String: String] = [:]) -> String { wording.phrase(key, values) }
}
