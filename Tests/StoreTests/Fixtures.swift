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

func batch(
  _ orders: [Order], parcels: [Parcel] = [], refunds: [LooseRefund] = [], coverage: [Coverage] = [],
  format: String = "invented"
) -> ImportBatch {
  ImportBatch(
    orders: orders, parcels: parcels, refunds: refunds, coverage: coverage,
    file: format == "invented" ? "orders.csv" : format + ".csv", format: format)
}

func parcel(
  _ state: Parcel.State = .waiting, at: String, courier: String? = nil, tracking: String? = nil, named: String? = nil,
  station: String? = nil
) -> Parcel {
  Parcel(courier: courier, tracking: tracking, order: named, station: station, state: state, at: Moment(at) ?? noon)
}

func refund(
  _ number: String, of numbers: [String] = [], fen: Int = 8_990, at: String = "2026-11-20T10:00:00+08:00",
  merchant: String? = nil, title: String? = nil
) -> LooseRefund {
  LooseRefund(
    number: number, of: numbers.map { OrderID(platform: "taobao", number: $0) }, amount: Money(fen: fen),
    at: Moment(at) ?? noon, merchant: merchant, title: title)
}

extension OrderStore {
  /// Saves a batch that is expected to be read.
  @discardableResult
  func take(_ batch: ImportBatch, at: Moment = noon) throws -> SaveTally { try save(batch, at: at) }

  /// All that can be asked of the store, as text.
  func dump() throws -> [String] {
    let orders = try export().orders.flatMap { order in
      let accounts = try accounts(of: order.id).map { account in
        let told = account.told.map(\.rawValue).sorted()
        return "account of \(order.id): \(account.order) \(account.source) \(told)"
      }
      let fields = try provenance(of: order.id).map { "where \(order.id) \($0): \($1.map(\.format).sorted())" }
      return ["\(order)"] + accounts + fields
    }
    return
      (orders + (try parcels().map { "\($0)" }) + (try coverage().map { "\($0)" })
      + (try coverageBySource().map { "\($0)" })).sorted()
  }
}

/// A generator whose numbers are the same in each run.
struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }
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
