/// Each table sample again in other clothes: encodings, ends of lines, padding, formulas, columns turned round.
import Foundation
import Knowledge
import Testing

@testable import Importing

@Suite struct VariantTests {
  private static let tables = SampleTests.folders.flatMap { folder in
    ((try? Folders.names(in: Folders.samples.appendingPathComponent(folder))) ?? [])
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".tsv") }.map { "\(folder)/\($0)" }
  }

  private func text(_ name: String) throws -> [UInt8] {
    FileText.utf8([UInt8](try Data(contentsOf: Folders.samples.appendingPathComponent(name))))
  }

  /// What was read, but for the lines on which it stood.
  private func listing(_ bytes: [UInt8]) throws -> String {
    var imported = try Folders.importer().imported(bytes)
    for index in imported.skipped.indices { imported.skipped[index].line = 0 }
    return Listing.of(imported, "x")
  }

  @Test(arguments: tables) func encodingAndLineEndsDoNotMatter(name: String) throws {
    let text = try text(name)
    let expected = try listing(text)
    let crlf = Array(
      String(decoding: text, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
    #expect(try listing([0xEF, 0xBB, 0xBF] + crlf) == expected)
    let wide = String(decoding: text, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try listing([0xFF, 0xFE] + wide) == expected)
  }

  @Test(arguments: tables) func gb18030IsTheSame(name: String) throws {
    let text = try text(name)
    let gb18030 = String.Encoding(rawValue: 0x8000_0632)
    let encoded = try #require(String(decoding: text, as: UTF8.self).data(using: gb18030))
    let expected = try listing(text)
    #expect(try listing([UInt8](encoded)) == expected)
  }

  @Test(arguments: tables) func orderAndPaddingOfColumnsDoNotMatter(name: String) throws {
    let text = try text(name)
    let delimiter = name.hasSuffix(".tsv") ? UInt8(ascii: "\t") : UInt8(ascii: ",")
    let raw = CSVReader.table(text, delimiter: delimiter)
    let layout = try #require(try Folders.importer().recogniser.layout(raw))
    guard layout.headerRow >= 0, !raw.endsOpen else { return }
    let table = RowRepair.repaired(raw, layout)
    let lines = table.rows.enumerated().map { index, row in
      index < layout.headerRow || table.filled(row) < 3
        ? String(decoding: table.line(row), as: UTF8.self) : Self.turned(row, table, width: layout.width)
    }
    let turned = Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    let expected = try listing(text)
    #expect(try listing(turned) == expected)
  }

  /// A row with its columns turned round, each cell quoted and padded, and a column of no meaning in front.
  private static func turned(_ row: Table.Row, _ table: Table, width: Int) -> String {
    let cells = (0..<width).reversed().map { place in
      "\"" + String(decoding: table.cell(row, place), as: UTF8.self).replacing("\"", with: "\"\"") + "\t\" "
    }
    return ([" "] + cells).joined(separator: ",")
  }
}
