/// Tells by its content which format a file has: exactly one, else an error that names the rivals.
import Knowledge

struct Recogniser: Sendable {
  /// A header stands among the first rows.
  static let maxHeaderRow = 60

  /// The user's own formats first: they win where both claim a file.
  private let tiers: [FormatMarks]
  /// Formats that nothing marks, so that their readers must tell.
  let unmarked: [ExportFormat]

  init(_ formats: [ExportFormat], own: [ExportFormat] = []) {
    tiers = [own, formats].map(FormatMarks.init)
    unmarked = formats.filter { $0.recognise == ExportFormat.Recognition() && $0.reader != nil }
  }

  /// The refused kind of binary file that begins like this.
  func binary(_ bytes: [UInt8]) -> ExportFormat? { tiers.lazy.compactMap { $0.binary(bytes) }.first }

  /// The refused kind of archive that holds files of these names.
  func archive(_ entries: [String]) -> ExportFormat? { tiers.lazy.compactMap { $0.archive(entries) }.first }

  /// The format whose words all occur in a text that is no table.
  func text(_ text: [UInt8]) throws(ImportError) -> ExportFormat? {
    for tier in tiers { if let format = try tier.text(text) { return format } }
    return nil
  }

  /// The layout of a table, by the first row that is some format's header.
  func layout(_ table: Table) throws(ImportError) -> Layout? {
    for tier in tiers { if let layout = try tier.layout(table) { return layout } }
    return nil
  }
}
