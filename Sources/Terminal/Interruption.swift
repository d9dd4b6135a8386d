/// Ctrl-C while something long runs: the work is told to stop by itself, instead of being torn off in the middle.
import Glibc
import Synchronization

/// Of the whole process, since a signal handler can hold nothing of its own.
private let happened = Atomic(false)

package enum Interruption {
  /// Does some work, during which Ctrl-C only becomes true in what the work can ask.
  package static func watched<Value>(_ work: (_ isInterrupted: @escaping @Sendable () -> Bool) throws -> Value) rethrows
    -> Value
  {
    happened.store(false, ordering: .relaxed)
    var action = sigaction()
    var before = sigaction()
    action.__sigaction_handler.sa_handler = { _ in happened.store(true, ordering: .relaxed) }
    sigaction(SIGINT, &action, &before)
    defer { sigaction(SIGINT, &before, nil) }
    return try work { happened.load(ordering: .relaxed) }
  }
}
