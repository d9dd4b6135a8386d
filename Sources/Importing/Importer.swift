/// Reads one exported file into orders: unpacks it, recognises its format, and puts its rows together.
import Foundation
import Knowledge
import Model

package struct Importer: Sendable {
  /// The largest file that is read.
  package static let maxFileSize = 512 << 20
  /// When so many bytes of an archive's files were read in vain, texts that nothing marks are passed over.
  static let maxUnread = 4 << 20

  let recogniser: Recogniser
  let words: TableWords
  let messages: MessageReaders
  /// When messages came that do not tell it: when the file was written.
  private(set) var time = Moment(seconds: 0)

  /// - Parameters:
  ///   - own: the user's own formats, which win where both claim a file.
  ///   - words: what the columns of an unknown table are guessed by.
  ///   - parcels: the words by which messages tell of parcels; without them no message tells of any.
  package init(
    formats: [ExportFormat], own: [ExportFormat] = [], words: TableWords = TableWords(),
    parcels: ParcelWords = ParcelWords()
  ) {
    recogniser = Recogniser(formats, own: own)
    self.words = words
    messages = MessageReaders(parcels)
  }

  /// The file's orders; `password` opens an archive, and is nil where the user has not been asked yet.
  package func read(path: String, password: String? = nil, watch: Watch = .none) throws(ImportError) -> Imported {
    var importer = self
    importer.time = Self.time(of: path)
    return try importer.imported(Self.bytes(of: path), password: password, watch: watch)
  }

  /// The orders in these bytes of a file.
  package func imported(
    _ bytes: consuming [UInt8], password: String? = nil, watch: Watch = .none
  ) throws(ImportError) -> Imported {
    guard !bytes.isEmpty else { throw .empty }
    let progress = Progress(watch)
    try progress.tell(0)
    if Self.isArchive(bytes) { return try archive(bytes, password, progress) }
    let parts = try part(bytes, progress)
    return try parts.joined()
  }

  static func bytes(of path: String) throws(ImportError) -> [UInt8] {
    do {
      let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
      if let facts = FileFacts(file.path) {
        guard facts.isRegular else { throw ImportError.notAFile }
        guard facts.size <= maxFileSize else { throw ImportError.tooLarge(limit: maxFileSize) }
      }
      return [UInt8](try Data(contentsOf: file))
    } catch let error as ImportError { throw error } catch { throw failure(error) }
  }

  private static func time(of path: String) -> Moment {
    Moment(seconds: FileFacts(path)?.written ?? 0)
  }

  private static func failure(_ error: any Error) -> ImportError {
    switch (error as? CocoaError)?.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: .notFound
    case .fileReadNoPermission: .noPermission
    default: .notReadable(reason: error.localizedDescription)
    }
  }

  static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// An archive is a workbook, or holds files; archives in those files are opened only where they are workbooks.
  private func archive(
    _ bytes: [UInt8], _ password: String?, _ progress: Progress
  ) throws(ImportError) -> Imported {
    try Archive.open(bytes) { (archive: Archive) throws(ImportError) in
      let entries = try archive.entries()
      if entries.contains(where: { $0.name == Workbook.mark }) {
        return try workbook(archive, password, progress).joined()
      }
      guard !entries.isEmpty else { throw .empty }
      if let refused = recogniser.archive(entries.map(\.name)) { throw .wrongFile(format: refused.id) }
      var parts = Parts()
      var failure: ImportError?
      /// The bytes of files that were read in vain; texts without marks are the dearest to read.
      var unread = 0
      for (index, entry) in entries.enumerated() {
        let part = progress.part(Double(index) / Double(entries.count), Double(index + 1) / Double(entries.count))
        let content = try archive.read(entry, password: password)
        do throws(ImportError) {
          try parts.add(self.entry(content, part, mayBeLoose: unread <= Self.maxUnread))
        } catch {
          if error == .stopped { throw error }
          unread += content.count
          failure = failure.map { Self.graver($0, error) } ?? error
        }
      }
      if parts.isEmpty { throw failure ?? .unrecognised }
      return try parts.joined()
    }
  }

  /// Of two failures the one that tells the user more.
  private static func graver(_ one: ImportError, _ other: ImportError) -> ImportError {
    one == .unrecognised || one == .empty ? other : one
  }

  private func entry(_ bytes: [UInt8], _ progress: Progress, mayBeLoose: Bool) throws(ImportError) -> Parts {
    guard !bytes.isEmpty else { throw .empty }
    guard Self.isArchive(bytes) else { return try part(bytes, progress, mayBeLoose: mayBeLoose) }
    return try Archive.open(bytes) { (archive: Archive) throws(ImportError) in
      guard try archive.entries().contains(where: { $0.name == Workbook.mark }) else { throw .unrecognised }
      return try workbook(archive, nil, progress)
    }
  }

  private func workbook(
    _ archive: Archive, _ password: String?, _ progress: Progress
  ) throws(ImportError) -> Parts {
    var parts = Parts()
    for table in try Workbook.tables(archive, password: password, progress.part(0, 0.7)) {
      try progress.tell(0.7)
      if let layout = try recogniser.layout(table) { try parts.add(table, layout, progress.part(0.7, 1)) }
    }
    if parts.isEmpty { throw .unrecognised }
    return parts
  }

  /// One file that is no archive; its bytes are let go once they are text.
  private func part(
    _ bytes: consuming [UInt8], _ progress: Progress, mayBeLoose: Bool = true
  ) throws(ImportError) -> Parts {
    if let refused = recogniser.binary(bytes) { throw .wrongFile(format: refused.id) }
    let text = FileText.utf8(bytes)
    if let parts = try marked(text, progress) { return parts }
    if mayBeLoose, let found = loose(text) { return Parts(own: found) }
    throw text.allSatisfy { $0 <= 0x20 } ? .empty : .unrecognised
  }

  /// A text that its header or its words mark as of some format; nil where nothing does.
  func marked(_ text: [UInt8], _ progress: Progress) throws(ImportError) -> Parts? {
    if OrdersFile.isOne(text) { return Parts(own: try OrdersFile.read(text)) }
    // Markup may be one line of megabytes, which makes no table.
    let isMarkup = text.first { $0 > 0x20 } == UInt8(ascii: "<")
    for delimiter in isMarkup ? [] : Self.delimiters {
      let head = CSVReader.table(text, delimiter: delimiter, rows: Recogniser.maxHeaderRow)
      guard let layout = try recogniser.layout(head) else { continue }
      try progress.tell(0.2)
      let table = CSVReader.table(text, delimiter: delimiter)
      if let excess = table.excess { throw .tooMany(excess) }
      if layout.format.kind == .messages { return Parts(own: messages.table(table, layout, at: time)) }
      var parts = Parts()
      try parts.add(table, layout, progress.part(0.4, 1))
      return parts
    }
    guard let format = try recogniser.text(text) else { return nil }
    if format.kind == .messages { return Parts(own: try messages.backup(text, format, at: time)) }
    guard let read = format.reader.flatMap({ Documents.readers[$0] }) else { throw .wrongFile(format: format.id) }
    return Parts(own: try read(text, format))
  }

  static let delimiters = [",", "\t", ";"].flatMap(\.utf8)
}
