/// What a family has agreed on: set, shown where it helps, and handed on in one closed file.
import Foundation
import Model
import PtySupport
import Sealing
import Store
import Terminal
import Testing

@testable import bearwatch

@Suite struct FamilyTests {
  private let child = Program()
  private let mum = Program()
  private let bag = Bag()

  /// A family file of four orders and all rules, made on the child's machine.
  private func file() throws -> String {
    _ = try child.importing("talk-a.json")
    #expect(
      try child.run(
        "family", "set", "--name", "小明", "--phone", "138-0013-8000", "--limit", "500元", "--question", "狗叫什么？"
      ).status == 0)
    #expect(try child.run("family", "contact", "add", "姐姐", "13900139000").status == 0)
    let made = try child.run("family", "export", "-o", bag.path("mum.bear"), "--passphrase-file", bag.passphrase)
    #expect(made.status == 0 && made.output.contains("4 单") && made.errors == "")
    return bag.path("mum.bear")
  }

  private func taken(_ file: String, by program: Program, _ more: String...) throws -> Program.Outcome {
    try program.run(["family", "import", file, "--passphrase-file", bag.passphrase] + more)
  }

  @Test func `a child gets everything ready, and the parent's empty machine takes it in`() throws {
    let file = try file()
    #expect(bag.mode("mum.bear") == 0o600)
    let taken = try taken(file, by: mum)
    #expect(taken.status == 0 && taken.output.contains("新增 4 单") && taken.output.contains("大字简明"))
    #expect(try mum.run("orders", "export").output == child.run("orders", "export").output)
    #expect(mum.home.text("config.yaml").contains("\nsimple: \"on\"\n"))
    let shown = try mum.run("family").output.filter { !$0.isNewline }
    #expect(shown.contains("超过 500 元，先打给小明") && shown.contains("狗叫什么？") && shown.contains("姐姐 13900139000"))
  }

  @Test func `taken in twice nothing changes`() throws {
    let file = try file()
    _ = try taken(file, by: mum)
    let before = try mum.run("family").output
    let again = try taken(file, by: mum)
    #expect(again.status == 0 && again.output.contains("新增 0 单") && !again.output.contains("没有换"))
    #expect(try mum.run("family").output == before)
  }

  @Test func `what is there already stays without a yes, and gives way with one`() throws {
    let file = try file()
    _ = try mum.run("family", "set", "--name", "大姐", "--phone", "13700137000", "--limit", "200")
    _ = try mum.run("family", "contact", "add", "姐姐", "13600136000")
    let kept = try taken(file, by: mum)
    #expect(kept.output.contains("「大姐 13700137000」") && kept.output.contains("「小明 13800138000」"))
    let shown = try mum.run("family").output.filter { !$0.isNewline }
    #expect(shown.contains("超过 200 元，先打给大姐") && shown.contains("姐姐 13600136000") && shown.contains("狗叫什么"))
    _ = try taken(file, by: mum, "--yes")
    let changed = try mum.run("family").output.filter { !$0.isNewline }
    #expect(changed.contains("超过 500 元，先打给小明") && changed.contains("姐姐 13900139000"))
  }

  @Test func `who has set simple himself is not overruled`() throws {
    let file = try file()
    let settings = SettingsFile(path: mum.home.path + "/config.yaml", wording: try Talks.wording.get())
    try settings.keep("off", for: .simple)
    let taken = try taken(file, by: mum)
    #expect(taken.status == 0 && !taken.output.contains("大字简明"))
    #expect(settings.read().values["simple"] == "off")
    // In a profile nothing is set for everybody.
    let other = Program()
    #expect(try self.taken(file, by: other, "--profile", "妈妈").status == 0)
    #expect(other.home.text("config.yaml") == "")
  }

  @Test func `the user's own tables come along`() throws {
    let formats = child.home.path + "/formats"
    try FileManager.default.createDirectory(atPath: formats, withIntermediateDirectories: true)
    try "id: mine".write(toFile: formats + "/mine.yaml", atomically: true, encoding: .utf8)
    _ = try taken(file(), by: mum)
    #expect(mum.home.text("formats/mine.yaml") == "id: mine" && mum.home.mode("formats/mine.yaml") == 0o600)
  }

  @Test func `an entry leads to no other folder`() throws {
    var envelope = Envelope(.family)
    envelope.formats = ["../../evil": Data(), ".hidden": Data(), "a/b": Data(), "good": Data()]
    #expect(envelope.formats.keys.sorted() == ["good"])
  }

  @Test(arguments: [
    ("wrong", "口令不对"), ("tampered", "口令不对"), ("truncated", "不完整"), ("later", "更新版本"), ("none", "不是识熊"),
    ("inside", "更新版本"),
  ])
  func `a file that cannot be trusted changes nothing`(_ what: String, _ told: String) throws {
    var content = try Data(contentsOf: URL(filePath: file()))
    switch what {
    case "wrong": try "别的口令别的".write(toFile: bag.passphrase, atomically: true, encoding: .utf8)
    case "tampered": content[content.count - 40] ^= 1
    case "truncated": content = content.prefix(content.count / 2)
    case "later": content[9] = 2
    case "inside":
      var envelope = Envelope(.family)
      envelope.version = 2
      content = try SealedFile.seal(envelope.encoded(), kind: 1, passphrase: Passphrase(Bag.words))
    default: content = Data("no such thing".utf8)
    }
    try content.write(to: URL(filePath: bag.path("bad.bear")))
    let outcome = try taken(bag.path("bad.bear"), by: mum)
    #expect(outcome.status == 65 && outcome.output == "" && outcome.errors.contains(told), "\(outcome)")
    #expect(try mum.run("orders", "list").output.contains("4512") == false)
    #expect(mum.home.text("config.yaml") == "")
  }

  @Test func `a file that is there is not written over, nor is a weak passphrase taken`() throws {
    let file = try file()
    let content = try Data(contentsOf: URL(filePath: file))
    let again = try child.run("family", "export", "-o", file, "--passphrase-file", bag.passphrase)
    #expect(again.status == 2 && again.errors.contains("--replace"))
    #expect(try Data(contentsOf: URL(filePath: file)) == content)
    #expect(
      try child.run("family", "export", "-o", file, "--replace", "--passphrase-file", bag.passphrase).status == 0)
    #expect(try Data(contentsOf: URL(filePath: file)) != content)
    try "桂花".write(toFile: bag.passphrase, atomically: true, encoding: .utf8)
    let weak = try child.run("family", "export", "-o", bag.path("b"), "--passphrase-file", bag.passphrase)
    #expect(weak.status == 2 && weak.errors.contains("太短") && bag.mode("b") == nil)
    #expect(try child.run("family", "export", "-o", bag.path("c")).status == 2)
    try "桂花糕八月".write(toFile: bag.passphrase, atomically: true, encoding: .utf8)
    let nowhere = try child.run("family", "export", "-o", bag.path("no/where"), "--passphrase-file", bag.passphrase)
    #expect(nowhere.status == 65 && nowhere.errors.contains("写不了文件"))
  }

  @Test func `files are told apart before anybody is asked for a passphrase`() throws {
    let file = try file()
    #expect(try mum.run("import", file).errors.contains("bearwatch family import"))
    #expect(try mum.run("restore", file, "--passphrase-file", "/nonexistent").errors.contains("不是备份"))
  }

  @Test func `facts that cannot be are refused, and the others stay`() throws {
    _ = try file()
    let wrong = [
      ["--limit", "1万"], ["--limit", "0"], ["--limit", "-5"], ["--phone", "小明"], ["--phone", "12"],
      ["--name", String(repeating: "长", count: 21)], [],
    ]
    for facts in wrong { #expect(try child.run(["family", "set"] + facts).status == 2, "\(facts)") }
    #expect(try child.run("family", "contact", "remove", "谁").status == 2)
    #expect(try child.run("family", "contact", "remove", "姐姐").status == 0)
    #expect(try child.run("family", "set", "--limit", "").output.contains("拿不准，先打给小明"))
  }

  @Test func `a number of the family's is known again`() throws {
    _ = try file()
    #expect(try child.run("contacts", "13800138000").output.contains("这是您登记的：小明"))
    #expect(try child.run("contacts", "+86 139 0013 9000").output.contains("这是您登记的：姐姐"))
    #expect(try !child.run("contacts", "13500135000").output.contains("您登记的"))
    #expect(try child.run("check", "13800138000是谁").output.contains("这是您登记的：小明"))
    #expect(try !mum.run("contacts", "13800138000").output.contains("您登记的"))
    #expect(mum.home.mode("bearwatch.sqlite") == nil)
  }
}

/// A folder with a passphrase in it, gone after the test.
final class Bag: Sendable {
  static let words = "桂花糕八月"
  private let home = Home()

  init() {
    try? FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: true)
    try? (Self.words + "\n").write(toFile: passphrase, atomically: true, encoding: .utf8)
  }

  var passphrase: String { path("passphrase") }
  func path(_ name: String) -> String { home.path + "/" + name }
  func mode(_ name: String) -> Int? { home.mode(name) }
}
