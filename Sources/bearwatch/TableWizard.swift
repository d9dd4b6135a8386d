/// Asks what the columns of an unknown table mean: at most five questions, each with a guess that Enter takes.
import Importing
import Knowledge
import Model

struct TableWizard {
  /// How much of a column's first cells is shown.
  private static let shownRows = 3
  private static let shownLetters = 16

  let asking: Asking
  let reader: (_ platform: String) throws(Failure) -> PlatformID
  let platformName: (PlatformID) -> String

  /// The table's description; nil where the user gives up, or where it tells too little to check a call by.
  func format(of sketch: TableSketch, file: String, taken: Set<String>) -> ExportFormat? {
    show(sketch, file)
    guard let platform = asking.ask("table.ask.platform", read: reader) else { return nil }
    var columns = sketch.guesses
    for column in [ExportFormat.Column.title, .paid, .time, .number] {
      guard let answer = ask(column, sketch) else { return nil }
      columns[column] = answer
    }
    guard columns[.paid] != nil, columns[.time] != nil else {
      asking.say("table.needed")
      return nil
    }
    let name = asking.wording.phrase("table.name", ["platform": platformName(platform)])
    return sketch.format(id: freeID(platform, taken), name: name, platform: platform.rawValue, columns: columns)
  }

  private func show(_ sketch: TableSketch, _ file: String) {
    asking.say("table.seen", ["file": file.cleaned])
    let comma = asking.wording.phrase("list.semicolon")
    asking.show(
      sketch.headers.enumerated().map { index, name in
        let cells = sketch.rows.prefix(Self.shownRows).compactMap { index < $0.count ? $0[index].cleaned : nil }
          .filter { !$0.isEmpty }.map { $0.count > Self.shownLetters ? $0.prefix(Self.shownLetters - 1) + "…" : $0 }
        let values = ["number": String(index + 1), "name": name.cleaned, "values": cells.joined(separator: comma)]
        return Paragraph(.indented, "  " + asking.wording.phrase("table.column", values))
      })
  }

  /// The index of a column; nil inside for a table that has none.
  private func ask(_ column: ExportFormat.Column, _ sketch: TableSketch) -> Int?? {
    let guess = sketch.guesses[column]
    let prompt = guess == nil ? "table.prompt_none" : "table.prompt"
    return asking.ask(
      "table.ask.\(column.rawValue)", ["guess": guess.map { "\($0 + 1) \(sketch.headers[$0].cleaned)" } ?? ""],
      prompt: prompt
    ) { answer throws(Failure) in
      guard !answer.isEmpty else { return guess }
      guard let number = Int(answer), (0...sketch.headers.count).contains(number) else {
        let values = ["text": answer.cleaned, "count": String(sketch.headers.count)]
        throw Failure("table.no_column", values, status: .usage)
      }
      return number == 0 ? nil : number - 1
    }
  }

  private func freeID(_ platform: PlatformID, _ taken: Set<String>) -> String {
    let base = "my-\(platform.rawValue)"
    guard taken.contains(base) else { return base }
    return (2...).lazy.map { "\(base)-\($0)" }.first { !taken.contains($0) } ?? base
  }
}
