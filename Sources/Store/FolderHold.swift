/// A store's folder held by one process at a time, while the store in it is made.
import Foundation

enum FolderHold {
  /// How long another process is waited for, in tries a hundredth of a second apart.
  private static let tries = 500

  /// Does some work while no other process does such work in the folder.
  /// - Throws: `StoreError.locked` where another does not end in time.
  static func over<Value>(_ folder: String, _ work: () throws -> Value) throws -> Value {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError.noDirectory }
    defer { close(descriptor) }
    for _ in 1...tries {
      // Where the file system knows no locks it is done all the same.
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return try work() }
      usleep(10_000)
    }
    throw StoreError.locked
  }
}
