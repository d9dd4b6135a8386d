/// A value that is made in the background from now on, and waited for only where it is needed.
import Foundation

final class Later<Value: Sendable>: @unchecked Sendable {
  /// Guards `result`, and tells when it is there.
  private let condition = NSCondition()
  private var result: Result<Value, any Error>?

  init(_ make: @escaping @Sendable () throws -> Value) {
    Thread { [self] in
      let made = Result { try make() }
      condition.lock()
      result = made
      condition.broadcast()
      condition.unlock()
    }.start()
  }

  /// Waits until it is there.
  func get() throws -> Value {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let result { return try result.get() }
      condition.wait()
    }
  }
}
