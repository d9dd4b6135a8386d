/// The rows of the table: what is measured, beside what, and what is aimed at.
import Foundation
import Knowledge

struct Bench {
  private let folder: Folder
  private let size: Size
  /// The program beside this one, as it was built.
  private let program: String

  init(folder: Folder, size: Size) throws {
    (self.folder, self.size) = (folder, size)
    program = Self.program
  }

  /// The one that `.ci/setup build` has built for installing; else the one that was built beside this one.
  private static var program: String {
    let installed = Material.root + "/.build-static/release/bearwatch"
    if FileManager.default.isExecutableFile(atPath: installed) { return installed }
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return own.deletingLastPathComponent().path + "/bearwatch"
  }

  func run(only words: [String]) throws {
    _ = try Run(["/proc/self/exe", "make", folder.path, size.name]).measure()
    let rows: [Row] = [
      Row("import of a bill, \(size.rows) rows") {
        try imports("bill.csv", beside: "bill.py", named: "csv + sqlite3", goal: 2)
      },
      Row("import of the same as XLSX") {
        try imports("bill.xlsx", beside: "workbook.py", named: "openpyxl + sqlite3", goal: 4)
      },
      Row("one check, \(size.orders[1]) orders") { try coldCheck() },
      Row("check --jsonl, \(size.accounts) accounts") { try batch() },
      Row("one account of 1 MB") { try longAccount() },
      Row("check, \(size.orders[2]) orders, p99") { try largest() },
      Row("first prompt, \(size.orders[1]) orders") { try prompt() },
      Row("memory of the import") { try importMemory() },
      Row("memory of the talk at rest") { try talkMemory() },
    ]
    let name = program.replacing(Material.root + "/", with: "")
    print("\(ProcessInfo.processInfo.activeProcessorCount) cores; the program is \(name)\n")
    print(Row.head)
    for row in rows where words.isEmpty || words.contains(where: { row.work.contains($0) }) {
      print(row.line())
      fflush(nil)
    }
  }

  // MARK: the rows

  private func imports(_ file: String, beside peer: String, named name: String, goal: Double) throws -> Row.Result {
    let bill = folder.path + "/" + file
    guard FileManager.default.fileExists(atPath: bill) else { throw Run.Failure.missing("python3") }
    let (ours, theirs) = try pairs(size.imports) {
      try Run([program, "import", "--json", bill], environment: ["BEARWATCH_HOME": try fresh("home")]).measure().seconds
    } other: {
      try Run(["python3", Material.peers + "/" + peer, bill, try fresh("peer.db")]).measure().seconds
    }
    return .faster(ours.median, than: theirs?.median, named: name, by: goal)
  }

  private func coldCheck() throws -> Row.Result {
    let store = folder.path + "/store-\(size.orders[1])"
    let (ours, theirs) = try pairs(size.starts) {
      try check(store).seconds
    } other: {
      try query(store).seconds
    }
    return .slower(ours.median, than: theirs?.median, named: "sqlite3, one query", by: 6)
  }

  private func batch() throws -> Row.Result {
    let accounts = folder.path + "/accounts.jsonl"
    let home = try fresh("home")
    let (ours, theirs) = try pairs(1) {
      try Run(pinned([program, "check", "--jsonl"]), environment: ["BEARWATCH_HOME": home], input: accounts).measure()
        .seconds
    } other: {
      let run = try Run(
        pinned(["python3", Material.peers + "/words.py", folder.path + "/learnt.tsv", accounts])
      ).measure()
      return Double(run.line) ?? .nan
    }
    return .faster(ours.median, than: theirs?.median, named: "scikit-learn", by: 3)
  }

  private func longAccount() throws -> Row.Result {
    let home = try fresh("home")
    let runs = try (0..<size.imports).map { _ in
      try Run([program, "check", "-"], environment: ["BEARWATCH_HOME": home], input: folder.path + "/long.txt")
        .measure()
    }
    return .within(seconds: Sample(values: runs.map(\.seconds)).median, 1)
  }

  private func largest() throws -> Row.Result {
    let (large, small) = try pairs(size.checks) {
      try check(folder.path + "/store-\(size.orders[2])").seconds
    } other: {
      try check(folder.path + "/store-\(size.orders[0])").seconds
    }
    return .slower(large.p99, than: small?.p99, named: "check, \(size.orders[0]) orders", by: 2)
  }

  private func prompt() throws -> Row.Result {
    let store = folder.path + "/store-\(size.orders[1])"
    let talk = try talk(in: store)
    let (ours, theirs) = try pairs(size.starts) {
      try talk().seconds
    } other: {
      try query(store).seconds
    }
    return .slower(ours.median, than: theirs?.median, named: "sqlite3, one query", by: 6)
  }

  private func importMemory() throws -> Row.Result {
    let home = ["BEARWATCH_HOME": try fresh("home")]
    return .within(
      try Run([program, "import", "--json", folder.path + "/bill.csv"], environment: home).measure().memory, 120)
  }

  private func talkMemory() throws -> Row.Result {
    .within(try talk(in: folder.path + "/store-\(size.orders[1])")().memory, 40)
  }

  // MARK: what is run

  /// An account that names no order, so that all of the newest are compared.
  private func check(_ store: String) throws -> Run.Measure {
    let text = try String(contentsOfFile: folder.path + "/account.txt", encoding: .utf8)
    return try Run([program, "check", text], environment: ["BEARWATCH_HOME": store]).measure()
  }

  private func query(_ store: String) throws -> Run.Measure {
    let number = Material.orderNumber(size.orders[1] / 2)
    return try Run([
      "sqlite3", store + "/bearwatch.sqlite",
      "SELECT * FROM purchase WHERE platform = 'taobao' AND number = '\(number)'",
    ]).measure()
  }

  private func talk(in store: String) throws -> () throws -> (seconds: Double, memory: Double) {
    let prompt = try String(contentsOfFile: folder.path + "/prompt.txt", encoding: .utf8)
    return { try Talk(program: program, home: store).start(prompt: prompt) }
  }

  /// On one core, where that can be said.
  private func pinned(_ command: [String]) -> [String] {
    (try? Run.path(of: "taskset")).map { [$0, "-c", "0"] + command } ?? command
  }

  /// A path at which there is nothing.
  private func fresh(_ name: String) throws -> String {
    let path = folder.path + "/" + name
    if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
    return path
  }

  /// Measures both in turn, so that whatever else the machine does is shared; without the other where it is missing.
  private func pairs(
    _ times: Int, ours: () throws -> Double, other: () throws -> Double
  ) throws -> (ours: Sample, other: Sample?) {
    var (mine, others): ([Double], [Double]?) = ([], [])
    for _ in 0..<times {
      mine.append(try ours())
      if others != nil {
        do { others?.append(try other()) } catch { others = nil }
      }
    }
    return (Sample(values: mine), others.map(Sample.init))
  }
}

/// Values of one kind.
struct Sample {
  let values: [Double]
  var median: Double { quantile(0.5) }
  var p99: Double { quantile(0.99) }

  private func quantile(_ share: Double) -> Double {
    let sorted = values.sorted()
    return sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
  }
}
