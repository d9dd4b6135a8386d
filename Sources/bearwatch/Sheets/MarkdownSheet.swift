/// A sheet as Markdown; nothing that somebody said can become a mark, a link or an image.
import Terminal

struct MarkdownSheet {
  func text(_ sheet: Sheet) -> String {
    let head = ["# " + plain(sheet.title)] + sheet.subtitle.map(plain)
    let sections = sheet.sections.flatMap { ["## " + plain($0.heading)] + $0.blocks.map(block) }
    let foot = sheet.foot.isEmpty ? [] : ["---"] + sheet.foot.map(plain)
    return (head + sections + foot).joined(separator: "\n\n") + "\n"
  }

  private func block(_ block: Sheet.Block) -> String {
    switch block {
    case .text(let text): plain(text)
    case .points(let points): points.map { "- " + plain($0) }.joined(separator: "\n")
    case .steps(let steps): steps.enumerated().map { "\($0 + 1). \(plain($1))" }.joined(separator: "\n")
    case .fields(let fields):
      fields.map { field in
        (["- **\(plain(field.name))**"] + field.values.map { "  - " + plain($0) }).joined(separator: "\n")
      }.joined(separator: "\n")
    case .table(let head, let rows):
      ([row(head), row(head.map { _ in "---" }, isRule: true)] + rows.map { row($0) }).joined(separator: "\n")
    }
  }

  private func row(_ cells: [String], isRule: Bool = false) -> String {
    "| " + cells.map { isRule ? $0 : plain($0) }.joined(separator: " | ") + " |"
  }

  private func plain(_ text: String) -> String {
    var plain = ""
    for character in clean(text) {
      if "\\`*_[]<>|#!&~".contains(character) { plain += "\\" }
      plain += character.isNewline ? " " : String(character)
    }
    return plain
  }
}
