/// A whole store as bytes, and in the place of another: whatever happens, the one or the other is there.
import Foundation
import GRDB
import Model
import Store
import Testing

@Suite struct SnapshotTests {
  private struct Question: Noted, Equatable {
    static let name = "question"
    var text: String
  }

  private func filled(_ folder: String, _ numbers: [String]) throws -> OrderStore {
    let store = try OrderStore(directory: folder)
    _ = try store.save(batch(numbers.map { order($0) }, coverage: [days("2026-01-01", "2026-02-01")]), at: noon)
    return store
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func `a snapshot holds all, and nothing else is left beside the store`() throws {
    try withFolder { folder in
      let (old, new) = (folder + "/old", folder + "/new")
      let store = try filled(old, ["1", "2"])
      try store.keep(Question(text: "q"))
      let bytes = try store.snapshot(in: old)
      #expect(try names(old).filter { $0.contains("part") } == [])
      let copy = try OrderStore(directory: new)
      do {
        let snapshot = try Snapshot(bytes, in: new)
        #expect(snapshot.content.orders == 2 && snapshot.content.newest == Day("2026-11-11"))
        #expect(try mode("\(new)/\(try #require(names(new).first { $0.contains("part") }))") == 0o600)
        try copy.become(snapshot)
      }
      #expect(try names(new).filter { $0.contains("part") } == [])
      #expect(try copy.export().orders == store.export().orders && copy.coverage() == store.coverage())
      #expect(try copy.note(Question.self) == Question(text: "q"))
      // What was put in place can be written to, and the next process finds it.
      _ = try copy.save(batch([order("3")]), at: noon)
      #expect(try OrderStore(directory: new).count() == 3)
      #expect(try mode(new + "/bearwatch.sqlite") == 0o600)
    }
  }

  @Test func `a store of an earlier version is brought up to date`() throws {
    try withFolder { folder in
      let store = try filled(folder + "/old", ["1"])
      let bytes = try store.snapshot(in: folder)
      let path = folder + "/v2.sqlite"
      try bytes.write(to: URL(filePath: path))
      do {
        let earlier = try DatabaseQueue(path: path)
        try earlier.write {
          try $0.execute(
            sql: "DROP TABLE talk; DROP TABLE note; DELETE FROM grdb_migrations WHERE identifier = 'v3'")
        }
      }
      let new = try OrderStore(directory: folder + "/new")
      try new.become(Snapshot(Data(contentsOf: URL(filePath: path)), in: folder))
      #expect(try new.count() == 1 && new.cases().isEmpty)
    }
  }

  @Test func `what is kept aside is a whole store`() throws {
    try withFolder { folder in
      let store = try filled(folder, ["1", "2", "3"])
      try store.keepAside(in: folder, as: "aside")
      #expect(try mode(folder + "/aside") == 0o600 && !names(folder).contains { $0.contains("part") })
      let content = try bytes(folder + "/aside")
      #expect(throws: StoreError.self) { try store.keepAside(in: folder, as: "aside") }
      #expect(try bytes(folder + "/aside") == content)
      try FileManager.default.createDirectory(atPath: folder + "/other", withIntermediateDirectories: true)
      try content.write(to: URL(filePath: folder + "/other/bearwatch.sqlite"))
      #expect(try OrderStore(directory: folder + "/other").count() == 3)
    }
  }

  @Test func `what is no sound store of ours is refused, and nothing is left of it`() throws {
    try withFolder { folder in
      let home = folder + "/home"
      let good = try filled(folder + "/good", (1...500).map(String.init)).snapshot(in: folder)
      var scribbled = good
      scribbled.replaceSubrange(20_000..<24_000, with: Data(repeating: 0xA5, count: 4_000))
      let foreign = try changed(good, in: folder, "PRAGMA application_id = 7")
      let newer = try changed(good, in: folder, "INSERT INTO grdb_migrations VALUES ('v99')")
      let empty = try changed(Data(), in: folder, "PRAGMA application_id = 1111835986")
      let cases: [(Data, StoreError)] = [
        (Data(), .damaged), (Data("no database".utf8), .damaged), (good.prefix(20_000), .damaged),
        (scribbled, .damaged), (empty, .damaged), (foreign, .foreign), (newer, .newer),
      ]
      for (bytes, error) in cases {
        #expect(throws: error, "\(bytes.count) bytes") { try Snapshot(bytes, in: home) }
      }
      #expect(try names(home) == [])
      #expect(try Snapshot(good, in: home).content.orders == 500)
    }
  }

  private func changed(_ bytes: Data, in folder: String, _ sql: String) throws -> Data {
    let path = folder + "/changed.sqlite"
    try bytes.write(to: URL(filePath: path))
    do { try DatabaseQueue(path: path).write { try $0.execute(sql: sql) } }
    return try Data(contentsOf: URL(filePath: path))
  }

  @Test func `a store that another process has open is replaced for it too`() throws {
    try withFolder { folder in
      let store = try filled(folder + "/a", ["1"])
      let other = try OrderStore(directory: folder + "/a")
      #expect(try other.count() == 1)
      let bytes = try filled(folder + "/b", ["7", "8"]).snapshot(in: folder)
      try store.become(Snapshot(bytes, in: folder))
      #expect(try other.orders(.newest(5)).map(\.id.number).sorted() == ["7", "8"])
      _ = try other.save(batch([order("9")]), at: noon)
      #expect(try store.count() == 3)
    }
  }

  @Test func `a store that somebody writes to just now stays as it is`() throws {
    try withFolder { folder in
      let store = try filled(folder + "/a", ["1"])
      let bytes = try filled(folder + "/b", ["7", "8"]).snapshot(in: folder)
      let other = try DatabaseQueue(path: folder + "/a/bearwatch.sqlite")
      try other.inDatabase { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        #expect(throws: StoreError.locked) { try store.become(Snapshot(bytes, in: folder)) }
        try database.execute(sql: "ROLLBACK")
      }
      #expect(try store.orders(.newest(5)).map(\.id.number) == ["1"])
    }
  }

  @Test func `a damaged store is moved aside with its log, byte by byte`() throws {
    try withFolder { folder in
      let path = folder + "/bearwatch.sqlite"
      try Data("damaged".utf8).write(to: URL(filePath: path))
      try Data("log".utf8).write(to: URL(filePath: path + "-wal"))
      try OrderStore.moveAside(in: folder, as: "bearwatch.sqlite.aside")
      #expect(try names(folder) == ["bearwatch.sqlite.aside", "bearwatch.sqlite.aside-wal"])
      #expect(try bytes(path + ".aside") == Data("damaged".utf8) && bytes(path + ".aside-wal") == Data("log".utf8))
      #expect(try OrderStore(directory: folder).count() == 0)
    }
  }
}
