/// A file of a store that is only there while it is worked with: its owner's alone, and gone afterwards.
import Foundation

final class PartFile {
  private static let prefix = StoreFile.name + ".part-"
  /// What SQLite puts beside a file, and then the file itself.
  private static let ends = ["-wal", "-shm", "-journal", ""]

  let path: String
  /// Locked for as long as the file is worked with, so that others know it from one that was left behind.
  private let descriptor: Int32

  /// An empty file in a folder.
  init(in folder: String) throws(StoreError) {
    Self.sweep(folder)
    while true {
      let path = "\(folder)/\(Self.prefix)\(UUID().uuidString)"
      let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw errno == ENOSPC ? .full : .readOnly }
      flock(descriptor, LOCK_EX)
      // Another run may have taken it for a dead one before it was locked.
      if FileIdentity(descriptor) == FileIdentity(path) {
        (self.path, self.descriptor) = (path, descriptor)
        return
      }
      close(descriptor)
    }
  }

  deinit {
    for end in Self.ends { unlink(path + end) }
    close(descriptor)
  }

  /// Takes the bytes of a store over, with those of its log.
  func copy(_ store: String) throws(StoreError) {
    for end in ["", "-wal"] where FileManager.default.fileExists(atPath: store + end) {
      do {
        let bytes = try Data(contentsOf: URL(filePath: store + end))
        try write(bytes, to: path + end)
      } catch { throw (error as? CocoaError)?.code == .fileWriteOutOfSpace ? .full : .unreadable }
    }
  }

  /// Waits until the device has it, so that a name given to it names all of it.
  func settle() { fsync(descriptor) }

  private func write(_ bytes: Data, to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    try handle.write(contentsOf: bytes)
  }

  /// Takes away what a run that was killed has left: nothing that is forgotten may live on there.
  static func sweep(_ folder: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where name.hasPrefix(prefix) && !ends.dropLast().contains(where: name.hasSuffix) {
      let path = folder + "/" + name
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { for end in ends { unlink(path + end) } }
      close(descriptor)
    }
  }
}
