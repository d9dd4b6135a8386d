/// Long reading tells how far it has come, and stops when it is told to.
import Foundation
import Importing
import Model
import Synchronization
import Testing

@Suite struct WatchTests {
  /// What was told, from any thread.
  private final class Told: Sendable {
    let shares = Mutex<[Double]>([])
    let limit: Int

    init(limit: Int = .max) { self.limit = limit }

    var watch: Watch {
      Watch { share in
        self.shares.withLock { shares in
          shares.append(share)
          return shares.count < self.limit
        }
      }
    }
  }

  private static let long: [UInt8] = {
    let header = "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n"
    let rows = (10_000..<19_000).map { "2026-01-02 10:00:00,商户消费,甲店,灯,支出,¥9.00,零钱,支付成功,42000000\($0),/,/\n" }
    return Array((header + rows.joined()).utf8)
  }()

  @Test func sharesGrow() throws {
    let told = Told()
    let imported = try Folders.importer().imported(Self.long, watch: told.watch)
    #expect(imported.orders.count == 9000)
    let shares = told.shares.withLock { $0 }
    #expect(shares.count >= 4 && shares == shares.sorted() && shares.allSatisfy { (0...1).contains($0) })
  }

  @Test(arguments: [1, 2, 4]) func stops(after count: Int) throws {
    let told = Told(limit: count)
    #expect(throws: ImportError.stopped) { try Folders.importer().imported(Self.long, watch: told.watch) }
    #expect(told.shares.withLock { $0.count } == count)
  }

  @Test(arguments: ["wechat/overlapping-months.zip", "wechat/since-2026.xlsx"]) func stopsInArchives(file: String)
    throws
  {
    let path = Folders.samples.appendingPathComponent(file).path
    #expect(throws: ImportError.stopped) { try Folders.importer().read(path: path, watch: Told(limit: 2).watch) }
  }
}
