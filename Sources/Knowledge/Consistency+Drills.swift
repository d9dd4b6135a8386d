/// Checks of the drills: pairs, right and wrong advice, and that none takes too long.
extension Consistency {
  /// Characters that are read and answered in about 75 seconds.
  private static let longest = 360

  static let drillsHavePlaysAndTwins: Check = { draft in
    let plays = Set(draft.plays.map(\.value.id))
    let drills = Dictionary(draft.drills.map { ($0.value.id, $0.value) }) { first, _ in first }
    return draft.drills.flatMap { filed in
      let drill = filed.value
      let unknown = drill.play.flatMap { plays.contains($0) ? nil : "'\($0)' is no file in plays" }
      return [unknown, pairing(drill, with: drills[drill.twin])].compactMap(\.self).map { problem(filed.file, $0) }
    }
  }

  private static func pairing(_ drill: Drill, with twin: Drill?) -> String? {
    guard let twin else { return "its twin '\(drill.twin)' is no file in drills" }
    if twin.twin != drill.id { return "the twin of its twin '\(twin.id)' is '\(twin.twin)'" }
    return twin.isScam == drill.isScam ? "its twin '\(twin.id)' is no \(drill.isScam ? "lawful" : "scam") one" : nil
  }

  static let drillsAreWhole: Check = { draft in
    draft.drills.flatMap { filed in wants(filed.value).map { problem(filed.file, $0) } }
  }

  private static func wants(_ drill: Drill) -> [String] {
    let spoken = drill.turns.map { [$0.caller, $0.message, $0.friend].compactMap(\.self) }
    let empty = [("about", drill.about.joined()), ("opening", drill.opening), ("lesson", drill.lesson)]
      .filter { $0.1.isEmpty }.map { "'\($0.0)' is empty" }
    let checks: [(isWrong: Bool, says: String)] = [
      (!(2...4).contains(spoken.count), "\(spoken.count) of 2 to 4 turns"),
      (spoken.contains { $0.count != 1 }, "a turn is of one: 'caller', 'message' or 'friend'"),
      (drill.turns.allSatisfy { $0.friend != nil }, "nobody calls or writes"),
      ((drill.choices == nil) == (drill.free == nil), "either 'choices' or 'free'"),
      (drill.length > longest, "\(drill.length) of \(longest) characters are read"),
    ]
    let unknown = drill.placeholders.subtracting(Drill.placeholders).sorted().map { "'{\($0)}' is nothing of an order" }
    return empty + checks.filter(\.isWrong).map(\.says) + unknown + advice(drill)
  }

  private static func advice(_ drill: Drill) -> [String] {
    if let choices = drill.choices {
      let right = choices.count { $0.right == true }
      return (2...4).contains(choices.count) && right > 0 && right < choices.count
        ? [] : ["'choices' are 2 to 4, one of them right and one not"]
    }
    guard let free = drill.free else { return [] }
    let bare = free.wants.isEmpty || free.wants.contains { $0.words.isEmpty }
    let unseen = free.judged(free.model).unseen.map { "'\($0.name)' is not found in its own 'model'" }
    return (bare ? ["something is wanted that no word tells"] : []) + unseen
  }
}
