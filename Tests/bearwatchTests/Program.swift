/// The built program at a terminal or in pipes, with a home of its own.
import Foundation
import Glibc
import PtySupport

struct Program {
  /// The program stands beside the bundle of the tests.
  private static let path: String = {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("bearwatch").path
  }()

  let home = Home()

  /// The conversation at a terminal.
  func talk(columns: Int = 80, environment: [String: String] = [:]) throws -> Pty {
    try Pty(
      [Self.path], columns: columns, rows: 60, environment: ["BEARWATCH_HOME": home.path].merging(environment) { $1 })
  }

  /// A subcommand at a terminal.
  func terminal(_ arguments: [String], columns: Int = 80, environment: [String: String] = [:]) throws -> Pty {
    try Pty(
      [Self.path] + arguments, columns: columns, rows: 60,
      environment: ["BEARWATCH_HOME": home.path].merging(environment) { $1 })
  }

  /// Runs, and ends it after some seconds, as when the power fails.
  func kill(_ arguments: [String], after seconds: Double) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.path)
    process.arguments = arguments
    process.environment = ["BEARWATCH_HOME": home.path]
    (process.standardInput, process.standardOutput, process.standardError) = (nil, Pipe(), Pipe())
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Holds a talk in pipes, and ends it after some seconds, or not.
  func talk(_ lines: [String], for seconds: Double?) throws {
    let process = Process()
    let input = Pipe()
    process.executableURL = URL(fileURLWithPath: Self.path)
    process.environment = ["BEARWATCH_HOME": home.path]
    (process.standardInput, process.standardOutput) = (input, FileHandle.nullDevice)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data((lines.joined(separator: "\n") + "\n").utf8))
    if let seconds {
      Thread.sleep(forTimeInterval: seconds)
      Glibc.kill(process.processIdentifier, SIGKILL)
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Runs a line of a shell, which knows the program as `$PROGRAM`.
  func shell(_ script: String) throws -> Outcome {
    try outcome("/bin/sh", ["-c", script], input: "", ["PROGRAM": Self.path, "PATH": "/usr/bin:/bin"])
  }

  /// What a run in pipes has come to.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  func run(_ arguments: String..., input: String = "") throws -> Outcome { try run(arguments, input: input) }

  /// - Parameter environment: beside `BEARWATCH_HOME`, which it may also replace.
  func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Outcome {
    try outcome(Self.path, arguments, input: input, environment)
  }

  private func outcome(
    _ program: String, _ arguments: [String], input: String, _ environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ["BEARWATCH_HOME": home.path].merging(environment) { $1 }
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// The orders of a file brought into the store.
  func importing(_ orders: String) throws -> Program {
    _ = try run("import", Talks.files + "/" + orders)
    return self
  }
}

extension Program {
  static let noDatabase = String(repeating: "这不是数据库。", count: 2000)

  /// With a file in the store's place that is none.
  func withoutDatabase() throws -> Program {
    try FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: true)
    try Data(Self.noDatabase.utf8).write(to: URL(filePath: home.path + "/bearwatch.sqlite"))
    return self
  }

  /// The stores that were damaged.
  var keptAside: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: home.path)) ?? []
    return names.filter { $0.contains(".damaged-") && !$0.hasSuffix("-wal") }.map(home.text)
  }
}

/// A folder that is gone after the test; it is not there before the program makes it.
final class Home: Sendable {
  let path = NSTemporaryDirectory() + "bearwatch-" + UUID().uuidString
  deinit { try? FileManager.default.removeItem(atPath: path) }

  func mode(_ name: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return attributes?[.posixPermissions] as? Int
  }

  func text(_ name: String) -> String { (try? String(contentsOfFile: path + "/" + name, encoding: .utf8)) ?? "" }
}
