/// A workbook of one sheet, with its texts where spreadsheet programs put them; Python's own library packs it.
import Foundation

struct Sheet {
  private let rows: [[String]]

  init(_ rows: [[String]]) { self.rows = rows }

  func write(to folder: String, named name: String) throws {
    let parts = folder + "/parts"
    for (path, text) in texts {
      let file = URL(fileURLWithPath: parts + "/" + path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data((Self.declaration + text).utf8).write(to: file)
    }
    // Where there is no Python, there is no workbook, and its row is skipped.
    let pieces = ["[Content_Types].xml", "_rels", "xl"].map { parts + "/" + $0 }
    _ = try? Run(["python3", "-m", "zipfile", "-c", folder + "/" + name] + pieces).measure()
    try FileManager.default.removeItem(atPath: parts)
  }

  private static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  private var texts: [(path: String, text: String)] {
    let (sheet, strings) = contents
    return [
      (
        "[Content_Types].xml",
        """
        <Types xmlns="\(Self.package)/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="\(Self.kind).sheet.main+xml"/>\
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(Self.kind).worksheet+xml"/>\
        <Override PartName="/xl/sharedStrings.xml" ContentType="\(Self.kind).sharedStrings+xml"/></Types>
        """
      ),
      ("_rels/.rels", Self.relations([("officeDocument", "xl/workbook.xml")])),
      (
        "xl/_rels/workbook.xml.rels",
        Self.relations([("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")])
      ),
      (
        "xl/workbook.xml",
        """
        <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)"><sheets>\
        <sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>
        """
      ),
      ("xl/worksheets/sheet1.xml", sheet), ("xl/sharedStrings.xml", strings),
    ]
  }

  private static func relations(_ parts: [(kind: String, target: String)]) -> String {
    let lines = parts.enumerated().map { place, part in
      #"<Relationship Id="rId\#(place + 1)" Type="\#(office)/\#(part.kind)" Target="\#(part.target)"/>"#
    }
    return #"<Relationships xmlns="\#(package)/relationships">\#(lines.joined())</Relationships>"#
  }

  /// The cells, which name their texts by number, and the texts.
  private var contents: (sheet: String, strings: String) {
    var places: [String: Int] = [:]
    var strings: [String] = []
    let lines = rows.enumerated().map { number, row in
      let cells = row.enumerated().map { column, text in
        let place = places[text] ?? strings.count
        if place == strings.count {
          places[text] = place
          strings.append("<si><t xml:space=\"preserve\">\(Self.escaped(text))</t></si>")
        }
        return #"<c r="\#(Self.letters[column])\#(number + 1)" t="s"><v>\#(place)</v></c>"#
      }
      return #"<row r="\#(number + 1)">\#(cells.joined())</row>"#
    }
    return (
      #"<worksheet xmlns="\#(Self.main)"><sheetData>\#(lines.joined())</sheetData></worksheet>"#,
      #"<sst xmlns="\#(Self.main)" count="\#(strings.count)" uniqueCount="\#(strings.count)">\#(strings.joined())</sst>"#
    )
  }

  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
