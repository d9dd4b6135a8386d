/// Where the samples and the knowledge lie, and how goldens are compared and recorded.
import Foundation
import Importing
import Knowledge
import Testing

enum Folders {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let samples = tests.appendingPathComponent("Samples")
  static let broken = tests.appendingPathComponent("Broken")
  static let knowledge = tests.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
    "Knowledge")

  static let base = KnowledgeBase(folder: knowledge.path)

  // Read once: the strict reader is slow, and a broken knowledge shows as an error in each test that asks for it.
  private static let formatsRead = Result { try base.formats() }
  private static let wordingRead = Result { try base.wording() }

  static func formats() throws -> [ExportFormat] { try formatsRead.get() }
  static func wording() throws -> Wording { try wordingRead.get() }
  private static let parcelsRead = Result { try base.parcelWords() }
  static func parcels() throws -> ParcelWords { try parcelsRead.get() }
  static func importer() throws -> Importer {
    Importer(formats: try formats(), words: try base.tableWords(), parcels: try parcels())
  }

  /// Names in a folder, sorted, without those that begin with a dot.
  static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()
  }
}

/// A plain-text file that the output must equal; `RECORD=1 swift test` writes it anew.
struct Golden {
  var file: URL

  func check(_ text: String) throws {
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "\(file.lastPathComponent) differs; RECORD=1 swift test writes it anew")
  }
}
