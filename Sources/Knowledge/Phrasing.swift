/// How scammers word things: short runs of characters with weights, learnt from the texts of `Knowledge/corpus/` alone.
package struct Phrasing: Codable, Hashable, Sendable {
  /// What every text begins with, in thousandths of log-odds.
  package var bias: Int
  /// A line a gram: its characters, how rare it is and what it weighs, both in thousandths, with TABs between.
  package var grams: String

  package init(bias: Int, grams: String) {
    self.bias = bias
    self.grams = grams
  }

  /// Where the knowledge keeps it.
  package static let file = "phrasing.tsv"
  private static let head = "# Written by train-phrasing from corpus/; change the texts there, not this file.\nbias\t"

  /// - Parameter text: as `text` writes it; nil where it is something else.
  package init?(text: String) {
    guard text.hasPrefix(Self.head), let end = text.dropFirst(Self.head.count).firstIndex(of: "\n"),
      let bias = Int(text.dropFirst(Self.head.count).prefix(upTo: end))
    else { return nil }
    self.init(bias: bias, grams: String(text[text.index(after: end)...]))
  }

  /// The file's text.
  package var text: String { "\(Self.head)\(bias)\n\(grams)" }
}
