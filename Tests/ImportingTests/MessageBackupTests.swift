/// Backups of messages: what is repaired before the text is read as XML, and when a message without a time came.
import Foundation
import Model
import Testing

@testable import Importing

@Suite struct MessageBackupTests {
  static let repairs: [(String, String)] = [
    ("<smses><sms body='a&#55357;&#56832;b'/></smses>", "<smses><sms body='a\u{1F600}b'/></smses>"),
    ("<smses><sms body='&#xD83D;&#xDE00;'/></smses>", "<smses><sms body='\u{1F600}'/></smses>"),
    ("<smses><sms body='&#55357;x&#56832;'/></smses>", "<smses><sms body='\u{FFFD}x\u{FFFD}'/></smses>"),
    ("<smses><sms body='&#0;&#x1F;\u{1}&#10;'/></smses>", "<smses><sms body='&#10;'/></smses>"),
    ("<smses><sms body='a & b &lt; &nbsp;'/></smses>", "<smses><sms body='a &amp; b &lt; &amp;nbsp;'/></smses>"),
    ("<?xml encoding='GBK'?><!DOCTYPE x []><smss max='1'/>", "<smss max='1'/>"),
    (
      "<smses><part data=\"QUJD\" text='a data=\"b\"'/></smses>", "<smses><part data=\"\" text='a data=\"b\"'/></smses>"
    ),
    ("<smses><part data='QUJD", "<smses><part data='"),
    ("<smses><sms body='&#5535", "<smses><sms body='&amp;#5535"),
  ]

  @Test(arguments: repairs) func isRepaired(text: String, expected: String) throws {
    let repaired = try #require(BackupRepair.repaired(Array(text.utf8)))
    #expect(String(decoding: repaired, as: UTF8.self) == expected)
  }

  @Test func aTextWithoutMessagesIsNoBackup() {
    #expect(BackupRepair.repaired(Array("<html/>".utf8)) == nil)
  }

  private func backup(_ attributes: String) throws -> Imported {
    let body = "【中通快递】您的快递76512349876512正在派送"
    let text = "<smses count=\"1\"><sms body=\"\(body)\" type=\"1\" \(attributes)/></smses>"
    return try Folders.importer().imported(Array(text.utf8))
  }

  @Test(arguments: [
    ("date=\"1773622800000\"", "2026-03-16T09:00:00+08:00"), ("date=\"1773622800\"", "2026-03-16T09:00:00+08:00"),
    ("date=\"2026-03-16 09:00:00\"", "2026-03-16T09:00:00+08:00"), ("date=\"null\"", "1970-01-01T08:00:00+08:00"),
  ])
  func timesAreRead(attributes: String, expected: String) throws {
    #expect(try backup(attributes).parcels.map(\.at.description) == [expected])
  }

  @Test(arguments: ["address=\"+85200000000\"", "address=\"0085200000000\"", "address=\"a@example.com\""])
  func sendersFromAbroadAreLeftOut(attributes: String) throws {
    let imported = try backup(attributes)
    #expect(imported.parcels.isEmpty && imported.rowsRead == 1)
  }

  @Test func aLineWithoutATimeCameWhenTheFileWasWritten() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "messages-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    try "【中通快递】您的快递76512349876512正在派送\n".write(to: file, atomically: true, encoding: .utf8)
    let date = Date(timeIntervalSince1970: 1_773_622_800)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
    #expect(try Folders.importer().read(path: file.path).parcels.map(\.at.seconds) == [1_773_622_800])
  }
}
