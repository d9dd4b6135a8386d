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
  func terminal(_ arguments: [String]) throws -> Pty {
    try Pty([Self.path] + arguments, rows: 60, environment: ["BEARWATCH_HOME": home.path])
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

  /// What a run in pipes has come to.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  func run(_ arguments: String..., input: String = "") throws -> Outcome { try run(arguments, input: input) }

  func run(_ arguments: [String], input: String = "") throws -> Outcome {
    let process = Process()
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: Self.path)
    process.arguments = arguments
    process.environment = ["BEARWATCH_HOME": home.path]
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
