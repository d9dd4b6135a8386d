/// Measures the built program beside what one would use instead, in one run and on data that it makes itself.
import Foundation
import Glibc

@main
struct BearWatchBench {
  private static let usage = """
    usage: bearwatch-bench [--quick] [WORK...]
      --quick   a hundredth of the data and few repeats: shows that it runs, measures nothing
      WORK      only the rows whose name contains one of these words
    """

  static func main() {
    var words = Array(CommandLine.arguments.dropFirst())
    if words.count == 3, words[0] == "make" { return make(words[1], size: Size(words[2])) }
    let isQuick = words.contains("--quick")
    words.removeAll { $0 == "--quick" }
    guard !words.contains(where: { $0.hasPrefix("-") }) else { return fail(usage) }
    do {
      let folder = try Folder()
      try Bench(folder: folder, size: isQuick ? .quick : .whole).run(only: words)
    } catch { fail("bearwatch-bench: \(error)") }
  }

  /// In a process of its own, since what a child process is said to have used at most begins with its parent's memory.
  private static func make(_ folder: String, size: Size) {
    do { try Material(folder: folder, size: size).make() } catch { fail("bearwatch-bench: \(error)") }
  }

  private static func fail(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }
}

/// How much is made, and how often it is measured.
struct Size {
  static let whole = Size("whole")
  static let quick = Size("quick")
  let name: String

  init(_ name: String) { self.name = name }

  private var isQuick: Bool { name == "quick" }
  var rows: Int { isQuick ? 1_000 : 100_000 }
  var accounts: Int { isQuick ? 100 : 10_000 }
  /// In the three stores.
  var orders: [Int] { isQuick ? [100, 1_000, 10_000] : [1_000, 100_000, 1_000_000] }
  var imports: Int { isQuick ? 1 : 5 }
  var starts: Int { isQuick ? 3 : 41 }
  var checks: Int { isQuick ? 3 : 300 }
}

/// A folder that is gone at the end.
final class Folder {
  let path = NSTemporaryDirectory() + "bearwatch-bench-" + UUID().uuidString

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
