/// Tests of the file itself: who may read it, and what is never touched.
import Foundation
import GRDB
import Model
import Store
import Testing

@Suite struct FileTests {
  @Test func folderAndFilesAreTheirOwnersAlone() throws {
    try withFolder { folder in
      let home = folder + "/a/b"
      let store = try OrderStore(directory: home)
      _ = try store.save(batch([order("1")]), at: noon)
      #expect(try mode(home) == 0o700)
      for name in ["bearwatch.sqlite", "bearwatch.sqlite-wal", "bearwatch.sqlite-shm"] {
        #expect(try mode("\(home)/\(name)") == 0o600, "\(name)")
      }
    }
  }

  @Test func aStoreThatOthersCouldReadIsClosedToThem() throws {
    try withFolder { folder in
      let path = folder + "/bearwatch.sqlite"
      do { _ = try OrderStore(directory: folder).save(batch([order("1")]), at: noon) }
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      let store = try OrderStore(directory: folder)
      _ = try store.save(batch([order("2")]), at: noon)
      for file in [path, path + "-wal", path + "-shm"] { #expect(try mode(file) == 0o600, "\(file)") }
    }
  }

  @Test func ordersAreThereAfterOpeningAgain() throws {
    try withFolder { folder in
      _ = try OrderStore(directory: folder).save(
        batch([order("1")], coverage: [days("2026-01-01", "2026-02-01")]), at: noon)
      let again = try OrderStore(directory: folder)
      #expect(try again.count() == 1 && again.coverage().count == 1)
    }
  }

  @Test func openingAndAskingWritesNothing() throws {
    try withFolder { folder in
      let path = folder + "/bearwatch.sqlite"
      do { _ = try OrderStore(directory: folder).save(batch([order("1")]), at: noon) }
      let content = try bytes(path)
      do { #expect(try OrderStore(directory: folder).orders(.newest(5)).count == 1) }
      #expect(try bytes(path) == content)
    }
  }

  @Test func aStoreThatAnotherProcessWritesToCanStillBeAsked() throws {
    try withFolder { folder in
      do { _ = try OrderStore(directory: folder).save(batch([order("1")]), at: noon) }
      let other = try DatabaseQueue(path: folder + "/bearwatch.sqlite")
      try other.inDatabase { database in
        try database.execute(sql: "BEGIN IMMEDIATE; DELETE FROM purchase")
        #expect(try OrderStore(directory: folder).count() == 1)
        try database.execute(sql: "ROLLBACK")
      }
    }
  }

  @Test func twoStoresInMemoryShareNothing() throws {
    let one = try OrderStore.inMemory()
    _ = try one.save(batch([order("1")]), at: noon)
    #expect(try OrderStore.inMemory().count() == 0)
  }

  @Test(arguments: [
    Data("this is no database, however long it may be read: \(String(repeating: "x", count: 5_000))".utf8),
    Data("short".utf8),
    Data("SQLite format 3\0".utf8) + Data(repeating: 0xFF, count: 8_000),
  ])
  func whatIsNoDatabaseIsRefusedAndUntouched(_ content: Data) throws {
    try withFolder { folder in
      let path = folder + "/bearwatch.sqlite"
      try content.write(to: URL(filePath: path))
      #expect(throws: StoreError.damaged) { try OrderStore(directory: folder) }
      #expect(try bytes(path) == content)
    }
  }

  @Test func aTruncatedStoreIsRefusedAndUntouched() throws {
    try withFolder { folder in
      let path = folder + "/bearwatch.sqlite"
      do { _ = try OrderStore(directory: folder).save(batch((1...500).map { order("\($0)") }), at: noon) }
      let half = try bytes(path).prefix(20_000)
      try half.write(to: URL(filePath: path))
      #expect(throws: StoreError.damaged) { try OrderStore(directory: folder) }
      #expect(try bytes(path) == half)
    }
  }

  /// A page of nonsense is found where it is read; nothing crashes, and what cannot be opened stays as it was.
  @Test func aScribbledPageIsReportedAsDamage() throws {
    try withFolder { folder in
      let path = folder + "/bearwatch.sqlite"
      do { _ = try OrderStore(directory: folder).save(batch((1...500).map { order("\($0)") }), at: noon) }
      let whole = try bytes(path)
      var damaged = 0
      for page in 1..<whole.count / 4_096 {
        var content = whole
        content.replaceSubrange(page * 4_096..<(page + 1) * 4_096, with: Data(repeating: 0xA5, count: 4_096))
        try content.write(to: URL(filePath: path))
        do { _ = try OrderStore(directory: folder).export() } catch {
          #expect(error as? StoreError == .damaged)
          #expect(try bytes(path) == content)
          damaged += 1
        }
      }
      #expect(damaged > 3)
    }
  }

  @Test func aLaterVersionsStoreIsRefusedAndUntouched() throws {
    try withFolder { folder in
      let path = folder + "/bearwatch.sqlite"
      do { _ = try OrderStore(directory: folder).save(batch([order("1")]), at: noon) }
      let later = try DatabaseQueue(path: path)
      try later.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('v99')") }
      try later.close()
      let content = try bytes(path)
      #expect(throws: StoreError.newer) { try OrderStore(directory: folder) }
      #expect(try bytes(path) == content)
    }
  }

  @Test func anotherProgramsDatabaseIsRefusedAndUntouched() throws {
    try withFolder { folder in
      let path = folder + "/bearwatch.sqlite"
      let other = try DatabaseQueue(path: path)
      try other.write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
      try other.close()
      let content = try bytes(path)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      #expect(throws: StoreError.foreign) { try OrderStore(directory: folder) }
      #expect(try mode(path) == 0o640)
      #expect(try bytes(path) == content)
    }
  }

  @Test func aFileInTheFoldersPlaceIsNoFolder() throws {
    try withFolder { folder in
      try Data().write(to: URL(filePath: folder + "/taken"))
      #expect(throws: StoreError.noDirectory) { try OrderStore(directory: folder + "/taken") }
      #expect(throws: StoreError.noDirectory) { try OrderStore(directory: folder + "/taken/inside") }
    }
  }

  @Test(.enabled(if: getuid() != 0, "root may write anywhere"))
  func aFolderThatCannotBeWrittenIsReadOnly() throws {
    try withFolder { folder in
      try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder) }
      #expect(throws: StoreError.readOnly) { try OrderStore(directory: folder) }
    }
  }

  @Test func aRemovedOrderLeavesNoTraceInTheFiles() throws {
    try withFolder { folder in
      let store = try OrderStore(directory: folder)
      _ = try store.save(batch([order("1", titles: ["secretword"]), order("2")]), at: noon)
      #expect(try store.remove(OrderID(platform: "taobao", number: "1")))
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        #expect(try bytes("\(folder)/\(name)").range(of: Data("secretword".utf8)) == nil, "\(name)")
      }
    }
  }

  @Test func twoProcessesMayOpenANewStoreAtOnce() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 1...8 {
        group.addTask { try OrderStore(directory: folder).save(batch([order("\(number)")]), at: noon).new }
      }
      for try await new in group { #expect(new == 1) }
    }
    #expect(try OrderStore(directory: folder).count() == 8)
  }
}
