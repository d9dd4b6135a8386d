/// What goes wrong around the program: it says so in words, nothing is lost, and a call is judged all the same.
import Foundation
import GRDB
import Store
import Testing

@testable import bearwatch

@Suite struct FaultTests {
  private let program = Program()
  private var path: String { program.home.path + "/bearwatch.sqlite" }
  private static let code = "他要我报验证码"

  /// A check is answered as ever, and what is wrong is told in one line.
  private func stillJudges(_ told: String, _ program: Program? = nil) throws {
    let outcome = try (program ?? self.program).run("check", Self.code)
    #expect(outcome.status == 30 && outcome.output.contains("是诈骗"), "\(outcome)")
    #expect(outcome.errors.contains(told) && outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("这一次不对订单"))
  }

  private func scribble(_ pages: Range<Int>) throws {
    let file = try FileHandle(forUpdating: URL(filePath: path))
    try file.seek(toOffset: UInt64(pages.lowerBound * 4_096))
    try file.write(contentsOf: Data(repeating: 0xA5, count: pages.count * 4_096))
    try file.close()
  }

  private var kept: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: program.home.path)) ?? []
    return names.filter { $0.contains(".damaged-") }
  }

  @Test func `a store whose head is lost is mended in a check, which knows the orders`() throws {
    _ = try program.importing("talk-a.json")
    try scribble(0..<1)
    let damaged = try Data(contentsOf: URL(filePath: path))
    let outcome = try program.run("check", "有人说我买的电热毯丢了")
    #expect(outcome.errors.contains("找回 4 单订单") && outcome.output.contains("电热毯"), "\(outcome)")
    let name = try #require(kept.first)
    #expect(outcome.errors.contains(name) && program.home.mode(name) == 0o600)
    #expect(try Data(contentsOf: URL(filePath: program.home.path + "/" + name)) == damaged)
    #expect(try program.run("check", Self.code).errors == "" && kept.count == 1)
  }

  @Test func `damage that is found in the midst is mended, and the command asks to be done again`() throws {
    _ = try program.importing("talk-a.json")
    try scribble(3..<4)
    let outcome = try program.run("orders")
    #expect(outcome.status == 70 && outcome.errors.contains("再做一次"), "\(outcome)")
    #expect(kept.count == 1 && outcome.errors.contains(kept[0]))
    #expect(try program.importing("talk-a.json").run("orders").output.contains("共 4 个"))
  }

  @Test func `damage that is found in a talk is mended, and the talk goes on`() throws {
    _ = try program.importing("talk-a.json")
    try scribble(3..<4)
    let outcome = try program.run(input: "\(Self.code)\n/导入 \(Talks.files)/talk-a.json\n/订单\n")
    #expect(outcome.status == 0 && outcome.errors.contains("坏了"), "\(outcome)")
    #expect(outcome.output.contains("是诈骗") && outcome.output.contains("空气炸锅"), "\(outcome.output)")
  }

  @Test func `a later version's store, another program's and a folder in its place are left alone`() throws {
    _ = try program.importing("talk-a.json")
    let database = try DatabaseQueue(path: path)
    try database.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('v99')") }
    try database.close()
    let content = try Data(contentsOf: URL(filePath: path))
    try stillJudges("更新版本")
    #expect(try program.run("orders").status == 65)
    #expect(try Data(contentsOf: URL(filePath: path)) == content && kept == [])
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try stillJudges("打不开")
  }

  @Test func `without a place for it, and with a file in the place of the folder`() throws {
    let script = "unset HOME BEARWATCH_HOME; exec \"$PROGRAM\""
    let nowhere = try program.shell("\(script) check \(Self.code)")
    #expect(nowhere.status == 30 && nowhere.errors.contains("没有设置 HOME"), "\(nowhere)")
    #expect(try program.shell("\(script) orders").status == 2)
    let talk = try program.shell("echo \(Self.code) | (\(script))")
    #expect(talk.status == 0 && talk.output.contains("是诈骗"), "\(talk)")
    try Data().write(to: URL(filePath: program.home.path))
    try stillJudges("建不了文件夹")
    let outcome = try program.run(input: "\(Self.code)\n/订单\n")
    #expect(outcome.status == 0 && outcome.output.contains("是诈骗"))
    #expect(outcome.output.components(separatedBy: "建不了文件夹").count == 2, "\(outcome.output)")
  }

  @Test func `a store that another program does not let go of is not waited for long`() throws {
    _ = try program.importing("talk-a.json")
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try other.write { try $0.execute(sql: "UPDATE purchase SET paid = paid") }
    try stillJudges("另一个识熊正在使用")
    #expect(try program.run("orders").status == 70)
    try other.close()
    #expect(try program.run("orders").status == 0)
  }

  @Test func `where no room is left, what was there stays`() throws {
    _ = try program.importing("talk-a.json")
    let bill = try KillTests.bill(3_000, in: program.home)
    // In blocks of 512 bytes; the signal that comes with it must not end the program.
    let outcome = try program.shell("ulimit -f 400; \"$PROGRAM\" import \(bill)")
    #expect(outcome.status == 70 && outcome.errors.contains("磁盘"), "\(outcome)")
    #expect(try program.run("orders").output.contains("共 4 个"))
    #expect(try program.run("import", bill).status == 0)
  }

  @Test func `what cannot be printed is no success`() throws {
    _ = try program.importing("talk-a.json")
    for command in ["orders export", "check \(Self.code)", "orders"] {
      let outcome = try program.shell("\"$PROGRAM\" \(command) > /dev/full")
      #expect(outcome.status == 70 && outcome.errors.contains("没能全写出去"), "\(command): \(outcome)")
    }
    // A reader that has seen enough is no fault, and without any of the three channels nothing is harmed.
    #expect(try program.shell("\"$PROGRAM\" orders export | head -1").errors == "")
    for closed in [">&-", "<&-", "2>&-", "<&- >&- 2>&-"] {
      #expect(try program.shell("\"$PROGRAM\" orders list \(closed)").status == 0, "\(closed)")
    }
    #expect(try program.run("orders").output.contains("共 4 个"))
  }

  @Test func `settings and history that are nonsense, or folders, are no reason to stop`() throws {
    _ = try program.importing("talk-a.json")
    for name in ["history", "config.yaml", "guided"] {
      let file = program.home.path + "/" + name
      try Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 7) }).write(to: URL(filePath: file))
      #expect(try program.run(input: Self.code + "\n").output.contains("是诈骗"), "\(name)")
      try FileManager.default.removeItem(atPath: file)
      try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
      #expect(try program.run(input: Self.code + "\n").output.contains("是诈骗"), "\(name)")
      try FileManager.default.removeItem(atPath: file)
    }
  }

  @Test func `two imports at once bring both`() throws {
    let files = ["talk-a.json", "talk-b.json"].map { "\(Talks.files)/\($0)" }
    let outcome = try program.shell("\"$PROGRAM\" import \(files[0]) & \"$PROGRAM\" import \(files[1]); wait")
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome)")
    let both = try Program().importing("talk-a.json").importing("talk-b.json")
    #expect(
      try OrderStore(directory: program.home.path).export().orders.count
        == OrderStore(directory: both.home.path).export().orders.count)
  }
}
