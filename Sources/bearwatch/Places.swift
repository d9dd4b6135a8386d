/// Where the things of the program are.
import Foundation

struct Places: Hashable {
  /// The folder of the user's own data.
  let home: String
  /// The folder of what he has set up or added: the same as `home` where that is set by hand.
  let settings: String

  /// Asks the environment: `BEARWATCH_HOME`, then the XDG folders, then `HOME`; an empty value counts as none.
  init(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws(Failure) {
    func folder(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    func shared(_ name: String, _ usual: String) -> String? {
      if let folder = folder(name), folder.hasPrefix("/") { return folder + "/bearwatch" }
      return folder("HOME").map { $0 + usual + "/bearwatch" }
    }
    if let own = folder("BEARWATCH_HOME") {
      (home, settings) = (own, own)
    } else if let data = shared("XDG_DATA_HOME", "/.local/share") {
      (home, settings) = (data, shared("XDG_CONFIG_HOME", "/.config") ?? data)
    } else {
      throw Failure("places.no_home", status: .usage)
    }
  }

  /// Where the user's own descriptions of exported files are.
  var formats: String { settings + "/formats" }
}
