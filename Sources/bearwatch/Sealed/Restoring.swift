/// Puts a backup in the place of what is here, which is kept aside.
import Foundation
import Knowledge
import Model
import Store

struct Restoring {
  let places: Places
  let choosing: Choosing
  /// What is put behind the name of what gives way: `.before-restore-20261123-142530`.
  let aside: String

  private var asking: Asking { choosing.asking }
  private var wording: Wording { asking.wording }
  private var storePath: String { "\(places.home)/bearwatch.sqlite" }

  init(places: Places, choosing: Choosing) {
    (self.places, self.choosing) = (places, choosing)
    aside = Aside.suffix("before-restore", in: places.home, at: choosing.asking.stage.now())
  }

  /// Asks, and does it; false where the user wants it as it is.
  func restore(_ envelope: Envelope) throws -> Bool {
    guard let bytes = envelope[.store] else { throw Failure("sealing.not_sealed", status: .badInput) }
    let snapshot = try open(bytes)
    tell("restore.brings", snapshot.content)
    let here = try present()
    guard try agrees(here) else { return false }
    if let path = try keepAside(here) { asking.say("restore.aside", ["path": path.cleaned]) }
    try asked { () throws(StoreError) in try OrderStore(directory: places.home).become(snapshot) }
    if let config = envelope[.config] {
      try choosing.put(config, at: places.settingsFile, aside: aside, places.settingsFile.fileName)
    }
    for (id, content) in envelope.formats.sorted(by: { $0.key < $1.key }) {
      try choosing.put(content, at: "\(places.formats)/\(id).yaml", aside: aside, "\(id).yaml")
    }
    asking.say("restore.done")
    return true
  }

  /// The store that stands here now.
  private enum Present {
    case empty
    case holds(OrderStore, StoreContent)
    /// It cannot be opened, and is kept as it is.
    case closed(StoreError)
  }

  private func present() throws(Failure) -> Present {
    guard FileManager.default.fileExists(atPath: storePath) else { return .empty }
    do throws(StoreError) {
      let store = try OrderStore(directory: places.home)
      let content = try store.content()
      return content.isEmpty ? .empty : .holds(store, content)
    } catch {
      guard [.damaged, .foreign, .newer].contains(error) else { throw Failure(error, in: places.home) }
      return .closed(error)
    }
  }

  private func agrees(_ here: Present) throws(Failure) -> Bool {
    switch here {
    case .empty: return true
    case .holds(_, let content): tell("restore.here", content)
    case .closed(let error): asking.show([Paragraph(.plain, Failure(error, in: places.home).text(wording))])
    }
    if choosing.yes { return true }
    guard asking.stage.isInteractive else { throw Failure("restore.needs_yes", status: .usage) }
    return asking.agrees("restore.ask")
  }

  /// Where what is here was kept; nil where there is nothing.
  private func keepAside(_ here: Present) throws(Failure) -> String? {
    let name = "bearwatch.sqlite" + aside
    switch here {
    case .empty: return nil
    case .holds(let store, _):
      try asked { () throws(StoreError) in try store.keepAside(in: places.home, as: name) }
    case .closed:
      try asked { () throws(StoreError) in try OrderStore.moveAside(in: places.home, as: name) }
    }
    return places.home + "/" + name
  }

  /// What is wrong with the backup is told of the backup, not of the store that stands here.
  private func open(_ bytes: Data) throws(Failure) -> Snapshot {
    do throws(StoreError) { return try Snapshot(bytes, in: places.home) } catch {
      switch error {
      case .newer: throw Failure("sealing.newer_version", status: .badInput)
      case .damaged, .foreign: throw Failure("restore.no_store", status: .badInput)
      default: throw Failure(error, in: places.home)
      }
    }
  }

  private func asked(_ work: () throws(StoreError) -> Void) throws(Failure) {
    do throws(StoreError) { try work() } catch { throw Failure(error, in: places.home) }
  }

  private func tell(_ key: String, _ content: StoreContent) {
    let newest = content.newest.map { wording.phrase("restore.newest", ["day": "\($0)"]) }
    asking.say(
      key,
      [
        "orders": String(content.orders), "cases": String(content.cases),
        "newest": newest ?? wording.phrase("restore.none"),
      ])
  }
}

extension Envelope {
  init(backupOf store: OpenStore, _ places: Places) throws {
    self.init(.backup)
    self[.store] = try store.ask { store throws(StoreError) in try store.snapshot(in: places.home) }
    self[.config] = try? Data(contentsOf: URL(filePath: places.settingsFile))
    formats = OwnFormats.texts(in: store.formats)
  }
}
