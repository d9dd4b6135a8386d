/// How old what the program knows is: by the newest of its dated sources, since nothing younger can be in it.
import Knowledge
import Model

struct KnowledgeAge {
  /// In days; numbers and scripts change within half a year.
  static let oldest = 180

  let newest: Day?
  private let organisations: Int
  private let signs: Int

  init(_ rulebook: Rulebook) {
    let sources =
      rulebook.organisations.flatMap(\.sources) + rulebook.signs.flatMap(\.sources)
      + rulebook.remedies.flatMap(\.sources)
    newest = sources.compactMap { $0.date.flatMap(Self.day) }.max()
    (organisations, signs) = (rulebook.organisations.count, rulebook.signs.count)
  }

  func observation(_ today: Day) -> Observation {
    let age = newest.map { max(0, today - $0) } ?? 0
    let values = [
      "day": newest?.description ?? "", "days": String(age), "organisations": String(organisations),
      "signs": String(signs),
    ]
    return age > Self.oldest
      ? Observation("knowledge", .heed, "doctor.knowledge.old", values)
      : Observation("knowledge", .good, "doctor.knowledge", values)
  }

  /// The first day that a date may mean: `2025-06` is the first of June.
  private static func day(_ date: String) -> Day? {
    Day(date + String("0000-01-01".dropFirst(date.count)))
  }
}
