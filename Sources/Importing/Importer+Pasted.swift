/// Texts that no word or header marks: plain messages, and lists copied from a page; from files and from the prompt.
import Knowledge
import Model

extension Importer {
  /// More than this is no paste.
  private static let maxPaste = 1 << 20

  /// What a text brings that the user has pasted instead of an account; nil where it is neither list nor notices.
  ///
  /// - Parameter at: the time of messages that tell none.
  package func pasted(_ text: String, at: Moment) -> Imported? {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.maxPaste else { return nil }
    if let table = try? marked(bytes, .none)?.joined(), !table.orders.isEmpty || !table.parcels.isEmpty { return table }
    return unmarked { format in
      format.reader == Self.lines
        ? messages.lines.pasted(text, format, at: at) : PastedList.read(text, format)
    }
  }

  /// The same for a file, in which not every line need be a notice.
  func loose(_ text: [UInt8]) -> Imported? {
    guard text.count <= Self.maxPaste else { return nil }
    return unmarked { format in
      format.reader == Self.lines
        ? messages.lines.file(text, format, at: time) : PastedList.read(String(decoding: text, as: UTF8.self), format)
    }
  }

  private static let lines = "message-lines"

  /// The first of the formats without marks that can read it.
  private func unmarked(_ read: (ExportFormat) -> Imported?) -> Imported? {
    recogniser.unmarked.lazy.compactMap(read).first
  }
}
