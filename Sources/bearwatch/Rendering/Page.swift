/// Paragraphs fitted to a screen: broken by columns, marked by shape as well as colour.
import Counsel
import Terminal

/// One paragraph of an answer.
struct Paragraph: Hashable {
  var text: String
  var kind: Kind

  enum Kind: Hashable {
    /// The first thing to do.
    case act(Verdict)
    case verdict(Verdict)
    /// A reason, or a step with its number.
    case item(String)
    case plain
    /// A line whose blanks at the start stand before its later lines too.
    case indented
    case question
    /// Something that can wait.
    case note
    /// What belongs to the item above.
    case detail
  }

  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

struct Page {
  let screen: Screen

  func text(_ paragraphs: [Paragraph]) -> String { paragraphs.map(lines).joined(separator: "\n") }

  private func lines(_ paragraph: Paragraph) -> String {
    let style = screen.style
    switch paragraph.kind {
    case .act(let verdict): return wrapped(paragraph.text).map { tinted($0, verdict) }.joined(separator: "\n")
    case .verdict(let verdict): return tinted("\(mark(verdict)) \(paragraph.text)", verdict)
    case .item(let mark):
      return wrapped("\(mark) \(paragraph.text)", hanging: Columns.width(of: mark) + 1).joined(separator: "\n")
    case .indented:
      let indent = paragraph.text.prefix { $0 == " " }.count
      return wrapped(String(paragraph.text.dropFirst(indent)), indent: indent, hanging: indent + 2).joined(
        separator: "\n")
    case .plain: return wrapped(paragraph.text).joined(separator: "\n")
    case .question: return wrapped(paragraph.text).map { style($0, .bold) }.joined(separator: "\n")
    case .detail: return wrapped(paragraph.text, indent: 3, hanging: 5).map { style.dim($0) }.joined(separator: "\n")
    case .note: return wrapped(paragraph.text).map { style.dim($0) }.joined(separator: "\n")
    }
  }

  private func wrapped(_ text: String, indent: Int = 0, hanging: Int = 0) -> [String] {
    Columns.wrap(text, to: max(20, screen.width), indent: indent, hangingIndent: hanging)
  }

  private func tinted(_ text: String, _ verdict: Verdict) -> String {
    let style = screen.style
    switch verdict {
    case .scam, .likely: return style(text, .bold, .red)
    case .suspicious: return style(text, .bold, .yellow)
    case .consistent, .unknown: return style(text, .bold)
    }
  }

  /// Shapes differ, so that nothing is lost without colour.
  private func mark(_ verdict: Verdict) -> String {
    switch verdict {
    case .scam: screen.ascii ? "[!!]" : "■"
    case .likely: screen.ascii ? "[!]" : "▲"
    case .suspicious: screen.ascii ? "[?]" : "◆"
    case .consistent: screen.ascii ? "[ok]" : "○"
    case .unknown: "?"
    }
  }
}
