/// The marks by which several formats are known, made ready for comparing.
import Knowledge

struct FormatMarks: Sendable {
  /// Any of these texts.
  private typealias Names = Set<String>

  private let tables: [(format: ExportFormat, header: [Names], lacks: Names)]
  private let headless: [(format: ExportFormat, columns: [String], like: [(place: Int, word: Wildcard)])]
  private let texts: [(format: ExportFormat, words: [[[UInt8]]], lacks: [[UInt8]])]
  private let binaries: [(format: ExportFormat, starts: [[UInt8?]], streams: [[UInt8]])]
  private let archives: [(format: ExportFormat, entries: Names)]

  init(_ formats: [ExportFormat]) {
    tables = formats.filter { $0.recognise.header != nil }.map { format in
      let header = (format.recognise.header ?? []).map { Names(Self.choices($0).map { Header.folded($0.utf8) }) }
      return (format, header, Names((format.recognise.lacks ?? []).map { Header.folded($0.utf8) }))
    }
    headless = formats.compactMap { format in
      format.recognise.headless.map { marks in
        (
          format, marks.header,
          marks.header.enumerated().compactMap { place, name in
            marks.like[name].map { (place, Wildcard($0)) }
          }
        )
      }
    }
    texts = formats.compactMap { format in
      format.recognise.words.map { words in
        let choices = words.map { Self.choices($0).map { Array($0.utf8) } }
        return (format, choices, (format.recognise.lacks ?? []).map { Array($0.utf8) })
      }
    }
    binaries = formats.compactMap { format in
      format.recognise.bytes.map { bytes in
        (format, bytes.map(Self.bytes), (format.recognise.streams ?? []).map(Self.wide))
      }
    }
    archives = formats.compactMap { format in format.recognise.entries.map { (format, Names($0)) } }
  }

  /// The kind that packs a file of this name.
  func archive(_ entries: [String]) -> ExportFormat? {
    archives.first { !$0.entries.isDisjoint(with: entries) }?.format
  }

  /// The kind whose beginning this is; one that also asks for a stream goes before one that does not.
  func binary(_ bytes: [UInt8]) -> ExportFormat? {
    let claims = binaries.filter { $0.starts.contains { Self.begins(bytes, $0) } }
    return
      (claims.first { $0.streams.contains { bytes[...].index(of: $0) != nil } }
      ?? claims.first { $0.streams.isEmpty })?.format
  }

  func text(_ text: [UInt8]) throws(ImportError) -> ExportFormat? {
    let claims = texts.filter { format in
      format.words.allSatisfy { $0.contains(where: text.holds) } && !format.lacks.contains(where: text.holds)
    }
    return try Self.single(claims.map { ($0.format, $0.words.count) })
  }

  func layout(_ table: Table) throws(ImportError) -> Layout? {
    for (index, row) in table.rows.prefix(Recogniser.maxHeaderRow).enumerated() where row.count > 1 {
      let header = (0..<row.count).map { table.cell(row, $0).prefix(Header.maxName) }
      let names = Names(header.map(Header.folded))
      let claims = tables.filter { claim in
        claim.header.allSatisfy { !$0.isDisjoint(with: names) } && claim.lacks.isDisjoint(with: names)
      }
      guard let format = try Self.single(claims.map { ($0.format, $0.header.count) }) else { continue }
      return Layout(format, header: header, row: index, serialShift: table.serialShift)
    }
    return try headlessLayout(table)
  }

  private func headlessLayout(_ table: Table) throws(ImportError) -> Layout? {
    guard let row = table.rows.first else { return nil }
    let claims = headless.filter { claim in
      claim.columns.count <= row.count && claim.like.allSatisfy { $0.word.matches(table.cell(row, $0.place)) }
    }
    guard let format = try Self.single(claims.map { ($0.format, $0.like.count) }), let columns = claims.first?.columns
    else { return nil }
    return Layout(format, header: columns.map { Array($0.utf8)[...] }, row: -1, serialShift: table.serialShift)
  }

  /// The one format that claims; of refused kinds, which give way to all others, the one with the most marks.
  private static func single(_ claims: [(format: ExportFormat, marks: Int)]) throws(ImportError) -> ExportFormat? {
    var left = claims.filter { $0.format.kind != .refused }
    if left.isEmpty {
      let most = claims.map(\.marks).max()
      left = claims.filter { $0.marks == most }
    }
    if left.count > 1 { throw .ambiguous(formats: left.map(\.format.id).sorted()) }
    return left.first?.format
  }

  /// `a|b` is a choice, and a name that holds a bar is also itself.
  private static func choices(_ name: String) -> [String] {
    name.contains("|") ? name.split(separator: "|").map(String.init) + [name] : [name]
  }

  private static func begins(_ bytes: [UInt8], _ start: [UInt8?]) -> Bool {
    bytes.count >= start.count && zip(bytes, start).allSatisfy { $1 == nil || $0 == $1 }
  }

  /// Pairs of hexadecimal digits; a pair of question marks is any byte.
  private static func bytes(_ hexadecimal: String) -> [UInt8?] {
    var rest = hexadecimal[...]
    var bytes: [UInt8?] = []
    while rest.count >= 2 {
      bytes.append(UInt8(rest.prefix(2), radix: 16))
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  /// The text in UTF-16, as the directory of an OLE2 container has it.
  private static func wide(_ name: String) -> [UInt8] { name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
}
