/// The small parts of a workbook: its list of sheets, where they lie, and the texts that their cells share.
import Foundation
import FoundationXML

/// A SAX reader that looks up nothing outside the document and refuses documents with declarations of their own.
class PartReader: NSObject, XMLParserDelegate {
  /// Elements that are open; the parser itself takes a text that breaks off for a whole one.
  private var depth = 0
  private weak var parser: XMLParser?
  private var elements = 0

  /// False where the part is not well-formed.
  func parse(_ bytes: [UInt8]) -> Bool {
    guard bytes[...].index(of: Array("<!DOCTYPE".utf8)) == nil else { return false }
    let parser = XMLParser(stream: InputStream(data: Data(bytes)))
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    self.parser = parser
    return parser.parse() && depth == 0 && elements > 0
  }

  /// Ends the reading, after which `parse` says that the part is not whole.
  final func abort() { parser?.abortParsing() }

  // Subclasses override these: a method of the protocol's own that only a subclass has would never be called.
  func start(_ name: String, _ attributes: [String: String]) {}
  func characters(_ text: String) {}
  func end(_ name: String) {}

  final func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    depth += 1
    elements += 1
    start(name, attributes)
  }

  final func parser(_ parser: XMLParser, foundCharacters text: String) { characters(text) }

  final func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    depth -= 1
    end(name)
  }
}

/// `xl/workbook.xml`: names and visibility of the sheets, and which calendar counts the days.
final class WorkbookIndex: PartReader {
  private(set) var sheets: [(relation: String, isHidden: Bool)] = []
  private(set) var is1904 = false

  static func read(_ bytes: [UInt8]) -> WorkbookIndex? {
    let index = WorkbookIndex()
    return index.parse(bytes) ? index : nil
  }

  override func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "sheet":
      let relation = attributes.first { $0.key == "r:id" || $0.key.hasSuffix(":id") }?.value ?? ""
      sheets.append((relation, attributes["state"]?.lowercased().hasSuffix("hidden") ?? false))
    case "workbookPr": is1904 = ["1", "true"].contains(attributes["date1904"])
    default: break
    }
  }
}

/// `xl/_rels/workbook.xml.rels`: which part each relation leads to.
final class WorkbookRelations: PartReader {
  private var targets: [String: String] = [:]

  static func read(_ bytes: [UInt8]) -> [String: String]? {
    let relations = WorkbookRelations()
    return relations.parse(bytes) ? relations.targets : nil
  }

  override func start(_ name: String, _ attributes: [String: String]) {
    if name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] { targets[id] = target }
  }
}

/// `xl/sharedStrings.xml`: texts by number; phonetic readings are no part of a text.
final class SharedStrings: PartReader {
  private var texts: [[UInt8]] = []
  private var text = ""
  private var isText = false
  private var isPhonetic = false

  static func read(_ bytes: [UInt8]) -> [[UInt8]]? {
    let strings = SharedStrings()
    return strings.parse(bytes) ? strings.texts : nil
  }

  override func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "si": text = ""
    case "rPh": isPhonetic = true
    case "t": isText = !isPhonetic
    default: break
    }
  }

  override func characters(_ string: String) { if isText { text += string } }

  override func end(_ name: String) {
    switch name {
    case "t": isText = false
    case "rPh": isPhonetic = false
    case "si": texts.append(Array(text.utf8))
    default: break
    }
  }
}
