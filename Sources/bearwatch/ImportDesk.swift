/// Importer and store joined: what both `import` and `/导入` work with.
import Foundation
import Importing
import Knowledge
import Model
import Store
import Terminal

struct ImportDesk {
  /// How often a password is asked for.
  private static let tries = 3
  /// How much of a file's name the line of progress has room for.
  private static let shownLetters = 8

  let wording: Wording
  private let store: OpenStore
  let own: OwnFormats
  private var known: KnownFormats
  private let columns: TableWords
  private let parcels: ParcelWords
  /// Who is asked for passwords, and for what the columns of an unknown table mean.
  private let stage: Stage

  init(wording: Wording, store: OpenStore, stage: Stage) throws {
    self.wording = wording
    self.store = store
    self.stage = stage
    own = try OwnFormats(folder: store.formats, more: store.own?.formats ?? [])
    known = own.known
    let base = KnowledgeBase(packed: packedKnowledge)
    columns = try base.tableWords()
    parcels = try base.parcelWords()
  }

  private var importer: Importer {
    Importer(formats: known.ours, own: known.own, words: columns, parcels: parcels)
  }

  /// How an import is done.
  struct Manner {
    /// The archive's password, where one was given beforehand.
    var password: String?
    /// True to do it all and then undo it, for the tally alone.
    var isRehearsal = false
  }

  /// What is told while files come in.
  enum News {
    case report(ImportReport)
    /// Files of a folder that hold no orders.
    case passedOver([ImportReport])
  }

  struct Outcome {
    var failed = false
    var brought = false
    var wasStopped = false
  }

  /// Brings files into the store and tells of each; what only turned up in a folder is told of together.
  mutating func bring(_ given: GivenFiles, _ manner: Manner = Manner(), tell: (News, ImportWords) throws -> Void) throws
    -> Outcome
  {
    var outcome = Outcome()
    var passedOver: [ImportReport] = []
    for file in given.files where !outcome.wasStopped {
      let report = try bring(file.path, manner)
      outcome.wasStopped = report.isStopped
      if file.isFound, report.isNoOrderFile {
        passedOver.append(report)
      } else {
        outcome.failed = outcome.failed || report.error != nil
        outcome.brought = outcome.brought || report.error == nil
        try tell(.report(report), words)
      }
    }
    if !passedOver.isEmpty { try tell(.passedOver(passedOver), words) }
    if !outcome.brought { outcome.failed = true }
    return outcome
  }

  /// Brings one file into the store.
  mutating func bring(_ file: String, _ manner: Manner = Manner()) throws -> ImportReport {
    do { return try kept(try read(file, manner), file, manner) } catch let error as ImportError {
      guard error == .unrecognised, stage.isInteractive, try learn(file, manner) else {
        return ImportReport(file, error, known.all, wording)
      }
      return try bring(file, manner)
    }
  }

  /// Brings what was pasted into the store.
  func keep(_ pasted: Imported) throws -> ImportReport { try kept(pasted, wording.phrase("paste.name"), Manner()) }

  /// Brings orders of a `bearwatch-orders` file that came in another one.
  func keep(_ orders: Data, from file: String) throws -> ImportReport {
    do { return try kept(try importer.imported([UInt8](orders)), file, Manner()) } catch let error as ImportError {
      return ImportReport(file, error, known.all, wording)
    }
  }

  /// What pasted text holds, where it is a list of orders or messages about parcels.
  func pasted(_ text: String) -> Imported? { importer.pasted(text, at: stage.now()) }

  /// What a person reads of it.
  var words: ImportWords { ImportWords(wording: wording, formats: known.all) }

  private func kept(_ imported: Imported, _ file: String, _ manner: Manner) throws -> ImportReport {
    let batch = ImportBatch(
      orders: imported.orders, parcels: imported.parcels, refunds: imported.refunds, coverage: imported.coverage,
      file: file.fileName, format: imported.format)
    let tally = try watched(file, "import.saving") { watch in
      try store.ask { store throws(StoreError) -> SaveTally? in
        do throws(StoreError) {
          return try store.save(batch, at: stage.now(), rehearsal: manner.isRehearsal, watch: watch)
        } catch .stopped { return nil }
      }
    }
    guard let tally else { throw ImportError.stopped }
    return ImportReport(file, imported, tally, wording)
  }

  private func read(_ file: String, _ manner: Manner) throws -> Imported {
    var password = manner.password
    for attempt in 0...Self.tries {
      do { return try watched(file) { try importer.read(path: file, password: password, watch: $0) } } catch let error
        as ImportError
      {
        guard error == .passwordNeeded || error == .passwordWrong, attempt < Self.tries, manner.password == nil,
          let answer = askPassword(file, again: error == .passwordWrong)
        else { throw error }
        password = answer
      }
    }
    throw ImportError.passwordWrong
  }

  private func askPassword(_ file: String, again: Bool) -> String? {
    guard stage.isInteractive else { return nil }
    return stage.secret(
      wording.phrase(again ? "import.ask_password_again" : "import.ask_password", ["file": file.fileName.cleaned]))
  }

  /// Does some work that shows how far it is once it takes long, and that Ctrl-C stops.
  private func watched<Value>(_ file: String, _ key: String = "import.progress", _ work: (Watch) throws -> Value) throws
    -> Value
  {
    let wording = wording
    let name = file.fileName.cleaned.prefix(Self.shownLetters)
    let line = ProgressLine { wording.phrase(key, ["file": String(name), "percent": String($0)]) }
    defer { line.clear() }
    return try Interruption.watched { isInterrupted in
      try work(
        Watch { share in
          line.show(share)
          return !isInterrupted()
        })
    }
  }

  /// Asks what the columns of an unknown table mean, and keeps the answer; false where it is no table or nobody answers.
  private mutating func learn(_ file: String, _ manner: Manner) throws -> Bool {
    guard let sketch = try importer.sketch(path: file, password: manner.password) else { return false }
    let asking = Asking(wording: wording, stage: stage)
    let reader = try HandReader.ofUser(wording, store.own)
    let wizard = TableWizard(asking: asking, reader: reader.platform, platformName: reader.name)
    guard let format = wizard.format(of: sketch, file: file.fileName, taken: Set(known.all.map(\.id))) else {
      return false
    }
    if !manner.isRehearsal { try own.keep(format) }
    known.own.insert(format, at: 0)
    asking.say("table.learned", ["id": format.id])
    return true
  }
}

extension String {
  /// The last part of a path.
  var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}

extension Moment {
  /// This moment, in China's time.
  static var now: Moment { Moment(seconds: Int(Date().timeIntervalSince1970)) }
}
