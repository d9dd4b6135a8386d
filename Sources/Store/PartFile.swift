/// A file of a store that is only there while it is worked with: its owner's alone, and gone afterwards.
import Foundation

struct PartFile {
  private static let prefix = StoreFile.name + ".part-"
  /// In seconds: what is older was left behind by a run that was killed.
  private static let longest: TimeInterval = 3_600

  let path: String

  /// An empty file in a folder.
  init(in folder: String) throws(StoreError) {
    Self.sweep(folder)
    path = "\(folder)/\(Self.prefix)\(UUID().uuidString)"
    try Self.make(path)
  }

  /// Makes an empty file that only its owner can read.
  static func make(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw errno == ENOSPC ? .full : .readOnly }
    close(descriptor)
  }

  /// Waits until the device has it, so that a name given to it names all of it.
  func settle() {
    guard let file = FileHandle(forUpdatingAtPath: path) else { return }
    try? file.synchronize()
    try? file.close()
  }

  func remove() { for end in ["", "-wal", "-shm", "-journal"] { unlink(path + end) } }

  /// Nothing that was forgotten may live on in what a killed run has left.
  private static func sweep(_ folder: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix(prefix) {
      let facts = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)
      guard let written = facts?[.modificationDate] as? Date, -written.timeIntervalSinceNow > longest else { continue }
      unlink(folder + "/" + name)
    }
  }
}
