/// A program run at a terminal of its own, for tests: keys go in, and what it draws is a screen of text lines.
import Foundation
import Glibc

package final class Pty {
  /// What the program has drawn so far.
  package private(set) var screen: VirtualScreen
  /// Every byte it has written.
  package private(set) var output: [UInt8] = []
  private let main: Int32
  private let process: pid_t
  private var status: Int32?

  package enum Failure: Error { case system(String, Int32) }

  /// Starts a program by path; it sees only the environment given here beside TERM and LANG.
  package init(
    _ command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws {
    let terminal: String
    (main, terminal) = try Self.open(columns: columns, rows: rows)
    screen = VirtualScreen(columns: columns, rows: rows)
    let defaults = ["TERM": "xterm", "LANG": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin"]
    let variables = defaults.merging(environment) { $1 }.map { "\($0)=\($1)" }
    process = try Self.spawn(command, terminal: terminal, environment: variables)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    close(main)
  }

  /// Types keys; they arrive in one piece.
  package func send(_ keys: String) {
    send(bytes: Array(keys.utf8))
  }

  package func send(bytes: [UInt8]) {
    var done = 0
    while done < bytes.count {
      let count = write(main, Array(bytes[done...]), bytes.count - done)
      if count <= 0 { return }
      done += count
    }
  }

  package func signal(_ number: Int32) { kill(process, number) }

  package func resize(columns: Int, rows: Int) {
    drain()
    screen.resize(columns: columns, rows: rows)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(main, UInt(TIOCSWINSZ), &size)
  }

  /// Waits until the screen is as described; false when that does not come.
  package func waits(_ seconds: Double = 60, until isSo: (VirtualScreen) -> Bool) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while !isSo(screen) {
      let left = end.timeIntervalSinceNow
      if left <= 0 || !receive(within: left) { return isSo(screen) }
    }
    return true
  }

  /// Waits for text on the screen.
  package func shows(_ text: String) -> Bool {
    waits { $0.text.contains(text) }
  }

  /// The screen once it has these lines, or as it is when they do not come; blank rows at the end are left out.
  package func lines(like expected: [String]) -> [String] {
    _ = waits { $0.lines == expected }
    return screen.lines
  }

  /// Whether the terminal is as a program leaves it that tidies up: line by line, with echo.
  package var isTidy: Bool {
    var mode = termios()
    tcgetattr(main, &mode)
    return mode.c_lflag & UInt32(ICANON) != 0 && mode.c_lflag & UInt32(ECHO) != 0
  }

  /// Waits for the end of the program: its status, or minus the signal that ended it; nil if it goes on.
  package func exitStatus(within seconds: Double = 60) -> Int32? {
    let end = Date().addingTimeInterval(seconds)
    while status == nil, end.timeIntervalSinceNow > 0 {
      var word: Int32 = 0
      if waitpid(process, &word, WNOHANG) == process { status = word }
      if status == nil { _ = receive(within: 0.01) }
    }
    drain()
    return status.map { $0 & 0x7F == 0 ? ($0 >> 8) & 0xFF : -($0 & 0x7F) }
  }

  /// The most memory that the program has had so far, in MB of 10⁶ bytes (`VmHWM` of Linux's proc).
  package var peakMemory: Double {
    let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Double($0.filter(\.isNumber)) }.map { $0 * 1_024 / 1_000_000 } ?? .nan
  }

  private func drain() {
    while receive(within: 0) {}
  }

  private func receive(within seconds: Double) -> Bool {
    var wait = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, Int32(seconds * 1000)) > 0, wait.revents & Int16(POLLIN) != 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(main, &chunk, chunk.count)
    guard count > 0 else { return false }
    output += chunk[..<count]
    screen.feed(chunk[..<count])
    return true
  }

  /// Both ends by the calls of Linux, for those of POSIX are hidden from Swift.
  private static func open(columns: Int, rows: Int) throws -> (main: Int32, terminal: String) {
    let main = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (lock, number): (Int32, UInt32) = (0, 0)
    guard main >= 0, ioctl(main, 0x4004_5431 /* TIOCSPTLCK */, &lock) == 0,
      ioctl(main, 0x8004_5430 /* TIOCGPTN */, &number) == 0
    else { throw Failure.system("/dev/ptmx", errno) }
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(main, UInt(TIOCSWINSZ), &size)
    return (main, "/dev/pts/\(number)")
  }

  /// The child leads a session of its own, so that the terminal it opens becomes its controlling one.
  private static func spawn(_ command: [String], terminal: String, environment: [String]) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let flags = 0x80 /* POSIX_SPAWN_SETSID */ | Int(POSIX_SPAWN_SETSIGDEF) | Int(POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let words = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, command[0], &actions, &attributes, words, variables)
    guard error == 0 else { throw Failure.system(command[0], error) }
    return process
  }
}
