/// Tells by its content which format a file has: exactly one, else an error that names the rivals.
import Knowledge

struct Recogniser: Sendable {
  /// A header stands among the first rows.
  static let maxHeaderRow = 60
  /// How much of a text is searched for a format's words.
  static let maxWordsPrefix = 1 << 18

  private let tables: [(format: ExportFormat, header: Set<String>, lacks: Set<String>)]
  private let headless: [(format: ExportFormat, columns: [String], first: Wildcard)]
  private let texts: [(format: ExportFormat, words: [[UInt8]])]
  /// Formats that nothing marks, so that their readers must tell.
  let unmarked: [ExportFormat]
  private let binaries: [(format: ExportFormat, starts: [[UInt8]])]

  init(_ formats: [ExportFormat]) {
    func names(_ list: [String]?) -> Set<String> { Set((list ?? []).map { Header.folded($0.utf8) }) }
    tables = formats.filter { $0.recognise.header != nil }
      .map { ($0, names($0.recognise.header), names($0.recognise.lacks)) }
    headless = formats.compactMap { format in
      format.recognise.headless.map { (format, $0.header, Wildcard($0.first)) }
    }
    texts = formats.compactMap { format in format.recognise.words.map { (format, $0.map { Array($0.utf8) }) } }
    unmarked = formats.filter { $0.recognise == ExportFormat.Recognition() && $0.reader != nil }
    binaries = formats.compactMap { format in format.recognise.bytes.map { (format, $0.map(Self.bytes)) } }
  }

  /// The refused kind of binary file that begins like this.
  func binary(_ bytes: [UInt8]) -> ExportFormat? {
    binaries.first { $0.starts.contains { bytes.starts(with: $0) } }?.format
  }

  /// The format whose words all occur in a text that is no table.
  func text(_ text: [UInt8]) throws(ImportError) -> ExportFormat? {
    let part = text.prefix(Self.maxWordsPrefix)
    return try single(texts.filter { $0.words.allSatisfy { part.index(of: $0) != nil } }.map(\.format))
  }

  /// The layout of a table, by the first row that is some format's header.
  func layout(_ table: Table) throws(ImportError) -> Layout? {
    for (index, row) in table.rows.prefix(Self.maxHeaderRow).enumerated() where row.count > 1 {
      let header = (0..<row.count).map { table.cell(row, $0) }
      let names = Set(header.map(Header.folded))
      let claims = tables.filter { $0.header.isSubset(of: names) && $0.lacks.isDisjoint(with: names) }.map(\.format)
      guard let format = try single(claims) else { continue }
      return Layout(format, header: header, row: index, serialShift: table.serialShift)
    }
    return try headlessLayout(table)
  }

  private func headlessLayout(_ table: Table) throws(ImportError) -> Layout? {
    guard let row = table.rows.first else { return nil }
    let claims = headless.filter { $0.columns.count == row.count && $0.first.matches(table.cell(row, 0)) }
    guard let format = try single(claims.map(\.format)), let columns = claims.first?.columns else { return nil }
    return Layout(format, header: columns.map { Array($0.utf8)[...] }, row: -1, serialShift: table.serialShift)
  }

  private func single(_ claims: [ExportFormat]) throws(ImportError) -> ExportFormat? {
    if claims.count > 1 { throw .ambiguous(formats: claims.map(\.id).sorted()) }
    return claims.first
  }

  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    var rest = hexadecimal[...]
    var bytes: [UInt8] = []
    while let byte = UInt8(rest.prefix(2), radix: 16) {
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    return bytes
  }
}
