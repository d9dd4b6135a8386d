/// A sheet as plain text, at most 78 columns wide, for mail, for a printer without a browser, for a screen.
import Terminal

struct PlainSheet {
  private static let usual = 78
  var width = Self.usual

  func text(_ sheet: Sheet) -> String {
    let head = [sheet.title] + sheet.subtitle
    let sections = sheet.sections.map { section in [section.heading] + section.blocks.flatMap(lines) }
    return ([head] + sections + (sheet.foot.isEmpty ? [] : [sheet.foot]))
      .map { $0.flatMap { wrapped($0) }.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func lines(_ block: Sheet.Block) -> [String] {
    switch block {
    case .text(let text): [text]
    case .points(let points): points.map { "- " + $0 }
    case .steps(let steps): steps.enumerated().map { "\($0 + 1). \($1)" }
    case .fields(let fields): fields.flatMap { field in [field.name] + field.values.map { "   " + $0 } }
    case .table(_, let rows): rows.map { $0.filter { !$0.isEmpty }.joined(separator: "  ") }
    }
  }

  private func wrapped(_ line: String) -> [String] {
    let line = clean(line)
    let indent = line.prefix { $0 == " " }.count
    // What has a mark hangs behind it.
    let mark = line.prefix { $0 != " " }
    let hanging = line.first.map { $0 == "-" || $0.isNumber } == true && mark.count <= 3 ? mark.count + 1 : indent
    return Columns.wrap(String(line.dropFirst(indent)), to: width, indent: indent, hangingIndent: hanging)
  }
}
