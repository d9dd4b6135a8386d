/// Decides between what is here and what a file brings: by asking, by a yes given beforehand, or for what is here.
import Foundation
import Knowledge

struct Choosing {
  let asking: Asking
  /// Said beforehand, to everything.
  var yes = false

  /// The value to keep; where both are there and differ, both are shown.
  /// - Parameter key: the phrase that names what it is about.
  func one<Value: Equatable>(
    _ here: Value?, _ brought: Value?, _ key: String, shown: (Value) -> String = { "\($0)" }
  ) -> Value? {
    guard let here, let brought, here != brought else { return here ?? brought }
    let values = ["what": asking.wording.phrase(key), "here": shown(here), "brought": shown(brought)]
    return takes(values) ? brought : here
  }

  /// Puts a file of the user's in its place; one that is there and differs is kept aside where it gives way.
  /// - Parameter aside: what is put behind its name.
  func put(_ content: Data, at path: String, aside: String, _ what: String) throws(Failure) {
    let file = PrivateFile(path: path)
    let old = try? Data(contentsOf: URL(filePath: path))
    guard old != content else { return }
    if let old {
      guard takes(what) else { return }
      try PrivateFile(path: path + aside).write(old)
    }
    try? FileManager.default.createDirectory(
      atPath: NSString(string: path).deletingLastPathComponent, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try file.write(content)
  }

  private func takes(_ values: [String: String]) -> Bool {
    if yes { return true }
    if asking.stage.isInteractive { return asking.agrees("choosing.ask", values) }
    asking.say("choosing.kept", values)
    return false
  }

  private func takes(_ what: String) -> Bool {
    if yes { return true }
    if asking.stage.isInteractive { return asking.agrees("choosing.ask_file", ["what": what]) }
    asking.say("choosing.kept_file", ["what": what])
    return false
  }
}
