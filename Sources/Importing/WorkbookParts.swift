/// The small parts of a workbook: its list of sheets, where they lie, and the texts that their cells share.

/// `xl/workbook.xml`: names and visibility of the sheets, and which calendar counts the days.
final class WorkbookIndex: PartReader {
  private(set) var sheets: [(relation: String, isHidden: Bool)] = []
  private(set) var is1904 = false

  static func read(_ bytes: [UInt8]) throws(ImportError) -> WorkbookIndex? {
    let index = WorkbookIndex()
    return try index.parse(bytes) ? index : nil
  }

  override func start(_ name: String, _ attributes: Attributes) {
    switch name {
    case "sheet":
      sheets.append(
        (attributes["id", prefixed: true] ?? "", attributes["state"]?.lowercased().hasSuffix("hidden") ?? false))
      check(sheets.count, .sheets)
    case "workbookPr": is1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    default: break
    }
  }
}

/// `xl/_rels/workbook.xml.rels`: which part each relation leads to.
final class WorkbookRelations: PartReader {
  private var targets: [String: String] = [:]

  static func read(_ bytes: [UInt8]) throws(ImportError) -> [String: String]? {
    let relations = WorkbookRelations()
    return try relations.parse(bytes) ? relations.targets : nil
  }

  override func start(_ name: String, _ attributes: Attributes) {
    if name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] { targets[id] = target }
  }
}

/// `xl/sharedStrings.xml`: texts by number; phonetic readings are no part of a text.
final class SharedStrings: PartReader {
  private var texts: [[UInt8]] = []
  private var text: [UInt8] = []
  private var isText = false
  private var isPhonetic = false

  static func read(_ bytes: [UInt8]) throws(ImportError) -> [[UInt8]]? {
    let strings = SharedStrings()
    return try strings.parse(bytes) ? strings.texts : nil
  }

  override func start(_ name: String, _ attributes: Attributes) {
    switch name {
    case "si": text = []
    case "rPh": isPhonetic = true
    case "t": isText = !isPhonetic
    default: break
    }
  }

  override func characters(_ more: UnsafeBufferPointer<UInt8>) {
    if isText, text.count < Table.maxCell { text += more }
  }

  override func end(_ name: String) {
    switch name {
    case "t": isText = false
    case "rPh": isPhonetic = false
    case "si": texts.append(Array(text.prefix(Table.maxCell)))
    default: break
    }
  }
}
