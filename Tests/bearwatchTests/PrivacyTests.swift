/// What the program promises of privacy, checked on the built program: no network, no open files, no traces, no loose words.
import Foundation
import PtySupport
import Store
import Testing

@testable import bearwatch

@Suite struct PrivacyTests {
  private let program = Program()
  private let bag = Bag()
  private static let secrets = ["紫藤秘纹围巾", "7311290441778599", "狐狸借走了钥匙"]

  private static func has(_ tool: String) -> Bool {
    ["/usr/bin/", "/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + tool) }
  }

  /// An order file, a talk and its answers: all that a user does in a day, in a home of its own.
  private func use(first: String = ":", through: String = "") throws {
    try secretOrders()
    let here = "\(through) \"$PROGRAM\""
    for line in [
      "\(here) import \(bag.path("orders.json"))", "\(here) check \(Self.secrets[2])", "\(here) orders export --csv",
      "printf '有人说是淘宝客服，让我共享屏幕\\n\(Self.secrets[2])\\n/历史\\n/导入 ~/x\\n' | \(here)",
      "\(here) family set --name 小明 --phone 13800138000",
      "\(here) backup -o \(bag.path("all.bear")) --replace --passphrase-file \(bag.passphrase)",
      "\(here) restore \(bag.path("all.bear")) --yes --passphrase-file \(bag.passphrase)",
      "\(here) cases report 1 -o \(bag.path("report.html"))", "\(here) orders export -o \(bag.path("export.json"))",
      "\(here) handout lost-parcel -o \(bag.path("page.html"))", "\(here) doctor --fix",
    ] { _ = try program.shell("\(first); \(line)") }
  }

  private func secretOrders() throws {
    let file = """
      {"format": "bearwatch-orders", "version": 1, "orders": [{"platform": "taobao", "number": "\(Self.secrets[1])",
       "placed_at": "2026-11-11T20:03:11+08:00", "items": [{"title": "\(Self.secrets[0])"}], "paid": "297.00"}]}
      """
    try file.write(toFile: bag.path("orders.json"), atomically: true, encoding: .utf8)
    let store = try OrderStore(directory: program.home.path)
    try store.keep(Keeping(isOn: true))
    store.close()
  }

  private func files(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).map { folder + "/" + $0 }
  }

  @Test(.enabled(if: has("nm") && has("ldd"), "nm and ldd are not here"))
  func `the binary imports nothing that reaches a network`() throws {
    let symbols = try program.shell("nm -D --undefined-only \"$PROGRAM\"").output
    let names = symbols.split(separator: "\n").compactMap { $0.split(separator: " ").last.map(String.init) }
    #expect(names.count > 500)
    let calls = /(socket|socketpair|connect|bind|listen|accept4?|send(to|m?msg)?|recv(from|m?msg)?|shutdown)(@.*)?/
    let others =
      /(getaddrinfo|gethostby|getnameinfo|__?res_|curl_|SSL_|CFSocket|CFHTTP|CFNetwork).*|.*(URLSession|CFStream).*/
    for name in names { #expect(name.wholeMatch(of: calls) == nil && name.wholeMatch(of: others) == nil, "\(name)") }
    let libraries = try program.shell("ldd \"$PROGRAM\"").output
    #expect(libraries.contains("libc.so"))
    for name in ["FoundationNetworking", "curl", "ssl", "nghttp", "resolv"] {
      #expect(!libraries.contains("lib\(name)"))
    }
  }

  @Test(.enabled(if: has("strace"), "strace is not here"))
  func `at work it calls no network, and makes no file outside its folder`() throws {
    let log = bag.path("trace")
    guard try program.shell("strace -o /dev/null true").status == 0 else { return }  // where tracing is forbidden
    try use(through: "strace -f -A -e trace=network,%file -o \(log)")
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    #expect(lines.count { $0.contains("bearwatch.sqlite") } > 20)
    let network = /\d+ +(socket|connect|bind|listen|accept|send|recv|getsock|setsock|getpeer).*/
    for line in lines { #expect(line.wholeMatch(of: network) == nil, "\(line)") }
    let home = program.home.path.prefix { $0 != "-" }
    for line in lines.filter({ $0.contains(/O_CREAT|O_TMPFILE|mkdir|rename|link/) }) where !line.contains("readlink") {
      let paths = line.split(separator: "\"").filter { $0.hasPrefix("/") }
      #expect(paths.allSatisfy { $0.hasPrefix(home) || $0.hasPrefix("/dev/") }, "\(line)")
    }
  }

  @Test(arguments: ["000", "277", "022"]) func `whatever the umask, all of it is its owner's alone`(_ mask: String)
    throws
  {
    try use(first: "umask \(mask)")
    _ = try program.shell("umask \(mask); \"$PROGRAM\" import --undo; printf '/配置 颜色 不用\\n' | \"$PROGRAM\"")
    let store = try OrderStore(directory: program.home.path)
    store.close()
    let made = try files(program.home.path) + ["all.bear", "report.html", "export.json", "page.html"].map(bag.path)
    #expect(made.count >= 7, "\(made)")
    for path in made {
      let facts = try FileManager.default.attributesOfItem(atPath: path)
      let isFolder = facts[.type] as? FileAttributeType == .typeDirectory
      #expect(facts[.posixPermissions] as? Int == (isFolder ? 0o700 : 0o600), "\(path)")
    }
    #expect(program.home.mode("") == 0o700)
  }

  @Test func `what is forgotten stands in no file any more`() throws {
    try use()
    let pty = try program.talk()
    #expect(pty.shows("识熊>"))
    pty.send("\(Self.secrets[2])\r")
    #expect(pty.waits { $0.text.components(separatedBy: "识熊").count > 3 || $0.text.contains("1.") })
    pty.send("/退出\r")
    _ = pty.exitStatus()
    func traces() throws -> [String] {
      try files(program.home.path).filter { path in
        let content = try Data(contentsOf: URL(filePath: path))
        return Self.secrets.contains { content.range(of: Data($0.utf8)) != nil }
      }
    }
    #expect(try traces().count >= 2)
    #expect(program.home.mode("history") == 0o600)
    let forgot = try program.run("orders", "forget", "--everything", "--yes")
    #expect(try forgot.output.contains(#require(aside.first)), "\(forgot)")
    _ = try program.run("cases", "delete", "--all", "--yes")
    _ = try program.run(input: "/历史 清除\n")
    // What gave way to the backup is the user's to delete, and he was told.
    #expect(try traces().allSatisfy { path in aside.contains { path.hasSuffix($0) } })
    for name in aside { try FileManager.default.removeItem(atPath: program.home.path + "/" + name) }
    #expect(try traces() == [])
  }

  private var aside: [String] { Aside.all(in: program.home.path) }

  @Test func `no error tells what was typed or what stands in a file`() throws {
    let secret = Self.secrets[2]
    for line in [
      "{\"id\": 1, \"text\": \"\(secret)\"}", "\(secret)", "{\"id\": \"a\", \"today\": \"\(secret)\", \"text\": \"b\"}",
    ] {
      let outcome = try program.run("check", "--jsonl", input: line + "\n")
      #expect(outcome.status == 65 && !(outcome.output + outcome.errors).contains("狐狸"), "\(outcome)")
    }
    for (name, content) in [
      ("a.csv", "\(secret),\(secret)\n1,2\n"),
      ("b.json", "{\"format\": \"bearwatch-orders\", \"orders\": [\"\(secret)\"]}"),
      ("c.zip", "PK\u{3}\u{4}\(secret)"), ("d.html", "<html>\(secret)"),
    ] {
      try content.write(toFile: bag.path(name), atomically: true, encoding: .utf8)
      let outcome = try program.run("import", "--json", bag.path(name))
      #expect(!(outcome.output + outcome.errors).contains("狐狸"), "\(outcome)")
    }
    let store = program.home.path + "/bearwatch.sqlite"
    try Data(secret.utf8).write(to: URL(filePath: store))
    #expect(try !program.run("orders").errors.contains("狐狸"))
  }

  /// The runtime of Swift prints registers and what they point at, and the system keeps an image of the memory.
  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS]) func `a crash shows and keeps nothing`(_ signal: Int32) throws {
    let pty = try program.talk(environment: ["SWIFT_BACKTRACE": "enable=yes,color=no"])
    #expect(pty.shows("一、"))
    pty.send(Self.secrets[2])
    #expect(pty.shows(Self.secrets[2]))
    let before = pty.output.count
    pty.signal(signal)
    #expect(pty.exitStatus() == -signal)
    let told = String(decoding: pty.output[before...], as: UTF8.self)
    #expect(told.count < 40 && !told.contains("rash"), "\(told)")
  }

  @Test func `no image of the memory is kept`() throws {
    let script = "ulimit -c unlimited; sleep 1 | \"$PROGRAM\" check - & sleep 0.5; grep 'core file' /proc/$!/limits"
    let limits = try program.shell(script).output.split(separator: " ")
    #expect(limits.contains("core") && limits.dropFirst(4).first == "1", "\(limits)")
  }
}
