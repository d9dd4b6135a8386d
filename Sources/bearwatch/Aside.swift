/// Stores that gave way to others and stay in the same folder until the user deletes them.
import Foundation
import Knowledge
import Model

enum Aside {
  private static let store = "bearwatch.sqlite"

  /// The name under which a store is kept: `bearwatch.sqlite.damaged-20261123-142530`; two may fall into one second.
  static func name(_ reason: String, in home: String, at now: Moment) -> String {
    store + suffix(reason, in: home, at: now)
  }

  static func suffix(_ reason: String, in home: String, at now: Moment) -> String {
    let digits = now.description.prefix(19).filter { $0.isNumber }
    let usual = ".\(reason)-\(digits.prefix(8))-\(digits.suffix(6))"
    let names = [usual] + (2...9).map { "\(usual)-\($0)" }
    return names.first { !PrivateFile(path: "\(home)/\(store)\($0)").exists } ?? usual
  }

  /// That what was forgotten may still stand in them; nil where there are none.
  static func warning(in home: String, _ wording: Wording) -> String? {
    let names = all(in: home)
    if names.isEmpty { return nil }
    return wording.phrase(
      "aside.left", ["folder": home.cleaned, "names": names.joined(separator: wording.phrase("aside.and"))])
  }

  /// The names of those that are there.
  static func all(in home: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
    return names.filter { name in
      [".before-restore-", ".damaged-"].contains { name.hasPrefix(store + $0) } && !name.hasSuffix("-wal")
    }.sorted()
  }
}
