/// Where the things of the program are.
import Foundation

struct Places: Hashable {
  /// The folder of the user's own data.
  let home: String

  /// Asks the environment: `BEARWATCH_HOME`, then `XDG_DATA_HOME`, then `HOME`; an empty value counts as none.
  init(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws(Failure) {
    func folder(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let own = folder("BEARWATCH_HOME") {
      home = own
    } else if let data = folder("XDG_DATA_HOME"), data.hasPrefix("/") {
      home = data + "/bearwatch"
    } else if let user = folder("HOME") {
      home = user + "/.local/share/bearwatch"
    } else {
      throw Failure("places.no_home", status: .usage)
    }
  }
}
