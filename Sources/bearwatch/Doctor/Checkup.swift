/// Looks at everything that the program stands on: itself, the terminal, the user's data.
import Foundation
import Knowledge
import Model
import Terminal

struct Checkup {
  let context: Context
  let screen: Screen
  var today = Day.now
  /// True to put modes right and take leftovers away.
  var mends = false

  /// What was seen, in the order in which it is told.
  func observations() -> [Observation] { [version] + knowledge + onScreen + data }

  private var version: Observation {
    Observation("version", .good, "doctor.version", ["version": BearWatch.version])
  }

  private var knowledge: [Observation] {
    guard let rulebook = try? KnowledgeBase(packed: packedKnowledge).judging() else {
      return [Observation("knowledge", .bad, "doctor.knowledge.damaged")]
    }
    return [KnowledgeAge(rulebook).observation(today)]
  }

  private var data: [Observation] {
    let places: Places
    do throws(Failure) { places = try context.places() } catch { return [Observation("places", error)] + settings }
    let folders = ["home": places.home.cleaned, "settings": places.settings.cleaned]
    // The store first: it mends its own modes when it is opened.
    return [Observation("places", .good, "doctor.places", folders)] + StoreCheck(context: context, places: places).all
      + PrivacyCheck(places: places, mends: mends).all + settings + ownKnowledge(places) + ownFormats + [disk(places)]
  }

  private var settings: [Observation] {
    context.settingsProblems.isEmpty
      ? [Observation("settings", .good, "doctor.settings")]
      : context.settingsProblems.map { Observation("settings", $0) }
  }

  private func ownKnowledge(_ places: Places) -> [Observation] {
    guard let own = context.own, own.problems.isEmpty else {
      return context.ownProblems.map { Observation("own", $0) }
    }
    let values = ["count": String(own.count), "path": places.knowledge.cleaned]
    return [Observation("own", .good, "doctor.own", values)]
  }

  private var ownFormats: [Observation] {
    guard let own = try? context.ownFormats(), !own.known.own.isEmpty || !own.problems.isEmpty else { return [] }
    guard own.problems.isEmpty else {
      return [Observation("formats", .bad, "doctor.formats.wrong", ["path": own.folder.cleaned], lines: own.problems)]
    }
    return [Observation("formats", .good, "doctor.formats", ["count": String(own.known.own.count)])]
  }

  private func disk(_ places: Places) -> Observation {
    let facts = try? FileManager.default.attributesOfFileSystem(forPath: places.home.existing)
    guard let free = (facts?[.systemFreeSize] as? NSNumber)?.intValue else {
      return Observation("disk", .good, "doctor.disk.unknown")
    }
    let values = ["free": free.bytes]
    return free < Self.leastFree
      ? Observation("disk", .heed, "doctor.disk.full", values) : Observation("disk", .good, "doctor.disk", values)
  }

  /// In bytes: a large import and a backup beside it fit in.
  private static let leastFree = 200_000_000
}

extension String {
  /// The path itself or, where nothing is there yet, the nearest folder above that is.
  var existing: String {
    var path = self
    while path.count > 1, !FileManager.default.fileExists(atPath: path) {
      path = NSString(string: path).deletingLastPathComponent
    }
    return path.isEmpty ? "." : path
  }
}

extension Int {
  /// A size in bytes as a person reads it.
  var bytes: String {
    if self < 1_000_000 { return "\((self + 999) / 1000) KB" }
    return self < 1_000_000_000 ? "\(self / 1_000_000) MB" : "\(self / 1_000_000_000) GB"
  }
}
