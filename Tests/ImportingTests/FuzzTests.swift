/// Every reader on inputs that are wrong in every way: it answers or refuses, in time, and what it brings is harmless.
import Foundation
import FuzzSupport
import Importing
import Knowledge
import Model
import Testing

@Suite struct FuzzTests {
  @Test(arguments: SampleTests.folders) func `no input stops a reader`(format: String) throws {
    let importer = try Folders.importer()
    let folder = Folders.samples.appendingPathComponent(format)
    let seeds = try Folders.names(in: folder).filter { $0 != "orders.txt" }
      .map { [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))) }
    let fuzz = Fuzz("import-" + format, seeds: seeds, tokens: Self.tokens)
    #expect(fuzz.run(usual: 60) { Harm.found(in: $0, importer) } == [])
  }

  @Test func `no part of a workbook stops its reader`() throws {
    let importer = try Folders.importer()
    let seeds = ["sheet", "strings", "index"].map { Array(Self.parts[$0, default: ""].utf8) }
    let fuzz = Fuzz("workbook", seeds: seeds, tokens: Self.tokens)
    let found = fuzz.run(usual: 300) { bytes in
      for name in ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"] {
        if let harm = Harm.found(in: Self.workbook(replacing: name, by: bytes), importer) { return harm }
      }
      return nil
    }
    #expect(found == [])
  }

  @Test func `no paste stops the reader of pastes`() throws {
    let importer = try Folders.importer()
    let names = ["pasted-jd", "pasted-pdd", "pasted-taobao", "sms-text"]
    let seeds = try names.flatMap { name in
      let folder = Folders.samples.appendingPathComponent(name)
      return try Folders.names(in: folder).filter { $0 != "orders.txt" }
        .map { [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))) }
    }
    let fuzz = Fuzz("paste", seeds: seeds, tokens: Self.tokens)
    let found = fuzz.run(usual: 200) { bytes in
      importer.pasted(String(decoding: bytes, as: UTF8.self), at: Moment(seconds: 1_794_398_591)).flatMap(Harm.found)
    }
    #expect(found == [])
  }

  static let tokens = [
    "<div>", "<tbody id=\"tb-1\">", "<script>", "</script>", "JSON.parse('", "rawData={", "<sms body=\"", "<row r=\"",
    "<c t=\"s\"><v>", "<!DOCTYPE", "encoding=\"UTF-16\"", "\"orders\":[", "\"totalNum\":", "PK\u{3}\u{4}",
    "PK\u{1}\u{2}",
    "\u{8BA2}\u{5355}\u{53F7}", "\u{4EA4}\u{6613}\u{65F6}\u{95F4}", "\u{5171}", "\u{5143}", "\u{5FEB}\u{9012}",
  ]

  static let parts = [
    "index": """
    <workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="a" state="visible" r:id="r1"/></sheets>\
    </workbook>
    """,
    "strings": """
    <sst><si><t>\u{4EA4}\u{6613}\u{65F6}\u{95F4}</t></si><si><t>\u{4EA4}\u{6613}\u{7C7B}\u{578B}</t></si>\
    <si><rPh><t>x</t></rPh><t>1&amp;2</t></si></sst>
    """,
    "sheet": """
    <worksheet><dimension ref="A1:C3"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
    </row><row r="2"><c r="A2"><v>45969.5</v></c><c r="B2" t="inlineStr"><is><t>x</t></is></c></row></sheetData>\
    </worksheet>
    """,
  ]

  /// A workbook of the parts, one of them another, stored without being packed.
  static func workbook(replacing name: String, by bytes: [UInt8]) -> [UInt8] {
    var files: [(String, [UInt8])] = [
      ("xl/workbook.xml", Array(parts["index", default: ""].utf8)),
      (
        "xl/_rels/workbook.xml.rels",
        Array(#"<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>"#.utf8)
      ),
      ("xl/sharedStrings.xml", Array(parts["strings", default: ""].utf8)),
      ("xl/worksheets/sheet1.xml", Array(parts["sheet", default: ""].utf8)),
    ]
    for index in files.indices where files[index].0 == name { files[index].1 = bytes }
    return Zip.stored(files)
  }
}
