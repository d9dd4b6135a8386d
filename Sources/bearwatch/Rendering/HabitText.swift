/// What somebody says of himself that he never does, and what is said of all.
import Knowledge

struct HabitText {
  /// Statements of one kind that one answer gives.
  private static let most = 2

  let wording: Wording

  /// One statement in one line, with its source.
  func line(_ one: Organisation, _ statement: Organisation.Statement) -> String {
    wording.phrase("habit.own", ["name": one.name, "text": statement.text]) + source(statement.source)
  }

  /// To the question whether it would do such a thing.
  func paragraphs(_ one: Organisation?, _ signs: Set<String>, _ customs: [Custom]) -> [Paragraph] {
    let own = one.map { statements($0, signs) } ?? []
    let all = customs.prefix(Self.most).map {
      wording.phrase("habit.all", ["text": $0.text]) + source($0.source)
    }
    return (own + all + [check(one)]).map { Paragraph(.plain, $0) }
  }

  /// Its own words on just this; where it has none, that it has none.
  private func statements(_ one: Organisation, _ signs: Set<String>) -> [String] {
    let all = one.never ?? []
    let fitting = all.filter { !signs.isDisjoint(with: $0.signs ?? []) }
    if !fitting.isEmpty { return fitting.prefix(Self.most).map { line(one, $0) } }
    let none = wording.phrase(all.isEmpty ? "habit.none" : "habit.other", ["name": one.name])
    return [none] + all.prefix(Self.most).map { line(one, $0) }
  }

  private func check(_ one: Organisation?) -> String {
    guard let one, let way = one.app else { return wording.phrase("habit.check") }
    return wording.phrase("contacts.app", ["path": way])
  }

  private func source(_ citation: Citation) -> String { SourceText(wording: wording, about: "says").text(citation) }
}
