/// A page to print or to hand on: a title, sections, a foot; what it says is plain text, how it looks is the renderer's.
struct Sheet: Hashable {
  var title: String
  var subtitle: [String] = []
  var sections: [Section] = []
  var foot: [String] = []

  struct Section: Hashable {
    var heading: String
    var blocks: [Block]

    init(_ heading: String, _ blocks: [Block]) { (self.heading, self.blocks) = (heading, blocks) }
  }

  enum Block: Hashable {
    case text(String)
    /// Points in no order.
    case points([String])
    /// Things to do, in order.
    case steps([String])
    /// Names with what belongs to each.
    case fields([Field])
    case table(head: [String], rows: [[String]])
  }

  struct Field: Hashable {
    var name: String
    var values: [String]

    init(_ name: String, _ values: [String]) { (self.name, self.values) = (name, values) }
  }

  /// The forms in which a sheet can be written.
  enum Form: String, CaseIterable, Sendable {
    case text, markdown, html

    /// How names of such files end.
    var suffix: String {
      switch self {
      case .text: "txt"
      case .markdown: "md"
      case .html: "html"
      }
    }
  }

  /// One file of them all.
  static func written(_ sheets: [Sheet], as form: Form) -> String {
    switch form {
    case .text: sheets.map { PlainSheet().text($0) }.joined(separator: "\n\n")
    case .markdown: sheets.map { MarkdownSheet().text($0) }.joined(separator: "\n")
    case .html: PrintedSheet().text(sheets)
    }
  }
}
