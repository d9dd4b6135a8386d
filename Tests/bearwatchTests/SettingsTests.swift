/// Settings: which value counts, where it came from, and a file that a person can read and edit.
import Foundation
import PtySupport
import Terminal
import Testing

@testable import bearwatch

@Suite struct SettingsTests {
  private let home = Home()

  private func file() throws -> SettingsFile {
    SettingsFile(path: home.path + "/config.yaml", wording: try Talks.wording.get())
  }

  @Test func `a flag comes before the environment, that before the file, and last comes what is usual`() {
    let environment = ["BEARWATCH_COLOR": "always", "BEARWATCH_SIMPLE": "on"]
    let file = ["color": "never", "simple": "off", "plain": "on"]
    let settings = Settings(flags: [.color: "never"], environment: environment, file: file)
    #expect(settings[.color] == Settings.Value(text: "never", origin: .flag))
    #expect(settings[.simple] == Settings.Value(text: "on", origin: .environment(variable: "BEARWATCH_SIMPLE")))
    #expect(settings[.plain] == Settings.Value(text: "on", origin: .file))
    #expect(settings[.reader] == Settings.Value(text: "off", origin: .usual))
    #expect(settings.mistakes == [])
  }

  @Test func `a value that cannot be is passed over and told of`() {
    let settings = Settings(environment: ["BEARWATCH_COLOR": "pink"], file: ["color": "never", "plain": "maybe"])
    #expect(settings[.color].origin == .file && settings.colour == .never)
    #expect(settings.mistakes.map(\.key) == [.color, .plain] && !settings.isOn(.plain))
  }

  @Test(arguments: ["on", "true", "yes", "1", "ON"]) func `on has many words`(_ word: String) {
    #expect(Settings(file: ["simple": word]).isOn(.simple))
  }

  @Test func `PAGER is heard, the program's own variable first`() {
    #expect(Settings(environment: ["PAGER": "more"])[.pager].text == "more")
    #expect(Settings(environment: ["PAGER": "more", "BEARWATCH_PAGER": ""])[.pager].text == "")
  }

  @Test func `the file explains everything, and a change touches one line`() throws {
    let file = try file()
    try file.keep("never", for: .color)
    let first = home.text("config.yaml")
    #expect(file.read().values == ["color": "never"] && file.read().problems == [])
    for key in Settings.Key.allCases { #expect(first.contains("\(key.rawValue): "), "\(key)") }
    #expect(first.split(separator: "\n").count { $0.hasPrefix("# ") } >= Settings.Key.allCases.count * 2 - 1)
    try file.keep("on", for: .simple)
    let changed = zip(first.split(separator: "\n"), home.text("config.yaml").split(separator: "\n")).filter(!=)
    #expect(changed.count == 1)
    try file.keep(nil, for: .color)
    #expect(file.read().values == ["simple": "on"])
    #expect(home.mode("config.yaml") == 0o600)
  }

  @Test func `what somebody wrote by hand stays`() throws {
    try FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: true)
    try "# mine\nplain: on\n# end".write(toFile: home.path + "/config.yaml", atomically: true, encoding: .utf8)
    try file().keep("never", for: .color)
    #expect(home.text("config.yaml") == "# mine\nplain: on\n# end\ncolor: \"never\"")
    #expect(try file().read().values == ["plain": "on", "color": "never"])
  }

  @Test func `a broken file is told of, and the talk goes on`() throws {
    let program = Program()
    try FileManager.default.createDirectory(atPath: program.home.path, withIntermediateDirectories: true)
    for (text, told) in [("color: [", "读不懂"), ("colour: never", "不认识"), ("color: pink", "不能设成")] {
      try text.write(toFile: program.home.path + "/config.yaml", atomically: true, encoding: .utf8)
      let outcome = try program.run("check", Talks.account)
      #expect(outcome.errors.contains(told), "\(outcome.errors)")
      #expect(try outcome.output.hasPrefix(Talks.act()))
    }
  }

  @Test func `flags are taken before and behind a subcommand`() throws {
    let program = Program()
    for arguments in [["--color", "always", "check"], ["check", "--color", "always"]] {
      #expect(try program.run(arguments + [Talks.account]).output.contains("\u{1B}["), "\(arguments)")
    }
    #expect(try program.run("check", "--color", "pink", "x").status == 2)
  }

  @Test func `what is set in a talk counts from the next start on, and says where it comes from`() throws {
    let program = Program()
    let first = try program.run(input: "/配置 颜色 总是\n/配置 大字 开\n/配置 颜色 粉红\n/配置 没有 开\n")
    #expect(first.output.contains("记住了「颜色」") && first.output.contains("不能设成「粉红」"))
    #expect(first.output.contains("没看懂要设什么"))
    let second = try program.run(input: "/配置\n").output
    #expect(second.contains("颜色 color：总是（设置文件）") && second.contains("大字简明 simple：开（设置文件）"))
    #expect(second.contains("读屏 reader：关（没有设，照通常的）"))
  }
}

@Suite struct ProfileTests {
  @Test func `orders of two profiles are apart`() throws {
    let program = Program()
    _ = try program.run("import", "--profile", "妈妈", Talks.files + "/talk-a.json")
    #expect(try program.run("orders", "--profile", "妈妈").output.contains("共 4 个订单"))
    #expect(try program.run("orders").output.contains("还没有订单"))
    #expect(program.home.mode("profiles/妈妈/bearwatch.sqlite") == 0o600)
    #expect(try program.run("--profile", "妈妈", input: "/配置\n").output.contains("档案：妈妈"))
  }

  @Test(arguments: ["../x", "a/b", ".hidden", "-x", "", "a\nb", String(repeating: "长", count: 41)])
  func `a name that is no name is refused`(_ name: String) throws {
    #expect(throws: Failure("places.profile", ["name": name.cleaned], status: .usage)) {
      try Places(["HOME": "/h"], profile: name)
    }
  }
}
