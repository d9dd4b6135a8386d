/// A store's file held so that no other program has it open, by the lock that SQLite itself takes: only then it may be moved.
import Foundation

struct FileHold {
  // Where every connection of SQLite's to a file with a log keeps a lock for as long as it is open.
  private static let range = (start: Int64(0x4000_0002), length: Int64(510))
  /// Sets a lock that belongs to what was opened and not to the process (`F_OFD_SETLK`): our own connections count too.
  #if os(Linux)
    private static let setting: Int32 = 37
  #else
    private static let setting: Int32 = 90
  #endif
  /// How long another program is waited for, in tries a tenth of a second apart.
  private static let tries = 20

  private let descriptor: Int32

  /// Does some work while the file is held.
  /// - Throws: `StoreError.locked` where another program does not let go of it in time.
  static func over<Value>(_ path: String, _ work: (FileHold) throws -> Value) throws -> Value {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ENOENT ? StoreError.unreadable : .readOnly }
    defer { close(descriptor) }
    let hold = FileHold(descriptor: descriptor)
    for _ in 1...tries {
      if hold.lock() { return try work(hold) }
      usleep(100_000)
    }
    throw StoreError.locked
  }

  /// Whether a path leads to this file; another may have been put in its place meanwhile.
  func isAt(_ path: String) -> Bool { FileIdentity(descriptor) == FileIdentity(path) }

  private func lock() -> Bool {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    (lock.l_start, lock.l_len) = (off_t(Self.range.start), off_t(Self.range.length))
    return fcntl(descriptor, Self.setting, &lock) == 0
  }
}

/// Which file it is, whatever it is called.
struct FileIdentity: Equatable {
  private let device: UInt64
  private let number: UInt64

  /// Nil where there is none.
  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  init?(_ descriptor: Int32) {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { return nil }
    self.init(facts)
  }

  private init(_ facts: stat) { (device, number) = (UInt64(facts.st_dev), UInt64(facts.st_ino)) }
}
