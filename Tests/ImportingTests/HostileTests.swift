/// Files that were made to do harm: each is refused or read in little time, and nothing outside it is looked at.
import Foundation
import FuzzSupport
import Model
import Testing

@testable import Importing

@Suite struct HostileTests {
  private static let header = "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n"

  private static func error(_ bytes: [UInt8]) throws -> ImportError? {
    let importer = try Folders.importer()
    do { _ = try importer.imported(bytes) } catch { return error }
    return nil
  }

  @Test func `a table has no more rows than can be held`() throws {
    let row = "2026-01-02 10:00:00,商户消费,甲店,灯,支出,¥9.00,零钱,支付成功,4200000000010000,/,/\n"
    let rows = String(repeating: row, count: Excess.rows.most)
    #expect(try Self.error(Array((Self.header + rows).utf8)) == .tooMany(.rows))
  }

  @Test(arguments: [
    ",", "\"", "\"\"", "\",\"", "\"a,", " ", "\r", "\0", "1", "[", "{\"a\":", "\\", "&", "<", "<!--", "<p a='",
  ])
  func `reading a line of megabytes takes no more than its share`(token: String) throws {
    let importer = try Folders.importer()
    func seconds(_ count: Int) -> Double {
      let bytes = Array((Self.header + String(repeating: token, count: count / token.utf8.count)).utf8)
      return processorSeconds { _ = try? importer.imported(bytes) }
    }
    // Eight times as much takes eight times as long; squares would take sixty-four times.
    let short = (0..<3).map { _ in seconds(1 << 17) }.min() ?? 0
    #expect(seconds(1 << 20) < max(0.2, short) * 30)
  }

  @Test(arguments: ["jd-list/three-layouts.html", "taobao-list/page-1-of-3.htm", "sms-backup/whole.xml"])
  func `reading a page of megabytes takes no more than its share`(file: String) throws {
    let importer = try Folders.importer()
    let page = [UInt8](try Data(contentsOf: Folders.samples.appendingPathComponent(file)))
    let tokens = [
      "<", "<div>", "<!--", "<script>", "<ul><li>", "<p a='", "&", "data=JSON.parse('", "data={", "\\u0041", "\"",
    ]
    for token in tokens {
      func seconds(_ count: Int) -> Double {
        let bytes = page + Array(String(repeating: token, count: count / token.utf8.count).utf8)
        return processorSeconds { _ = try? importer.imported(bytes) }
      }
      let short = (0..<3).map { _ in seconds(1 << 16) }.min() ?? 0
      #expect(seconds(1 << 18) < max(0.2, short) * 20, "\(token)")
    }
  }

  @Test(arguments: ["a\n", "2\n", "\n\"", "\n,", "2025-11-08\n"]) func `many short lines are read in little time`(
    line: String
  )
    throws
  {
    let importer = try Folders.importer()
    let bytes = Array(String(repeating: line, count: (1 << 16) / line.utf8.count).utf8)
    // An expression made for each line took 90 microseconds even in a release, so some seconds here.
    #expect(processorSeconds { _ = try? importer.imported(bytes) } < 4)
  }

  @Test func `texts that nothing marks do not add up in an archive`() throws {
    let importer = try Folders.importer()
    let text = Array(String(repeating: "x", count: 1 << 20).utf8)
    let notice = Array("【中通快递】您的快递已到幸福路菜鸟驿站，请凭码取件".utf8)
    let last = Zip.stored((0..<6).map { ("\($0).txt", text) } + [("last.txt", notice)])
    #expect(throws: ImportError.unrecognised) { try importer.imported(last) }
    let first = Zip.stored([("first.txt", notice)] + (0..<6).map { ("\($0).txt", text) })
    #expect(try importer.imported(first).parcels.count == 1)
  }

  @Test func `sums of the largest amounts are still numbers`() throws {
    let order = #"{"platform":"taobao","number":"#
    let orders = (0..<200).map {
      order + #""\#($0)","placed_at":"2026-11-11T20:03:11+08:00","items":[],"paid":"999999999999999.00"}"#
    }
    let file = #"{"format":"bearwatch-orders","version":1,"orders":[\#(orders.joined(separator: ","))]}"#
    #expect(try Self.error(Array(file.utf8))?.code == "own-file-wrong-value")
  }

  @Test(arguments: ["9223372036854775807", "-5", "0", "1048577"]) func `a row's number may be anything`(number: String)
    throws
  {
    let sheet =
      "<worksheet><sheetData><row r=\"\(number)\"><c><v>1</v></c></row><row><c/></row></sheetData></worksheet>"
    let file = FuzzTests.workbook(replacing: "xl/worksheets/sheet1.xml", by: Array(sheet.utf8))
    #expect(try Self.error(file) == .unrecognised)
  }

  @Test func `names that are no UTF-8 do not reach the parser`() throws {
    let index = Array("<wo".utf8) + [0xEA] + Array("kbook xmlns:r=\"x\"/>".utf8)
    let file = FuzzTests.workbook(replacing: "xl/workbook.xml", by: index)
    #expect(try Self.error(file) == .damagedWorkbook(part: "xl/workbook.xml"))
    let backup: [UInt8] =
      [0xEF, 0xBB, 0xBF] + Array("<smses count=\"1\"><sm".utf8) + [0xEA] + Array("s/></smses>".utf8)
    #expect(FileText.isUTF8(FileText.utf8(backup)))
  }

  @Test func `entities are never followed, in whatever encoding they are declared`() throws {
    let secret = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try "do-not-read".write(to: secret, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: secret) }
    let declared = "<!DOCTYPE w [<!ENTITY a SYSTEM \"\(secret.absoluteString)\">]><sst><si><t>&a;</t></si></sst>"
    let wide = Array("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\(declared)".utf16)
    let utf16: [UInt8] = [0xFF, 0xFE] + wide.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    for bytes in [Array(declared.utf8), utf16] { #expect(try SharedStrings.read(bytes) == nil) }
  }

  @Test func `files in an archive may climb, nest and lie`() throws {
    let bill = Array((Self.header + "2026-01-02 10:00:00,商户消费,甲店,灯,支出,¥9.00,零钱,支付成功,4200000000010000,/,/\n").utf8)
    let climbing = Zip.stored([("../../../etc/\u{1B}[31mcron.csv", bill)])
    #expect(try Folders.importer().imported(climbing).orders.count == 1)
    let nested = (0..<20).reduce(climbing) { inner, _ in Zip.stored([("inner.zip", inner)]) }
    #expect(try Self.error(nested) == .unrecognised)
    var lying = Zip.stored([("a.csv", bill)])
    // The sizes before and after packing, in the directory: 0xFFFFFFF0 bytes of a file of some hundred.
    let directory = try #require(lying.place(of: [0x50, 0x4B, 1, 2]))
    for offset in [20, 24] {
      lying.replaceSubrange((directory + offset)..<(directory + offset + 4), with: [0xF0, 0xFF, 0xFF, 0xFF])
    }
    #expect(try Self.error(lying)?.code == "too-large" || Self.error(lying)?.code == "damaged-archive")
  }
}
