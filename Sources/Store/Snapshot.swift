/// A whole store that came as bytes: looked through beside the one whose place it may take.
import Foundation
import GRDB
import Model

package final class Snapshot {
  package let content: StoreContent
  let database: DatabaseQueue
  private let part: PartFile

  /// Lays the bytes into a folder and checks them, through a connection that cannot write.
  /// - Throws: `StoreError.damaged`, `.foreign` and `.newer` for what is no store of this version or an earlier one.
  package init(_ bytes: Data, in folder: String) throws(StoreError) {
    try StoreFile(directory: folder).makeDirectory()
    let part = try PartFile(in: folder)
    do { (database, content) = try Self.checked(bytes, part) } catch { throw StoreError(error) }
    self.part = part
  }

  deinit { try? database.close() }

  private static func checked(_ bytes: Data, _ part: PartFile) throws -> (DatabaseQueue, StoreContent) {
    do {
      let file = try FileHandle(forWritingTo: URL(filePath: part.path))
      try file.write(contentsOf: bytes)
      try file.close()
    } catch { throw StoreError.full }
    var configuration = StoreFile.configuration()
    configuration.readonly = true
    let database = try DatabaseQueue(path: part.path, configuration: configuration)
    let content = try database.read { database in
      guard try Integrity(database).isWhole, try database.tableExists("purchase") else { throw StoreError.damaged }
      try Schema.inspect(database)
      return try StoreContent(database)
    }
    return (database, content)
  }
}

extension OrderStore {
  /// All of it at one moment, as the bytes of one file; a copy stands in the folder while it is made.
  package func snapshot(in folder: String) throws(StoreError) -> Data {
    let part = try PartFile(in: folder)
    try vacuum(into: part.path)
    do { return try Data(contentsOf: URL(filePath: part.path)) } catch { throw .unreadable }
  }

  /// Writes all of it into a new file of the same folder, which a store can be opened from again; whole or not at all.
  package func keepAside(in folder: String, as name: String) throws(StoreError) {
    let path = folder + "/" + name
    guard !FileManager.default.fileExists(atPath: path) else { throw .readOnly }
    let part = try PartFile(in: folder)
    try vacuum(into: part.path)
    part.settle()
    guard rename(part.path, path) == 0 else { throw .readOnly }
  }

  /// Puts a whole store in place of all that is here, in one transaction: killed at any moment, the one or the other stands.
  package func become(_ snapshot: Snapshot) throws(StoreError) {
    try copyAll(from: snapshot.database)
    // What was here may linger in the log while another process reads; that is no failure.
    try? settle()
  }

  /// Moves a store that cannot be opened out of the way, with its log, under another name in the same folder.
  /// - Throws: `StoreError.locked` while another program has it open.
  package static func moveAside(in folder: String, as name: String) throws(StoreError) {
    let file = StoreFile(directory: folder)
    do {
      try FileHold.over(file.path) { _ in
        try file.keep(as: folder + "/" + name)
        unlink(file.path)
      }
    } catch { throw StoreError(error) }
  }
}
