/// The formats as data: each holds together, is named after its file, and keeps out of the others' way.
import Foundation
import Importing
import Knowledge
import Testing

@Suite struct FormatTests {
  static let formats = (try? Folders.formats()) ?? []

  @Test func areAllRead() throws {
    #expect(try Folders.formats().count > 20)
  }

  @Test(arguments: formats) func holdsTogether(format: ExportFormat) throws {
    #expect(format.problems == [])
    let file = Folders.knowledge.appendingPathComponent("formats/\(format.id).yaml")
    #expect(FileManager.default.fileExists(atPath: file.path))
  }

  @Test func problemsAreFound() {
    var format = ExportFormat(
      id: "x", name: "x", kind: .bill, how: "x", recognise: ExportFormat.Recognition())
    #expect(format.problems.count == 4)
    format.kind = .refused
    #expect(format.problems.count == 1)
  }

  @Test func rivalsAreNamed() throws {
    var twin = try #require(Self.formats.first { $0.id == "wechat" })
    twin.id = "twin"
    let path = Folders.samples.appendingPathComponent("wechat/until-2025.csv").path
    let importer = Importer(formats: Self.formats + [twin])
    #expect(throws: ImportError.ambiguous(formats: ["twin", "wechat"])) { try importer.read(path: path) }
  }

  @Test func aMissingFileIsAnErrorOfItsOwn() throws {
    let error = try #require(throws: ImportError.self) { try Folders.importer().read(path: "/nowhere/at/all") }
    #expect(error == .notFound)
    #expect(throws: ImportError.notAFile) { try Folders.importer().read(path: Folders.tests.path) }
  }
}
