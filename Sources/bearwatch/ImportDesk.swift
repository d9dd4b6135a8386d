/// Importer and store joined: what both `import` and `/导入` work with.
import Foundation
import Importing
import Knowledge
import Model
import Store

struct ImportDesk {
  /// How often a password is asked for.
  private static let tries = 3

  private let wording: Wording
  private let formats: [ExportFormat]
  private let importer: Importer
  private let store: OpenStore

  init(wording: Wording, store: OpenStore) throws {
    self.wording = wording
    self.store = store
    let base = KnowledgeBase(packed: packedKnowledge)
    formats = try base.formats()
    importer = Importer(formats: formats, parcels: try base.parcelWords())
  }

  /// Brings one file into the store.
  /// - Parameters:
  ///   - password: the archive's password, where one was given beforehand.
  ///   - ask: asks for it, told whether the last one was wrong; nil gives up.
  func bring(_ file: String, password: String? = nil, rehearsal: Bool = false, ask: (Bool) -> String?) throws
    -> ImportReport
  {
    do throws(ImportError) {
      let imported = try read(file, password, ask)
      let name = file.split(separator: "/").last.map(String.init) ?? file
      let batch = ImportBatch(orders: imported.orders, coverage: imported.coverage, file: name, format: imported.format)
      return ImportReport(file, imported, try saved(batch, rehearsal), wording)
    } catch { return ImportReport(file, error, formats, wording) }
  }

  /// What a person reads of it.
  func text(_ report: ImportReport) -> String {
    report.text(wording, formatName: formats.first { $0.id == report.format }?.name)
  }

  private func saved(_ batch: ImportBatch, _ rehearsal: Bool) throws(ImportError) -> SaveTally {
    let now = Moment(seconds: Int(Date().timeIntervalSince1970))
    do throws(Failure) {
      return try store.ask { store throws(StoreError) in try store.save(batch, at: now, rehearsal: rehearsal) }
    } catch { throw .notReadable(reason: wording.phrase(error.key + ".message", error.values)) }
  }

  private func read(_ file: String, _ password: String?, _ ask: (Bool) -> String?) throws(ImportError) -> Imported {
    var password = password
    for attempt in 0...Self.tries {
      do throws(ImportError) { return try importer.read(path: file, password: password) } catch {
        guard error == .passwordNeeded || error == .passwordWrong, attempt < Self.tries,
          let answer = ask(error == .passwordWrong)
        else { throw error }
        password = answer
      }
    }
    throw .passwordWrong
  }
}
