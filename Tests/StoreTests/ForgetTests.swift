/// Tests that what is forgotten is in no byte of the files, and that a store of the first version is opened with all it had.
import Foundation
import GRDB
import Model
import Store
import Testing

@Suite struct ForgetTests {
  private let secret = "qzxword"

  /// Whether a word is left in any file of a folder.
  private func holds(_ folder: String, _ word: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: folder).contains {
      try bytes("\(folder)/\($0)").range(of: Data(word.utf8)) != nil
    }
  }

  private func fill(_ store: OrderStore) throws {
    let many = (1...400).map { order("9\($0)", at: "2026-11-02T10:00:00+08:00", titles: ["茶 \($0)"], paid: $0) }
    let secrets = [
      order("\(secret)1", titles: [secret]), order("~\(secret)", at: "2026-11-11T20:05:00+08:00", titles: [secret]),
    ]
    try store.take(batch(many + secrets.prefix(1), format: secret + "list"))
    let told = parcel(at: "2026-11-14T10:00:00+08:00", courier: secret, station: secret)
    try store.take(
      batch(
        Array(secrets.suffix(1)), parcels: [told],
        refunds: [refund(secret, of: ["\(secret)1"], fen: 5, title: secret)],
        coverage: [days("2026-11-01", "2026-11-30")], format: "bill"))
    let id = OrderID(platform: "taobao", number: "\(secret)1")
    _ = try store.correct(id, Correction(merchant: secret + "shop"), at: noon)
  }

  @Test func everythingMeansEveryByte() throws {
    try withFolder { folder in
      let store = try OrderStore(directory: folder)
      try fill(store)
      #expect(try holds(folder, secret))
      #expect(try store.forget(.everything) == 401)
      #expect(try !holds(folder, secret))
      #expect(try store.count() == 0 && store.coverage() == [] && store.imports() == [] && store.parcels() == [])
      #expect(try store.take(batch([order("1")])) == SaveTally(new: 1))
    }
  }

  @Test(arguments: [true, false]) func aPlatformOrAnOrderIsForgottenToo(_ whole: Bool) throws {
    try withFolder { folder in
      let store = try OrderStore(directory: folder)
      try fill(store)
      try store.take(batch([order("1", platform: "jd")], coverage: [days("2026-01-01", "2026-02-01", of: "jd")]))
      let id = OrderID(platform: "taobao", number: "\(secret)1")
      if whole { #expect(try store.forget(.platform("taobao")) == 401) } else { #expect(try store.remove(id)) }
      // Which files were taken in is forgotten with everything only.
      #expect(try !holds(folder, secret + "1") && !holds(folder, "~" + secret) && !holds(folder, secret + "shop"))
      #expect(try store.newest(9, of: "jd").count == 1 && store.coverage().contains { $0.platform == "jd" })
      #expect(try store.count() == (whole ? 1 : 401))
      #expect(try store.coverage().contains { $0.platform == "taobao" } == !whole)
    }
  }

  @Test func whatWasBeforeADayIsForgotten() throws {
    let store = try OrderStore.inMemory()
    try store.take(
      batch(
        [order("1", at: "2026-11-10T23:59:59+08:00", status: .completed), order("2", at: "2026-11-11T00:00:00+08:00")],
        parcels: [parcel(at: "2026-11-01T10:00:00+08:00"), parcel(at: "2027-11-01T10:00:00+08:00")],
        coverage: [days("2026-10-01", "2026-10-20"), days("2026-11-01", "2026-11-30")]))
    #expect(try store.forget(.before(try #require(Day("2026-11-11")))) == 1)
    #expect(try store.export().orders.map(\.id.number) == ["2"])
    #expect(try store.coverage() == [days("2026-11-11", "2026-11-30")])
    #expect(try store.parcels().count == 1)
  }
}

@Suite struct MigrationTests {
  /// A file as the first version wrote it.
  private func first(_ folder: String) throws {
    let database = try DatabaseQueue(path: folder + "/bearwatch.sqlite")
    try database.write { database in
      try database.execute(
        sql: """
          PRAGMA application_id = 1111834962;
          CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
          INSERT INTO grdb_migrations VALUES ('v1');
          CREATE TABLE purchase (
            id INTEGER PRIMARY KEY, platform TEXT NOT NULL, number TEXT NOT NULL, numberKey TEXT NOT NULL,
            placedAt INTEGER NOT NULL, placedOffset INTEGER NOT NULL, merchant TEXT, items TEXT NOT NULL,
            paid INTEGER NOT NULL, currency TEXT NOT NULL, status TEXT NOT NULL, statusAt INTEGER, statusOffset INTEGER,
            courier TEXT, tracking TEXT, trackingKey TEXT, refund INTEGER, refundCurrency TEXT, refundStage TEXT,
            refundAt INTEGER, refundOffset INTEGER,
            UNIQUE (platform, number)) STRICT;
          CREATE INDEX purchaseByNumber ON purchase (numberKey);
          CREATE INDEX purchaseByTracking ON purchase (trackingKey) WHERE trackingKey IS NOT NULL;
          CREATE INDEX purchaseByTime ON purchase (placedAt);
          CREATE TABLE coverage (
            platform TEXT NOT NULL, firstDay INTEGER NOT NULL, lastDay INTEGER NOT NULL CHECK (lastDay >= firstDay),
            PRIMARY KEY (platform, firstDay)) STRICT, WITHOUT ROWID;
          CREATE TABLE importedFile (
            id INTEGER PRIMARY KEY, file TEXT NOT NULL, format TEXT NOT NULL, importedAt INTEGER NOT NULL,
            importedOffset INTEGER NOT NULL, new INTEGER NOT NULL, changed INTEGER NOT NULL, same INTEGER NOT NULL) STRICT;
          INSERT INTO purchase VALUES
            (1, 'taobao', '1', '1', 1794398591, 28800, '蓝山茶铺', '[{"title":"白茶 250 克","quantity":1}]', 8990, 'CNY',
             'shipped', NULL, NULL, '中通快递', '7311', '1137', NULL, NULL, NULL, NULL, NULL),
            (2, 'taobao', '~42', '24', 1794398600, 28800, NULL, '[]', 700, 'CNY', 'refunded', 1794400000, 28800, NULL,
             NULL, NULL, 700, 'CNY', 'paid', 1794400000, 28800);
          INSERT INTO coverage VALUES ('taobao', 20400, 20500);
          INSERT INTO importedFile VALUES (1, 'old.csv', 'alipay-app', 1794400000, 28800, 2, 0, 0);
          """)
    }
    try database.close()
  }

  @Test func aStoreOfTheFirstVersionKeepsAllItHad() throws {
    try withFolder { folder in
      try first(folder)
      let store = try OrderStore(directory: folder)
      let known = order("1", status: .shipped, courier: "中通快递", tracking: "7311")
      #expect(try store.order(known.id) == known)
      let refunded = try #require(try store.order(OrderID(platform: "taobao", number: "~42")))
      #expect(refunded.status == .refunded && refunded.refund?.amount.fen == 700)
      #expect(
        try store.coverage() == [Coverage(platform: "taobao", from: Day(number: 20_400), to: Day(number: 20_500))])
      #expect(try store.imports().map(\.file) == ["old.csv"])
      #expect(try store.orders(.tracking("311")).count == 1)
      #expect(try store.accounts(of: known.id).map(\.source.file) == [""])
      #expect(try store.lastImport() == nil && store.undoLastImport() == nil)
    }
  }

  @Test func aStoreOfTheFirstVersionTakesInMore() throws {
    try withFolder { folder in
      try first(folder)
      let store = try OrderStore(directory: folder)
      let known = order("1", status: .shipped, courier: "中通快递", tracking: "7311")
      #expect(try store.take(batch([known])) == SaveTally(same: 1))
      let listed = order("2", at: "2026-11-11T20:03:00+08:00", status: .completed, paid: 700)
      #expect(try store.take(batch([listed], format: "list")) == SaveTally(changed: 1))
      #expect(try store.order(listed.id)?.status == .refunded)
      #expect(try store.undoLastImport() != nil)
      #expect(try store.undoLastImport() != nil)
      #expect(try store.undoLastImport() == nil)
      #expect(try Set(store.export().orders.map(\.id.number)) == ["1", "~42"])
    }
  }
}
