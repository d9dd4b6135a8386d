/// The one file of the store: made for its owner alone, and looked at before anything is written to it.
import Foundation
import GRDB

struct StoreFile {
  static let name = "bearwatch.sqlite"
  let directory: String
  var path: String { directory + "/" + Self.name }

  /// Opens the file for writing, once it is known to be ours to write.
  func open() throws -> DatabaseQueue {
    try makeDirectory()
    try makeFile()
    try inspect()
    closeToOthers()
    return try DatabaseQueue(path: path, configuration: Self.configuration(log: true))
  }

  /// The log, WAL, is asked for here, since `Configuration.journalMode` writes to the file at each opening.
  static func configuration(log: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      // 64 MiB: a large import touches its indexes at random, and the default of 2 MiB would write them over and over.
      try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA cache_size = -65536")
      if log { try database.execute(sql: "PRAGMA journal_mode = WAL") }
    }
    return configuration
  }

  func makeDirectory() throws(StoreError) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: directory, isDirectory: &isFolder) {
      guard isFolder.boolValue else { throw StoreError.noDirectory }
      return
    }
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw StoreError.noDirectory }
  }

  private func makeFile() throws {
    let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EISDIR ? StoreError.unreadable : errno == ENOSPC ? .full : .readOnly
    }
    close(descriptor)
  }

  /// Only once the file is known to be ours; SQLite gives later `-wal` and `-shm` files the mode of the file itself.
  private func closeToOthers() {
    for file in [path, path + "-wal", path + "-shm"] { _ = chmod(file, 0o600) }
  }

  /// Reads the head of the file through a connection that cannot write.
  private func inspect() throws {
    var configuration = Self.configuration()
    configuration.readonly = true
    let database = try DatabaseQueue(path: path, configuration: configuration)
    try database.read(Schema.inspect)
    try database.close()
  }
}
