/// What holds for the whole process from its first moment on, so that nothing of the user's gets where it should not.
import Foundation

enum Precautions {
  static func take() {
    // What is made is its owner's alone, whatever his shell says.
    umask(0o077)
    keepNumbers()
    forbidDumps()
    // A limit on the size of files is then an error that is told, and no end.
    signal(SIGXFSZ, SIG_IGN)
  }

  /// A descriptor that was closed would be given to the next file that is opened, and what is printed written into it.
  private static func keepNumbers() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 { _ = open("/dev/null", O_RDWR) }
  }

  /// What was typed and the orders are in memory: no crash writes it to a file, hands it to a collector of crashes, or
  /// prints it.
  private static func forbidDumps() {
    var limit = rlimit()
    getrlimit(.init(RLIMIT_CORE.rawValue), &limit)
    // At 0 the kernel still feeds a collector, at 1 it does not.
    limit.rlim_cur = min(1, limit.rlim_max)
    setrlimit(.init(RLIMIT_CORE.rawValue), &limit)
    for number in [SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] { signal(number, SIG_DFL) }
  }
}
