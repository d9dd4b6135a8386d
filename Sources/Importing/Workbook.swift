/// The visible sheets of an xlsx workbook as tables.
struct Workbook {
  /// The entry by which a zip archive is known to be a workbook.
  static let mark = "xl/workbook.xml"

  /// Days between the beginnings of the two calendars that workbooks use.
  private static let shift1904 = 1462

  static func tables(
    _ archive: Archive, password: String?, _ progress: Progress = .none
  ) throws(ImportError) -> [Table] {
    let entries = try archive.entries()
    let names = Dictionary(entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    func part(_ name: String) throws(ImportError) -> [UInt8]? {
      guard let entry = names[name] else { return nil }
      return try archive.read(entry, password: password)
    }
    guard let main = try part(mark), let index = try WorkbookIndex.read(main) else {
      throw .damagedWorkbook(part: mark)
    }
    let relations = try part("xl/_rels/workbook.xml.rels") ?? []
    let targets = try WorkbookRelations.read(relations) ?? [:]
    let texts = try part("xl/sharedStrings.xml") ?? []
    let strings = try SharedStrings.read(texts) ?? []
    var tables: [Table] = []
    // Two sheets that lie in one part are one.
    var seen: Set<String> = []
    let sheets = index.sheets.filter { !$0.isHidden }
    for (place, sheet) in sheets.enumerated() {
      let share = progress.part(Double(place) / Double(sheets.count), Double(place + 1) / Double(sheets.count))
      let name = path(targets[sheet.relation] ?? "")
      guard seen.insert(name).inserted else { continue }
      guard let bytes = try part(name) else { throw .damagedWorkbook(part: KeptText.text(name) ?? "") }
      guard var table = try SheetReader.read(bytes, strings, share) else {
        throw .damagedWorkbook(part: KeptText.text(name) ?? "")
      }
      table.serialShift = index.is1904 ? shift1904 : 0
      tables.append(table)
    }
    return tables
  }

  /// A relation's target as the name of an entry: absolute, or relative to `xl/`.
  private static func path(_ target: String) -> String {
    target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
  }
}
