/// Reads the program's own order files, `bearwatch-orders`: strictly, and with the place of what is wrong.
import Foundation
import Model

enum OrdersFile {
  static let format = "bearwatch-orders"

  /// True for JSON that says it is one, however damaged the rest may be.
  static func isOne(_ text: [UInt8]) -> Bool {
    text.first { $0 > 0x20 } == UInt8(ascii: "{") && text.prefix(4096).index(of: Array(format.utf8)) != nil
  }

  static func read(_ text: [UInt8]) throws(ImportError) -> Imported {
    try JSON.check(text)
    let file: File
    do { file = try JSONDecoder().decode(File.self, from: Data(text)) } catch let error as DecodingError {
      throw failure(error)
    } catch { throw .ownFile(path: "", problem: .notJSON) }
    guard file.format == format else { throw .ownFile(path: "format", problem: .wrongValue) }
    guard file.version == 1 else { throw .ownFile(path: "version", problem: .version) }
    var orders: [Order] = []
    for (index, line) in file.orders.enumerated() { orders.append(try line.order("orders[\(index)]")) }
    var coverage: [Coverage] = []
    for (index, line) in (file.coverage ?? []).enumerated() { coverage.append(try line.coverage("coverage[\(index)]")) }
    return Imported(
      formats: [format], rowsRead: orders.count, skipped: [], spent: spent(orders), orders: orders, coverage: coverage)
  }

  private static func spent(_ orders: [Order]) -> Imported.Spent {
    var spent = Imported.Spent()
    for order in orders where order.status != .closed && order.status != .unpaid {
      let back = order.refund?.stage == .paid && order.refund?.amount.currency == order.paid.currency
      _ = spent.add(order.paid, refunded: back ? order.refund?.amount.fen ?? 0 : 0)
    }
    return spent
  }

  private static func failure(_ error: DecodingError) -> ImportError {
    func path(_ keys: [any CodingKey]) -> String {
      keys.reduce("") { path, key in
        if let index = key.intValue { return "\(path)[\(index)]" }
        return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
      }
    }
    switch error {
    case .keyNotFound(let key, let context): return .ownFile(path: path(context.codingPath + [key]), problem: .missing)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return .ownFile(path: path(context.codingPath), problem: .wrongType)
    case .dataCorrupted(let context):
      return .ownFile(path: path(context.codingPath), problem: context.codingPath.isEmpty ? .notJSON : .wrongValue)
    @unknown default: return .ownFile(path: "", problem: .notJSON)
    }
  }

  private struct File: Decodable {
    var format: String
    var version: Int
    var coverage: [OrdersFileInterval]?
    var orders: [OrdersFileOrder]
  }
}
