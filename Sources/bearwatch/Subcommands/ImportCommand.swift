/// `bearwatch import`: brings exported files into the store, and says of each what it brought.
import ArgumentParser
import Foundation
import Importing
import Knowledge
import Model

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Imports bills and order lists that were exported elsewhere.")

  /// The exit status where some file could not be imported.
  static let badData = ExitCode(65)

  @Argument(help: "Exported files: zip, csv, xlsx, json.") var files: [String]
  @Flag(help: "Reads the files without keeping anything.") var dryRun = false
  @Flag(help: "Prints one JSON object a file.") var json = false
  @Option(help: "A file whose first line is the archive's password.") var passwordFile: String?

  mutating func run() throws {
    let base = KnowledgeBase(packed: packedKnowledge)
    let formats = try base.formats()
    let wording = try base.wording()
    let importer = Importer(formats: formats)
    let password = try passwordFile.map { try Self.firstLine(of: $0) }
    var failed = false
    for file in files {
      let report: ImportReport
      do throws(ImportError) {
        let imported = try importer.read(path: file, password: password)
        report = ImportReport(file, imported, try Self.save(imported, file, dryRun: dryRun), wording)
      } catch {
        failed = true
        report = ImportReport(file, error, formats, wording)
      }
      print(json ? report.json : report.text)
    }
    if failed { throw Self.badData }
  }

  private static func firstLine(of path: String) throws -> String {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }

  // joined to the Store by the lead: until then a list of seen orders in $BEARWATCH_HOME/seen.json.
  private static func save(_ imported: Imported, _ file: String, dryRun: Bool) throws(ImportError) -> SaveTally {
    let home = ProcessInfo.processInfo.environment["BEARWATCH_HOME"] ?? NSTemporaryDirectory()
    let place = URL(fileURLWithPath: home).appendingPathComponent("seen.json")
    var seen = (try? JSONDecoder().decode([String: String].self, from: Data(contentsOf: place))) ?? [:]
    var tally = SaveTally()
    for order in imported.orders {
      let refund = order.refund.map { $0.amount.wireText + $0.stage.rawValue } ?? ""
      let print = order.paid.wireText + order.status.rawValue + refund + (order.tracking ?? "")
      switch seen.updateValue(print, forKey: order.id.description) {
      case nil: tally.new += 1
      case print: tally.same += 1
      default: tally.changed += 1
      }
    }
    guard !dryRun else { return tally }
    do { try JSONEncoder().encode(seen).write(to: place) } catch {
      throw .notReadable(reason: error.localizedDescription)
    }
    return tally
  }
}
