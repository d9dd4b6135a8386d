/// Whether the user's data are his alone to read, and whether a killed run has left any of them lying about.
import Foundation

struct PrivacyCheck {
  /// In seconds; what is younger may be being written just now.
  private static let longestWrite: TimeInterval = 3_600
  private static let others = 0o077

  let places: Places
  let mends: Bool

  var all: [Observation] {
    guard FileManager.default.fileExists(atPath: places.home) else { return [] }
    let entries = self.entries
    return [modes(entries.filter { $0.isOpen }), owners(entries.filter { !$0.isOwn }), leftovers(entries)]
      .compactMap(\.self)
  }

  /// A file or folder of the user's data.
  private struct Entry {
    let path: String
    let isFolder: Bool
    let mode: Int
    let isOwn: Bool
    let written: Date
    /// A folder that others use as well, such as `/tmp`, is nobody's to close.
    var isOpen: Bool { isOwn && mode & others != 0 && !(isFolder && mode & 0o1000 != 0) }
    var isLeftover: Bool { path.fileName.contains(".part-") && -written.timeIntervalSinceNow > longestWrite }

    /// Nil for what is neither file nor folder; a link leads elsewhere and is left alone.
    init?(_ path: String) {
      // Foundation would ask a service for the owner's name.
      var facts = stat()
      guard lstat(path, &facts) == 0, [S_IFREG, S_IFDIR].contains(facts.st_mode & S_IFMT) else { return nil }
      self.path = path
      isFolder = facts.st_mode & S_IFMT == S_IFDIR
      mode = Int(facts.st_mode & 0o7777)
      isOwn = facts.st_uid == geteuid()
      written = Date(timeIntervalSince1970: TimeInterval(facts.st_mtim.tv_sec))
    }
  }

  /// The folder, those of profiles where it is the usual one, and in each what the program has written there.
  private var entries: [Entry] {
    let profiles = places.profile == nil ? places.profiles.map { "\(places.home)/profiles/\($0)" } : []
    let folders = [places.home] + (profiles.isEmpty ? [] : ["\(places.home)/profiles"]) + profiles
    return folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return [folder] + names.filter(Self.isOurs).sorted().map { "\(folder)/\($0)" }
    }.compactMap(Entry.init)
  }

  private static func isOurs(_ name: String) -> Bool {
    ["bearwatch.sqlite", "history", "guided"].contains {
      name == $0 || name.hasPrefix($0 + ".") || name.hasPrefix($0 + "-")
    }
  }

  private func modes(_ open: [Entry]) -> Observation {
    guard !open.isEmpty else { return Observation("modes", .good, "doctor.modes") }
    let names = open.map { "\($0.path.cleaned) \(String($0.mode & 0o7777, radix: 8))" }
    guard mends else { return Observation("modes", .bad, "doctor.modes.open", lines: names) }
    let isDone = open.allSatisfy { chmod($0.path, mode_t($0.isFolder ? 0o700 : 0o600)) == 0 }
    return isDone
      ? Observation("modes", .good, "doctor.modes.mended", lines: names)
      : Observation("modes", .bad, "doctor.modes.not_mended", lines: names)
  }

  /// As after a run with `sudo`.
  private func owners(_ foreign: [Entry]) -> Observation? {
    guard !foreign.isEmpty else { return nil }
    let values = ["path": places.home.cleaned]
    return Observation("owner", .bad, "doctor.owner.other", values, lines: foreign.map(\.path.cleaned))
  }

  private func leftovers(_ entries: [Entry]) -> Observation? {
    let left = entries.filter(\.isLeftover)
    guard !left.isEmpty else { return nil }
    let names = left.map(\.path.cleaned)
    guard mends, left.allSatisfy({ unlink($0.path) == 0 }) else {
      return Observation("leftovers", .heed, "doctor.leftovers.found", lines: names)
    }
    return Observation("leftovers", .good, "doctor.leftovers.gone", lines: names)
  }
}
