/// One run of a program to its end: how long it took and how much memory it had at most.
import Foundation
import Glibc

struct Run {
  let command: [String]
  var environment: [String: String] = [:]
  /// The file that it reads; nothing where there is none.
  var input: String?

  init(_ command: [String], environment: [String: String] = [:], input: String? = nil) {
    (self.command, self.environment, self.input) = (command, environment, input)
  }

  struct Measure {
    /// From its start to its end.
    let seconds: Double
    /// The most memory that it had, in MB of 10⁶ bytes.
    let memory: Double
    /// What it wrote last.
    let line: String
  }

  enum Failure: Error, CustomStringConvertible {
    case missing(String)
    case failed(command: String, status: Int32, errors: String)

    var description: String {
      switch self {
      case .missing(let name): "there is no \(name)"
      case .failed(let command, let status, let errors): "\(command): status \(status): \(errors)"
      }
    }
  }

  /// The program by its name, as the shell would find it.
  static func path(of name: String) throws -> String {
    if name.contains("/") { return name }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    guard let folder = folders.first(where: { access("\($0)/\(name)", X_OK) == 0 }) else { throw Failure.missing(name) }
    return "\(folder)/\(name)"
  }

  /// Exit statuses of verdicts count as success.
  func measure() throws -> Measure {
    let program = try Self.path(of: command[0])
    let (output, errors) = (try Scratch(), try Scratch())
    let began = ContinuousClock.now
    let process = try spawn(program, output, errors)
    var (status, usage): (Int32, rusage) = (0, rusage())
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    guard [0, 10, 20, 30].contains(code) else {
      throw Failure.failed(command: command.joined(separator: " "), status: code, errors: errors.text)
    }
    let line = output.text.split(separator: "\n").last.map(String.init) ?? ""
    return Measure(seconds: seconds, memory: Double(usage.ru_maxrss) * 1_024 / 1_000_000, line: line)
  }

  private func spawn(_ program: String, _ output: Scratch, _ errors: Scratch) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.descriptor, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.descriptor, 2)
    let words = command.map { strdup($0) } + [nil]
    let all = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let variables = all.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, program, &actions, nil, words, variables)
    guard error == 0 else { throw Failure.missing(program) }
    return process
  }
}

/// A file without a name, for what a program writes.
final class Scratch {
  let descriptor: Int32

  init() throws {
    var template = Array((NSTemporaryDirectory() + "bearwatch-bench-XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  var text: String {
    let length = Int(lseek(descriptor, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: max(0, length))
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
