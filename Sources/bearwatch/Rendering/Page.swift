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
    /// What a question can be answered with, behind the question itself.
    case choices([String])
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
  /// Where everything is simple, no line is longer than a newspaper's.
  private static let simpleWidth = 36

  let screen: Screen

  func text(_ paragraphs: [Paragraph]) -> String {
    var text = ""
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { text += screen.simple && !belongsAbove(paragraph) ? "\n\n" : "\n" }
      text += lines(paragraph)
    }
    return screen.ascii ? Self.narrow(text) : text
  }

  private func belongsAbove(_ paragraph: Paragraph) -> Bool {
    switch paragraph.kind {
    case .indented: paragraph.text.first == " "
    case .detail: true
    default: false
    }
  }

  private func lines(_ paragraph: Paragraph) -> String {
    let style = screen.style
    switch paragraph.kind {
    case .act(let verdict): return wrapped(paragraph.text).map { tinted($0, verdict) }.joined(separator: "\n")
    case .verdict(let verdict): return tinted(mark(verdict) + clean(paragraph.text), verdict)
    case .item(let mark): return item(mark, paragraph.text).joined(separator: "\n")
    case .indented:
      let indent = paragraph.text.prefix { $0 == " " }.count
      return wrapped(String(paragraph.text.dropFirst(indent)), indent: indent, hanging: indent + 2).joined(
        separator: "\n")
    case .plain: return wrapped(paragraph.text).joined(separator: "\n")
    case .question: return wrapped(paragraph.text).map { style($0, .bold) }.joined(separator: "\n")
    case .choices(let list): return choices(paragraph.text, list).map { style($0, .bold) }.joined(separator: "\n")
    case .detail: return wrapped(paragraph.text, indent: 3, hanging: 5).map { style.dim($0) }.joined(separator: "\n")
    case .note: return wrapped(paragraph.text).map { style.dim($0) }.joined(separator: "\n")
    }
  }

  /// A mark that is a mere shape says nothing to who listens.
  private func item(_ mark: String, _ text: String) -> [String] {
    if screen.words, !mark.contains(where: { $0.isLetter || $0.isNumber }) { return wrapped(text) }
    return wrapped("\(mark) \(text)", hanging: Columns.width(of: mark) + 1)
  }

  /// All in one line where there is room, else each choice on its own.
  private func choices(_ question: String, _ list: [String]) -> [String] {
    let numbered = list.enumerated().map { "\($0 + 1) \($1)" }
    let whole = wrapped(question + " " + numbered.joined(separator: "  "))
    return whole.count == 1 ? whole : wrapped(question) + numbered.flatMap { wrapped($0, hanging: 2) }
  }

  private func wrapped(_ text: String, indent: Int = 0, hanging: Int = 0) -> [String] {
    let width = screen.simple ? min(Self.simpleWidth, screen.width) : screen.width
    return Columns.wrap(clean(text), to: max(20, width), indent: indent, hangingIndent: hanging)
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
    if screen.words { return "" }
    return switch verdict {
    case .scam: screen.ascii ? "[!!] " : "■ "
    case .likely: screen.ascii ? "[!] " : "▲ "
    case .suspicious: screen.ascii ? "[?] " : "◆ "
    case .consistent: screen.ascii ? "[ok] " : "○ "
    case .unknown: "? "
    }
  }

  /// Without the symbols that are one column wide on some terminals and two on others.
  static func narrow(_ text: String) -> String {
    var narrow = ""
    for character in text { narrow += substitutes[character] ?? String(character) }
    return narrow
  }

  private static let substitutes: [Character: String] = [
    "\u{B7}": "-", "\u{2026}": "...", "\u{2192}": "->", "\u{D7}": "x", "\u{2014}": "-", "\u{22EF}": "...",
    "\u{201C}": "\"", "\u{201D}": "\"", "\u{2018}": "'", "\u{2019}": "'", "\u{A5}": "RMB",
  ]
}
