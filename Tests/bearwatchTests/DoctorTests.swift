/// The doctor: all well where it is, each trouble named with what to do next, and nothing changed unasked.
import Foundation
import Knowledge
import Model
import PtySupport
import Terminal
import Testing

@testable import bearwatch

@Suite struct DoctorTests {
  private static let utf8 = ["LANG": "C.UTF-8"]

  /// What one run says as JSON, by the ids of its checks.
  private struct Seen {
    let status: Int32
    let state: String
    let checks: [String: [String: Any]]

    init(_ outcome: Program.Outcome) throws {
      let object = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      let list = try #require(object["checks"] as? [[String: Any]])
      status = outcome.status
      state = try #require(object["state"] as? String)
      checks = Dictionary(list.map { ($0["id"] as? String ?? "", $0) }) { first, _ in first }
    }

    func state(_ id: String) -> String? { checks[id]?["state"] as? String }
  }

  private func seen(_ program: Program, _ arguments: String..., environment: [String: String] = utf8) throws -> Seen {
    try Seen(program.run(["doctor", "--json"] + arguments, environment: environment))
  }

  @Test func `the doctor finds all well where it is`() throws {
    let program = try Program().importing("talk-a.json")
    let outcome = try program.run(["doctor"], environment: Self.utf8)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.output)")
    #expect(outcome.output.contains("订单库打得开：4 单") && outcome.output.hasSuffix("都好。\n"), "\(outcome.output)")
    let seen = try seen(program)
    #expect(seen.status == 0 && seen.state == "good")
    #expect(
      Set(["version", "knowledge", "locale", "store", "integrity", "modes", "disk"]).subtracting(seen.checks.keys) == []
    )
    #expect((seen.checks["store"]?["facts"] as? [String: String])?["orders"] == "4")
  }

  @Test func `where nothing is yet, nothing is made`() throws {
    let program = Program()
    let seen = try seen(program)
    #expect(seen.status == 0 && seen.state("store") == "good")
    #expect(!FileManager.default.fileExists(atPath: program.home.path))
  }

  @Test func `another locale is told of with what to do`() throws {
    let seen = try seen(Program(), environment: ["LANG": "C", "LC_ALL": ""])
    #expect(seen.state("locale") == "heed" && seen.status == 0)
    #expect((seen.checks["locale"]?["next"] as? String)?.contains("C.UTF-8") == true)
    #expect(try self.seen(Program(), environment: ["LANG": "C", "LC_ALL": "C.UTF-8"]).state("locale") == "good")
  }

  @Test func `without a home it says so, and looks at the rest`() throws {
    let outcome = try Program().run(["doctor"], environment: Self.utf8.merging(["BEARWATCH_HOME": ""]) { $1 })
    #expect(outcome.status == 65)
    #expect(outcome.output.contains("没有设置 HOME") && outcome.output.contains("知识更新到"))
  }

  @Test func `a folder that cannot be made is told of`() throws {
    let seen = try seen(Program(), environment: Self.utf8.merging(["BEARWATCH_HOME": "/dev/null/x"]) { $1 })
    #expect(seen.status == 65 && seen.state("folder") == "bad")
  }

  @Test func `a store that is no database is kept aside as it is`() throws {
    let program = try Program().withoutDatabase()
    let seen = try seen(program, "--fix")
    #expect(seen.status == 0 && seen.state("store") == "good" && seen.state("disk") == "good")
    #expect(program.keptAside == [Program.noDatabase])
  }

  @Test func `pages that contradict one another are found`() throws {
    let program = try Program().importing("talk-a.json")
    let path = program.home.path + "/bearwatch.sqlite"
    let file = try FileHandle(forUpdating: URL(filePath: path))
    let size = try file.seekToEnd()
    // An index page in the middle loses its cells; the head and the tables can still be read.
    let text = try Data(contentsOf: URL(filePath: path))
    let page = try #require((1..<Int(size) / 4096).last { text[$0 * 4096] == 0x0A && text[$0 * 4096 + 4] > 0 })
    try file.seek(toOffset: UInt64(page * 4096 + 3))
    try file.write(contentsOf: Data([0, 0]))
    try file.close()
    let seen = try seen(program)
    #expect(seen.status == 65)
    #expect(seen.state("integrity") == "bad" || seen.state("store") == "bad", "\(seen.checks)")
  }

  @Test func `what others can read is closed when that is asked for`() throws {
    let program = try Program().importing("talk-a.json")
    _ = try program.run(input: "你好\n")
    let history = program.home.path + "/history"
    _ = FileManager.default.createFile(
      atPath: history, contents: Data("x\n".utf8), attributes: [.posixPermissions: 0o644])
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.home.path)
    let open = try seen(program)
    #expect(open.status == 65 && open.state("modes") == "bad")
    #expect((open.checks["modes"]?["lines"] as? [String])?.count == 2)
    #expect(program.home.mode("history") == 0o644, "nothing is mended unasked")
    #expect(try seen(program, "--fix").status == 0)
    #expect(program.home.mode("history") == 0o600 && program.home.mode("") == 0o700)
  }

  @Test func `what a killed run left is removed when that is asked for, and what is being written is not`() throws {
    let program = try Program().importing("talk-a.json")
    let (old, new) = (program.home.path + "/bearwatch.sqlite.part-1", program.home.path + "/bearwatch.sqlite.part-2")
    for path in [old, new] {
      _ = FileManager.default.createFile(atPath: path, contents: Data(), attributes: [.posixPermissions: 0o600])
    }
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -7200)], ofItemAtPath: old)
    #expect(try seen(program).state("leftovers") == "heed")
    #expect(FileManager.default.fileExists(atPath: old))
    #expect(try seen(program, "--fix").state("leftovers") == "good")
    #expect(!FileManager.default.fileExists(atPath: old) && FileManager.default.fileExists(atPath: new))
  }

  @Test func `settings and tables that cannot be read are told of once`() throws {
    let program = try Program().importing("talk-a.json")
    let formats = program.home.path + "/formats"
    try FileManager.default.createDirectory(atPath: formats, withIntermediateDirectories: true)
    try Data("colour: never\n".utf8).write(to: URL(filePath: program.home.path + "/config.yaml"))
    try Data("id: [\n".utf8).write(to: URL(filePath: formats + "/mine.yaml"))
    let outcome = try program.run(["doctor"], environment: Self.utf8)
    #expect(outcome.status == 65 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(outcome.output.contains("不认识的一项：colour") && outcome.output.contains("mine.yaml:"), "\(outcome.output)")
    #expect(outcome.output.contains("有 2 处不对"))
  }

  @Test(arguments: [([String](), "○ 识熊"), (["--plain"], "[ok] 识熊"), (["--reader"], "好： 识熊")])
  func `each line has a mark that needs no colour`(_ flags: [String], _ first: String) throws {
    let output = try Program().run(["doctor"] + flags, environment: Self.utf8).output
    #expect(output.hasPrefix(first), "\(output)")
    #expect(!output.contains("\u{1B}"))
  }

  @Test func `a narrow or a dumb terminal is told of, in lines that fit`() throws {
    let pty = try Program().terminal(["doctor"], columns: 32, environment: ["TERM": "dumb"])
    #expect(pty.exitStatus() == 0)
    #expect(pty.screen.text.contains("只有 32 列") && pty.screen.text.contains("dumb"), "\(pty.screen.text)")
    let wide = try Program().terminal(["doctor"])
    #expect(wide.exitStatus() == 0 && wide.screen.text.contains("宽 80 列"), "\(wide.screen.text)")
    let rulers = wide.screen.lines.filter { $0.hasSuffix("|") }
    #expect(rulers.count == 2 && Set(rulers.map { Columns.width(of: $0) }).count == 1, "\(rulers)")
  }

  @Test func `the conversation has it as well`() throws {
    let output = try Program().importing("talk-a.json").run(["--no-history"], input: "/体检\n", environment: Self.utf8)
      .output
    #expect(output.contains("订单库打得开：4 单") && output.contains("都好。"), "\(output)")
  }

  @Test func `knowledge grows old`() throws {
    let age = KnowledgeAge(try KnowledgeBase(packed: packedKnowledge).rulebook())
    let newest = try #require(age.newest)
    #expect(age.observation(newest + 180).state == .good && age.observation(newest + 181).state == .heed)
    #expect(age.observation(newest + -3).values["days"] == "0")
  }

  @Test func `each thing that is not good has a next step`() throws {
    let root = Transcript.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/bearwatch/Doctor")
    let files = try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
    let text = try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let found = text.matches(of: /Observation\(\s*"[a-z_]+", \.(good|heed|bad), "([a-z_.]+)"/)
    #expect(found.count > 20)
    let phrases = try Talks.wording.get().phrases
    for one in found {
      let key = String(one.output.2)
      #expect(phrases[key] != nil && (one.output.1 == "good" || phrases[key + ".next"] != nil), "\(key)")
    }
  }
}
