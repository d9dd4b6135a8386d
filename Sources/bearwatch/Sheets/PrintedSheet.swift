/// Sheets as one HTML page for A4 paper: everything in the one file, no scripts, nothing fetched from anywhere.
import Terminal

struct PrintedSheet {
  /// Each sheet begins a new piece of paper.
  func text(_ sheets: [Sheet]) -> String {
    let body = sheets.map { "<article>\n" + article($0) + "</article>\n" }.joined()
    return """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(sheets.first?.title ?? ""))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      \(body)</body>
      </html>

      """
  }

  private func article(_ sheet: Sheet) -> String {
    let head = tag("h1", sheet.title) + sheet.subtitle.map { tag("p", $0, of: "sub") }.joined()
    let sections = sheet.sections.map { section in
      "<section>\n" + tag("h2", section.heading) + section.blocks.map(block).joined() + "</section>\n"
    }
    let foot = sheet.foot.isEmpty ? "" : "<footer>\n" + sheet.foot.map { tag("p", $0) }.joined() + "</footer>\n"
    return head + sections.joined() + foot
  }

  private func block(_ block: Sheet.Block) -> String {
    switch block {
    case .text(let text): return tag("p", text)
    case .points(let points): return list("ul", points)
    case .steps(let steps): return list("ol", steps)
    case .fields(let fields):
      return "<dl>\n"
        + fields.map { field in tag("dt", field.name) + field.values.map { tag("dd", $0) }.joined() }.joined()
        + "</dl>\n"
    case .table(let head, let rows):
      let cells = { (name: String, row: [String]) in
        "<tr>" + row.map { "<\(name)>\(escaped($0))</\(name)>" }.joined() + "</tr>\n"
      }
      return "<table>\n<thead>\n\(cells("th", head))</thead>\n<tbody>\n\(rows.map { cells("td", $0) }.joined())"
        + "</tbody>\n</table>\n"
    }
  }

  private func list(_ name: String, _ texts: [String]) -> String {
    "<\(name)>\n" + texts.map { tag("li", $0) }.joined() + "</\(name)>\n"
  }

  private func tag(_ name: String, _ text: String, of kind: String? = nil) -> String {
    "<\(name)\(kind.map { " class=\"\($0)\"" } ?? "")>\(escaped(text))</\(name)>\n"
  }

  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in clean(text) { escaped += Self.entities[character] ?? String(character) }
    return escaped
  }

  private static let entities: [Character: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;", "\n": "<br>",
  ]

  private static let style = """
    @page { size: A4; margin: 18mm 16mm; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 178mm; padding: 8mm; color: #000; background: #fff; line-height: 1.55;
      font: 11.5pt/1.55 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
    h1 { font-size: 19pt; margin: 0 0 2mm; } h2 { font-size: 13.5pt; margin: 6mm 0 1.5mm; border-bottom: 0.4pt solid #000; }
    p, li, dd { margin: 0 0 1.2mm; overflow-wrap: anywhere; } p.sub { color: #333; }
    ul, ol { margin: 0; padding-left: 6.5mm; } dl { margin: 0; }
    dt { font-weight: 700; margin-top: 1.5mm; } dd { margin-left: 6.5mm; }
    table { width: 100%; border-collapse: collapse; font-size: 10.5pt; }
    th, td { border: 0.4pt solid #555; padding: 1mm 1.6mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
    th { background: #eee; } td:first-child { white-space: nowrap; }
    thead { display: table-header-group; } tr, li, dd, dt { break-inside: avoid; } h2 { break-after: avoid; }
    footer { margin-top: 6mm; border-top: 0.4pt solid #000; padding-top: 2mm; font-size: 9.5pt; color: #222; }
    article + article { break-before: page; }
    @media print { body { padding: 0; max-width: none; } }
    """
}
