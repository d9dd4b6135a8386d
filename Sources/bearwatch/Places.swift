/// Where the things of the program are.
import Foundation

struct Places: Hashable {
  /// Of the name of a profile, in characters.
  private static let longestName = 40

  /// The folder of the user's own data.
  let home: String
  /// The folder of what he has set up or added: the same as `home` where that is set by hand.
  let settings: String

  /// The name under which this user's things are kept apart; nil for the usual ones.
  let profile: String?
  /// The folder of all profiles.
  private let base: String

  /// Asks the environment: `BEARWATCH_HOME`, then the XDG folders, then `HOME`; an empty value counts as none.
  init(_ environment: [String: String] = ProcessInfo.processInfo.environment, profile: String? = nil) throws(Failure) {
    let (home, settings) = try Self.folders(environment)
    (base, self.settings, self.profile) = (home, settings, profile)
    guard let profile else {
      self.home = home
      return
    }
    let isName =
      (1...Self.longestName).contains(profile.count) && profile.first != "." && profile.first != "-"
      && profile.cleaned == profile && !profile.contains { $0 == "/" || $0 == "\\" || $0.isNewline }
    guard isName else { throw Failure("places.profile", ["name": profile.cleaned], status: .usage) }
    self.home = "\(home)/profiles/\(profile)"
  }

  private static func folders(_ environment: [String: String]) throws(Failure) -> (home: String, settings: String) {
    func folder(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    func shared(_ name: String, _ usual: String) -> String? {
      if let folder = folder(name), folder.hasPrefix("/") { return folder + "/bearwatch" }
      return folder("HOME").map { $0 + usual + "/bearwatch" }
    }
    if let own = folder("BEARWATCH_HOME") {
      return (own, own)
    } else if let data = shared("XDG_DATA_HOME", "/.local/share") {
      return (data, shared("XDG_CONFIG_HOME", "/.config") ?? data)
    }
    throw Failure("places.no_home", status: .usage)
  }

  /// Where the user's own descriptions of exported files are.
  var formats: String { settings + "/formats" }

  /// Where what he knows beside the program is.
  var knowledge: String { settings + "/knowledge" }

  /// Where what the user has set is kept, for all profiles.
  var settingsFile: String { settings + "/config.yaml" }

  /// The names under which things are kept apart.
  var profiles: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: base + "/profiles")) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }
}
