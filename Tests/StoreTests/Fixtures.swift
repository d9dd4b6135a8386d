/// Invented orders and folders for the tests of the store.
import Foundation
import Model
import Store

let noon = Moment(seconds: 1_795_406_400)

func order(
  _ number: String, platform: PlatformID = "taobao", at placed: String = "2026-11-11T20:03:11+08:00",
  status: OrderStatus = .paid, statusAt: String? = nil, courier: String? = nil, tracking: String? = nil,
  refund: Order.Refund? = nil, merchant: String? = "蓝山茶铺", titles: [String] = ["白茶 250 克"], paid: Int = 8_990
) -> Order {
  Order(
    id: OrderID(platform: platform, number: number), placedAt: Moment(placed) ?? noon, merchant: merchant,
    items: titles.map { Order.Item(title: $0) }, paid: Money(fen: paid), status: status,
    statusAt: statusAt.flatMap { Moment($0) }, courier: courier, tracking: tracking, refund: refund)
}

func batch(_ orders: [Order], coverage: [Coverage] = []) -> ImportBatch {
  ImportBatch(orders: orders, coverage: coverage, file: "orders.csv", format: "invented")
}

func days(_ from: String, _ to: String, of platform: PlatformID = "taobao") -> Coverage {
  Coverage(platform: platform, from: Day(from) ?? Day(number: 0), to: Day(to) ?? Day(number: 0))
}

/// A folder of its own, gone when the work is done.
func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}

func mode(_ path: String) throws -> Int {
  try (FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue ?? -1
}

func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }
