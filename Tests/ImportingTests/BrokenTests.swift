/// Files that cannot be imported: each gives the error that its name begins with, in sentences that tell what to do.
import Foundation
import Importing
import Knowledge
import Testing

@Suite struct BrokenTests {
  static let files = ((try? Folders.names(in: Folders.broken)) ?? []).filter { $0 != "gallery.txt" }

  @Test(arguments: files) func givesItsError(name: String) throws {
    let code = String(name.prefix(upTo: try #require(name.firstRange(of: "--")).lowerBound))
    let error = try #require(try Self.error(of: name))
    #expect(error.code == code)
  }

  @Test func everyErrorSaysWhatToDo() throws {
    var text = ""
    for name in Self.files {
      let error = try #require(try Self.error(of: name))
      text += "\(name)\n  \(try Self.phrase(error, "message"))\n  \(try Self.phrase(error, "hint"))\n"
    }
    #expect(!text.contains("‹") && !text.contains("{"), "a phrase or a value is missing")
    try Golden(file: Folders.broken.appendingPathComponent("gallery.txt")).check(text)
  }

  /// Errors that no file of a reasonable size can give still need their sentences.
  @Test(arguments: [
    ImportError.tooLarge(limit: 512 << 20), .stopped, .notReadable(reason: "x"), .notFound, .noPermission, .notAFile,
    .tooMany(.rows), .tooMany(.columns), .tooMany(.cells), .tooMany(.elements), .tooMany(.tags), .tooMany(.values),
  ])
  func rareErrorsHaveSentences(error: ImportError) throws {
    for part in ["message", "hint"] { #expect(!(try Self.phrase(error, part)).contains("‹")) }
  }

  @Test(arguments: [Imported.Note.Code.cutOff, .noMessages]) func notesOfMessagesHaveSentences(code: Imported.Note.Code)
    throws
  {
    #expect(try Folders.wording().phrases["import.note.\(code.rawValue)"] != nil)
  }

  @Test(arguments: SkippedRow.Reason.allCases) func everySkipHasAWord(reason: SkippedRow.Reason) throws {
    #expect(try Folders.wording().phrases["import.skipped.\(reason.rawValue)"] != nil)
  }

  @Test func refusedFormatsAreInTheGallery() throws {
    let refused = Set(try Folders.formats().filter { $0.kind == .refused }.map(\.id))
    let shown = Set(try Self.files.compactMap { try Self.error(of: $0)?.values["format"] })
    #expect(refused.isSubset(of: shown))
  }

  /// The error of one file; `password-wrong` files are opened with a wrong password.
  private static func error(of name: String) throws -> ImportError? {
    let importer = try Folders.importer()
    let path = Folders.broken.appendingPathComponent(name).path
    do {
      _ = try importer.read(path: path, password: name.hasPrefix("password-wrong") ? "000000" : nil)
      return nil
    } catch { return error }
  }

  private static func phrase(_ error: ImportError, _ part: String) throws -> String {
    var values = error.values
    let format = try Folders.formats().first { $0.id == values["format"] }
    values["name"] = format?.name
    values["how"] = format?.how
    if case .tooMany(let excess) = error {
      values["what"] = try Folders.wording().phrase("import.many.\(excess.rawValue)")
    }
    return try Folders.wording().phrase("import.\(error.code).\(part)", values)
  }
}
