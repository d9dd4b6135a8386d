/// The one file of the store: made for its owner alone, and looked at before anything is written to it.
import Foundation
import GRDB

struct StoreFile {
  static let name = "bearwatch.sqlite"
  /// In bytes, as SQLite makes it.
  static let pageSize = 4_096
  let directory: String
  var path: String { directory + "/" + Self.name }

  /// Opens the file for writing, once it is known to be ours to write.
  func open() throws -> DatabaseQueue {
    try makeDirectory()
    while true {
      let (file, isOurs) = try makeFile()
      let database = try isOurs ? connect() : FolderHold.over(directory, make)
      // Another process may have put a mended store in its place meanwhile; from here on ours keeps it where it is.
      if file == FileIdentity(path) { return database }
      try database.close()
    }
  }

  /// Opens what is not known to be ours by its head, and gives an empty file its tables.
  ///
  /// One process at a time: while one switches the log on, SQLite answers others with errors, and does not wait.
  private func make() throws -> DatabaseQueue {
    // Never opened for writing before it was looked into; who waited may find it made.
    if try !makeFile().isOurs { try inspect() }
    let database = try connect()
    try Schema.migrate(database)
    // From here on its head, and not only the log, names our program.
    try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    return database
  }

  private func connect() throws -> DatabaseQueue {
    closeToOthers()
    return try DatabaseQueue(path: path, configuration: Self.configuration(log: true))
  }

  /// The log, WAL, is asked for here, since `Configuration.journalMode` writes to the file at each opening.
  static func configuration(log: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      // 64 MiB: a large import touches its indexes at random, and the default of 2 MiB would write them over and over.
      // What SQLite puts aside while it works stays in memory: no file in /tmp may hold orders.
      try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536")
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

  private func makeFile() throws -> (file: FileIdentity?, isOurs: Bool) {
    let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw refusal(errno) }
    defer { close(descriptor) }
    return (FileIdentity(descriptor), Self.isOurs(descriptor))
  }

  /// Whether the file's head names our program (SQLite's file format: the application's id stands at byte 68).
  private static func isOurs(_ descriptor: Int32) -> Bool {
    var head = [UInt8](repeating: 0, count: 72)
    guard pread(descriptor, &head, head.count, 0) == head.count, head.starts(with: "SQLite format 3\0".utf8) else {
      return false
    }
    return head[68...].reduce(0) { $0 << 8 | Int($1) } == Schema.applicationID
  }

  private func refusal(_ code: Int32) -> StoreError {
    switch code {
    case ENOSPC, EDQUOT: .full
    // Also a link that leads nowhere.
    case EISDIR, ENOENT, ELOOP, ENXIO: .unreadable
    default: .readOnly
    }
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

  /// Gives the file and its log second names in the same folder; the log then has only that.
  func keep(as aside: String) throws(StoreError) {
    guard !FileManager.default.fileExists(atPath: aside) else { throw .readOnly }
    // A second name where the file system knows such, else a copy.
    if link(path, aside) != 0 {
      do { try FileManager.default.copyItem(atPath: path, toPath: aside) } catch { throw .full }
    }
    // Without its file the log would be taken for nobody's and deleted.
    if FileManager.default.fileExists(atPath: path + "-wal") {
      guard rename(path + "-wal", aside + "-wal") == 0 else { throw .readOnly }
    }
    unlink(path + "-shm")
    for file in [aside, aside + "-wal"] { _ = chmod(file, 0o600) }
  }
}
