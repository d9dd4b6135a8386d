/// The readers of messages, which work by the words of `parcels.yaml`.
import Knowledge
import Model

struct MessageReaders: Sendable {
  private let notices: NoticeReader
  let lines: MessageLines

  init(_ words: ParcelWords) {
    notices = NoticeReader(words)
    lines = MessageLines(words, notices)
  }

  /// The reader of a text that is recognised by its words; `at` is the time of a message that tells none.
  func backup(_ text: [UInt8], _ format: ExportFormat, at: Moment) throws(ImportError) -> Imported {
    try MessageBackup.read(text, format, notices, at: at)
  }

  func table(_ table: Table, _ layout: Layout, at: Moment) -> Imported {
    MessageTable.read(table, layout, notices, at: at)
  }
}
